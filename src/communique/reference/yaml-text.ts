import type { Item, ItemKey, ItemValue, ListName, Row, Scalar } from './rows.ts';

const PLACE_KEYS = [
  'label',
  'other_labels',
  'labels',
  'jurisdiction',
  'start_date',
  'end_date',
  'successor',
] as const;

/** The keys of a row in the order in which the lists are written. */
export const KEYS: Readonly<Record<ListName, readonly string[]>> = {
  people: [
    'name',
    'other_names',
    'honorific_prefixes',
    'gender',
    'birth_date',
    'death_date',
    'memberships',
    'sources',
  ],
  posts: [
    'label',
    'other_labels',
    'labels',
    'organization',
    'jurisdiction',
    'seats',
    'rank',
    'always_printed',
  ],
  organizations: PLACE_KEYS,
  venues: [...PLACE_KEYS, 'address', 'latitude', 'longitude'],
};

const ENTRY_KEYS = [
  'lang',
  'name',
  'label',
  'post',
  'url',
  'note',
  'start_date',
  'end_date',
  'acting',
  'checked_on',
];

/** A year alone is a number to YAML; where a date is wanted, that does no harm. */
const DATE = /^\d{4}(-\d{2}){0,2}$/;
const DATE_KEYS = /(?:_date|^checked_on)$/;
/** Begins with a letter and holds nothing that means something to YAML, commas aside. */
const PLAIN = /^\p{L}[^:#[\]{}"'&*!|>%@`\\\p{Cc}]*$/u;
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const ONE_LINE = 140;

/** A value as YAML, fit to stand in brackets; `loose` where it stands on a line of its own, which may hold commas. */
export function scalarText(value: Scalar, key = '', loose = false): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = PLAIN.test(value) && !WORDS.test(value) && (loose || !value.includes(','));
  return (DATE.test(value) && DATE_KEYS.test(key)) || isPlain ? value : JSON.stringify(value);
}

const mappingText = (pairs: readonly string[]): string => `{ ${pairs.join(', ')} }`;

/** One entry of a list as YAML, on one line: a label without days as it is, the rest in braces. */
export function entryText(key: ItemKey, value: ItemValue): string {
  const keys = ENTRY_KEYS.filter((name) => value[name] !== undefined);
  if ((key === 'other_labels' || key === 'honorific_prefixes') && keys.length === 1)
    return scalarText(value.label ?? '');
  return mappingText(
    keys.map((name) => {
      const written = value[name] ?? '';
      return `${name}: ${name === 'note' ? JSON.stringify(written) : scalarText(written, name)}`;
    }),
  );
}

/** Labels in other languages: one as text, several as a list. */
export function translationTexts(items: readonly Item[]): readonly (readonly [lang: string, text: string])[] {
  const byLanguage = Map.groupBy(items, ({ value }) => String(value.lang));
  return [...byLanguage].map(([lang, own]) => {
    const texts = own.map(({ value }) => scalarText(value.label ?? ''));
    return [lang, texts.length === 1 ? (texts[0] ?? '') : `[${texts.join(', ')}]`];
  });
}

const translationsText = (items: readonly Item[]): string =>
  mappingText(translationTexts(items).map(([lang, text]) => `${lang}: ${text}`));

/** The lines of one key of a row in block style, without the row's own indent. */
function keyLines(row: Row, key: string): string[] {
  const field = row.fields.get(key);
  if (field) return [`${key}: ${scalarText(field.value, key, true)}`];
  const items = row.items.filter((item) => item.key === key);
  if (items.length === 0) return [];
  if (key === 'labels') return [`labels: ${translationsText(items)}`];
  const entries = items.map((item) => entryText(item.key, item.value));
  const line = `${key}: [${entries.join(', ')}]`;
  if (key === 'other_labels' && line.length < 100) return [line];
  return [`${key}:`, ...entries.map((entry) => `  - ${entry}`)];
}

/** A new row as the lists are written: bodies and places that have little to say on one line. */
export function rowText(row: Row): string {
  const lines = KEYS[row.list].flatMap((key) => keyLines(row, key));
  const isSimple = row.list === 'organizations' || row.list === 'venues';
  const isDated = row.fields.has('start_date') || row.fields.has('end_date') || row.fields.has('latitude');
  const inline = `- ${mappingText([
    `id: ${scalarText(row.id)}`,
    ...KEYS[row.list].flatMap((key) => {
      const field = row.fields.get(key);
      return field ? [`${key}: ${scalarText(field.value, key)}`] : keyLines(row, key);
    }),
  ])}`;
  const fits = lines.every((line) => !/^ |:$/.test(line)) && inline.length <= ONE_LINE;
  if (isSimple && !isDated && fits) return inline;
  return [`- id: ${scalarText(row.id)}`, ...lines.map((line) => `  ${line}`)].join('\n');
}
