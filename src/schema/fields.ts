import { z } from 'astro/zod';
import { closest } from '../domain/closest.ts';
import { isPartialDate, type PartialDate } from '../domain/day.ts';
import { fold } from '../domain/fold.ts';
import { complain, isMissing, type Wanted } from './problem.ts';

/** A schema of one value: what `accept` turns into `undefined` is of the wrong type. */
export const field = <T>(
  wants: Wanted,
  accept: (value: unknown, context: z.core.ParsePayload) => T | undefined,
) =>
  z.transform((value: unknown, context): T => {
    if (isMissing(value)) return complain(context, { rule: 'content-required', detail: { wants } });
    return accept(value, context) ?? complain(context, { rule: 'content-type', detail: { wants } });
  });

/** A value that may be left out; written without a value it counts as left out. */
export const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (isMissing(value) ? undefined : value), schema.optional());

/** A mapping with these keys and no others. */
export const mapping = <S extends z.ZodRawShape>(keys: S) =>
  z.strictObject(keys, {
    // Nobody reads this message but `problemOf`, which needs the known keys to suggest one of them.
    error: () => Object.keys(keys).join(' '),
  });

/** A list; empty where it is left out. */
export const list = <S extends z.ZodType>(item: S) =>
  optional(z.array(item)).transform((items): z.output<S>[] => items ?? []);

/** One of several shapes, told apart by a look at the value, so that only that one's problems are reported. */
export const choose = <T>(pick: (value: unknown) => z.ZodType<T>) =>
  z.transform((value: unknown, context): T => {
    const result = pick(value).safeParse(value);
    if (result.success) return result.data;
    context.issues.push(
      ...result.error.issues.map((issue) => ({ ...issue, input: value }) as z.core.$ZodRawIssue),
    );
    return z.NEVER;
  });

export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text = field('text', (value) => (typeof value === 'string' ? value : undefined));

/** `true` or `false`; unlike other fields it may not stand there empty: `draft:` would publish. */
export const flag = z
  .transform((value: unknown, context): boolean => {
    if (typeof value === 'boolean') return value;
    const expected = typeof value === 'string' ? FLAG_WORDS[value.toLowerCase()] : undefined;
    return complain(context, {
      rule: 'content-type',
      detail: { wants: 'flag' },
      expected: expected === undefined ? [] : [expected],
    });
  })
  .optional();

const FLAG_WORDS: Readonly<Record<string, string>> = {
  true: 'true',
  yes: 'true',
  on: 'true',
  có: 'true',
  false: 'false',
  no: 'false',
  off: 'false',
  không: 'false',
};

/** A whole number of at least `least`. */
export const whole = (least: number) =>
  field('count', (value, context) => {
    if (typeof value !== 'number') return undefined;
    if (Number.isSafeInteger(value) && value >= least) return value;
    return complain(context, { rule: 'content-value', detail: { wants: 'count', least: String(least) } });
  });

export const number = field('number', (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined,
);

/** Degrees between -`limit` and `limit`. */
export const degrees = (wants: 'latitude' | 'longitude', limit: number) =>
  field(wants, (value, context) => {
    if (typeof value !== 'number') return undefined;
    return Math.abs(value) <= limit ? value : complain(context, { rule: 'content-value', detail: { wants } });
  });

const SLUG = /^[a-z0-9][a-z0-9-]{0,199}$/;

/** True for what may stand in an address: lower-case ASCII letters, digits, hyphens. */
export const isSlug = (value: string): boolean => SLUG.test(value);

/** What a word looks like as a slug: `Ngày Mới` becomes `ngay-moi`. */
export const toSlug = (value: string): string =>
  fold(value)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 200);

export const slug = field('id', (value, context) => {
  if (typeof value !== 'string') return undefined;
  if (isSlug(value)) return value;
  const suggestion = toSlug(value);
  return complain(context, { rule: 'content-slug', expected: suggestion === '' ? [] : [suggestion] });
});

export const oneOf = <const T extends string>(...choices: readonly T[]) =>
  field('choice', (value, context) => {
    const chosen = choices.find((choice) => choice === value);
    if (chosen !== undefined) return chosen;
    return complain(context, {
      rule: 'content-value',
      expected: typeof value === 'string' ? closest(value, choices) : [],
      detail: { wants: 'choice', choices: choices.join(', ') },
    });
  });

export const language = oneOf('vi', 'en');

const parseUrl = (value: string): URL | undefined => (URL.canParse(value) ? new URL(value) : undefined);

/** An absolute address of the web. */
export const webAddress = field('url', (value, context) => {
  if (typeof value !== 'string') return undefined;
  const url = parseUrl(value);
  return url && /^https?:$/.test(url.protocol)
    ? value
    : complain(context, { rule: 'content-value', detail: { wants: 'url' } });
});

/** A place to link to: an address of the web, of mail, or a path on the site. */
export const linkTarget = field('link', (value, context) => {
  if (typeof value !== 'string') return undefined;
  const url = parseUrl(value);
  const fits = url ? /^(https?|mailto|tel):$/.test(url.protocol) : /^\/(?!\/)\S*$/.test(value);
  return fits ? value : complain(context, { rule: 'content-value', detail: { wants: 'link' } });
});

/** `2016`, `2016-04` or `2016-04-08`. YAML reads a bare year as a number. */
export const partialDate = field('partial-date', (value, context): PartialDate | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const written = String(value);
  if (/^[1-9]/.test(written) && isPartialDate(written)) return written;
  return complain(context, {
    rule: 'content-date',
    expected: isoDateIn(written),
    detail: { wants: 'partial-date', reason: /^\d{4}(-\d{2}){0,2}$/.test(written) ? 'impossible' : 'format' },
  });
});

/** The ISO form of a day written as Vietnam writes it, day first: `1/7/2020`; of an hour with one digit, `T8:00`. */
export function isoDateIn(written: string): string[] {
  const early = /^(\d{4}-\d{2}-\d{2})[T ](\d):(\d{2}.*)$/.exec(written);
  if (early) return [`${early[1]}T0${early[2]}:${early[3]}`];
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPartialDate(iso) ? [iso] : [];
}
