import { isDay, isPartialDate } from '../../domain/day.ts';
import type { Place, Scalar } from './rows.ts';
import { type Remark, remark } from './source.ts';

/** A value as it is taken over; absent where it is left out. */
export interface CleanValue {
  readonly value?: Scalar | undefined;
  readonly remarks: readonly Remark[];
}

const DAY_FIRST = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/;
const WITH_TIME = /^\+?(\d{4}-\d{2}-\d{2})T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?$/;
const STILL = /^(?:nay|đến nay|hiện nay|present|now|-|–|…|\.\.\.)$/iu;

const pad = (digits: string): string => digits.padStart(2, '0');

/** The ISO form of a day as Vietnam writes it, of a moment, or of a date whose unknown parts are zeros. */
function isoOf(written: string): string {
  const text = WITH_TIME.exec(written)?.[1] ?? written.replace(/\s+/g, '');
  const [, day, month = '', year = ''] = DAY_FIRST.exec(text) ?? [];
  const iso =
    year === '' ? text.replaceAll('/', '-') : [year, pad(month), ...(day ? [pad(day)] : [])].join('-');
  return iso.replace(/(?:-00){1,2}$/, '');
}

/** The longest beginning of an impossible date that exists: `2020-02` of 2020-02-30. */
const possiblePart = (iso: string): string[] =>
  [iso.slice(0, 7), iso.slice(0, 4)]
    .filter((part) => /^[12]\d{3}/.test(part) && isPartialDate(part))
    .slice(0, 1);

export function cleanDate(written: string, place: Place, key: string): CleanValue {
  if (key === 'end_date' && STILL.test(written)) return { remarks: [] };
  if (isPartialDate(written)) return { value: written, remarks: [] };
  const iso = isoOf(written);
  if (isPartialDate(iso)) {
    const as = { severity: 'note', found: written, expected: [iso], taken: 'as' } as const;
    return { value: iso, remarks: [remark('reference-date', place, as)] };
  }
  const wrong = { found: written, expected: possiblePart(iso), key, taken: 'no' };
  const reason = /^\d{4}-\d{2}(-\d{2})?$/.test(iso) ? 'impossible' : 'format';
  return { remarks: [remark('content-date', place, { ...wrong, reason })] };
}

const GENDERS: Readonly<Record<string, string>> = {
  male: 'male',
  m: 'male',
  man: 'male',
  nam: 'male',
  ông: 'male',
  female: 'female',
  f: 'female',
  woman: 'female',
  nữ: 'female',
  nu: 'female',
  bà: 'female',
};

const refused = (key: string, value: Scalar, place: Place): CleanValue => ({
  remarks: [remark('content-value', place, { found: String(value), key, taken: 'no' })],
});

const isWebAddress = (value: string): boolean =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

const LIMITS: Readonly<Record<string, (value: number) => boolean>> = {
  seats: (value) => Number.isSafeInteger(value) && value >= 1,
  rank: Number.isFinite,
  latitude: (value) => Math.abs(value) <= 90,
  longitude: (value) => Math.abs(value) <= 180,
};

/** A value that is no name, label or id, as the reference list wants it. */
export function cleanValue(key: string, value: Scalar, place: Place): CleanValue {
  if (/_date$/.test(key)) return cleanDate(String(value).trim(), place, key);
  const limit = LIMITS[key];
  if (limit) {
    const number = typeof value === 'string' ? Number(value.trim() || Number.NaN) : value;
    return typeof number === 'number' && limit(number)
      ? { value: number, remarks: [] }
      : refused(key, value, place);
  }
  if (key === 'acting' || key === 'always_printed') {
    if (value === true) return { value, remarks: [] };
    return value === false ? { remarks: [] } : refused(key, value, place);
  }
  const text = String(value).normalize('NFC').trim();
  if (key === 'gender') {
    const gender = GENDERS[text.toLowerCase()];
    return gender === undefined ? refused(key, value, place) : { value: gender, remarks: [] };
  }
  if (key === 'url' && !isWebAddress(text)) return refused(key, value, place);
  if (key === 'checked_on' && !isDay(text)) {
    const dated = cleanDate(text, place, key);
    return isDay(String(dated.value ?? '')) ? dated : refused(key, value, place);
  }
  return text === '' ? { remarks: [] } : { value: text, remarks: [] };
}
