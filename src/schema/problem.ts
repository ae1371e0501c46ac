import { z } from 'astro/zod';
import { closest } from '../domain/closest.ts';

/** What is wrong with one field, before its place in the file is known. */
export interface Problem {
  readonly rule: ProblemRule;
  /** Keys and indexes that lead to the value. */
  readonly field: readonly (string | number)[];
  /** Where the fault lies: in the value, in the key, or in that there is none. */
  readonly at: 'value' | 'key' | 'missing';
  /** Best suggestion first. */
  readonly expected: readonly string[];
  readonly detail: Readonly<Record<string, string>>;
}

export type ProblemRule =
  | 'content-key'
  | 'content-type'
  | 'content-required'
  | 'content-date'
  | 'content-slug'
  | 'content-value';

/** What a value ought to be; the messages have a word for each. */
export type Wanted =
  | 'text'
  | 'list'
  | 'mapping'
  | 'flag'
  | 'number'
  | 'count'
  | 'moment'
  | 'day'
  | 'partial-date'
  | 'held'
  | 'id'
  | 'url'
  | 'link'
  | 'time-zone'
  | 'language'
  | 'tag-authority'
  | 'latitude'
  | 'longitude'
  | 'choice'
  | 'participant'
  | 'language-code';

/** A value that passed, or what is wrong with it. */
export type Shaped<T> =
  | { readonly value: T; readonly problems: readonly Problem[] }
  | { readonly value?: undefined; readonly problems: readonly Problem[] };

/** The part of an issue that this program adds to zod's. */
interface Complaint {
  readonly rule: ProblemRule;
  readonly expected?: readonly string[] | undefined;
  readonly detail?: Readonly<Record<string, string>> | undefined;
}

/** True for what counts as not written at all: nothing, or white space only. */
export const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Files a complaint about the value at hand; for use in a transform. */
export function complain(context: z.core.ParsePayload, complaint: Complaint): never {
  context.issues.push({ code: 'custom', input: context.value, params: { complaint } });
  return z.NEVER;
}

const isComplaint = (value: unknown): value is Complaint =>
  typeof value === 'object' && value !== null && 'rule' in value;

const kindOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'list';
  if (value === null || value === undefined) return 'nothing';
  return typeof value === 'object' ? 'mapping' : typeof value === 'boolean' ? 'flag' : typeof value;
};

const valueAt = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );

const isMissingAt = (raw: unknown, field: readonly (string | number)[]): boolean =>
  isMissing(valueAt(raw, field));

/** A field as editors count: `chairs[1].name` is the name of the first. */
export const fieldName = (field: readonly (string | number)[]): string =>
  field
    .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : `.${step}`))
    .join('');

/** The known keys an unknown one may mean: near ones, else those it is a part of (`start`: `start_date`). */
function keysMeant(key: string, known: readonly string[]): string[] {
  const near = closest(key, known);
  return near.length > 0 ? near : known.filter((name) => name.split('_').includes(key));
}

function problemOf(issue: z.core.$ZodIssue, raw: unknown): Problem[] {
  const field = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const named = { field: fieldName(field) };
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    return issue.keys.map((key) => ({
      rule: 'content-key',
      field: [...field, key],
      at: 'key',
      expected: keysMeant(key, known),
      detail: { field: fieldName([...field, key]), known: known.join(', ') },
    }));
  }
  if (issue.code === 'invalid_key') {
    return issue.issues
      .flatMap((inner) => problemOf({ ...inner, path: issue.path }, raw))
      .map((problem) => ({ ...problem, at: 'key' }));
  }
  const complaint = issue.code === 'custom' ? issue.params?.complaint : undefined;
  const missing = isMissingAt(raw, field);
  const at = missing ? 'missing' : 'value';
  if (isComplaint(complaint)) {
    const detail = { ...named, found: kindOf(valueAt(raw, field)), ...complaint.detail };
    return [{ rule: complaint.rule, field, at, expected: complaint.expected ?? [], detail }];
  }
  const wants: Wanted = issue.code === 'invalid_type' && issue.expected === 'array' ? 'list' : 'mapping';
  const keys =
    wants === 'mapping' && issue.message !== '' ? { keys: issue.message.split(' ').join(', ') } : {};
  const detail = { ...named, wants, found: kindOf(valueAt(raw, field)), ...keys };
  return [{ rule: missing ? 'content-required' : 'content-type', field, at, expected: [], detail }];
}

const parentOf = ({ field }: Problem): string => JSON.stringify(field.slice(0, -1));

/** The only name missing in a mapping, where only one is unknown there: the one is meant by the other. */
function nameMeant(siblings: readonly Problem[]): string | undefined {
  const missing = siblings.filter(({ rule }) => rule === 'content-required');
  const unknown = siblings.filter(({ rule }) => rule === 'content-key');
  const name = missing[0]?.field.at(-1);
  return missing.length === 1 && unknown.length === 1 ? String(name) : undefined;
}

/** An unknown field with the name it was meant to have: a near one, or the only one missing beside it. */
function withMeaning(problem: Problem, meant: string | undefined): Problem {
  if (meant === undefined || problem.rule !== 'content-key' || problem.expected.length > 0) return problem;
  return { ...problem, expected: [meant] };
}

/** A field that is missing because its name is misspelt is one mistake: the misspelt name tells it. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  if (problems.length < 2) return [...problems];
  const names = new Map(
    [...Map.groupBy(problems, parentOf)].map(([parent, siblings]) => [parent, nameMeant(siblings)]),
  );
  const meaning = problems.map((problem) => withMeaning(problem, names.get(parentOf(problem))));
  const meant = new Set(
    meaning
      .filter(({ rule }) => rule === 'content-key')
      .flatMap(({ field, expected }) =>
        expected.slice(0, 1).map((name) => JSON.stringify([...field.slice(0, -1), name])),
      ),
  );
  return meaning.filter(
    ({ rule, field }) => rule !== 'content-required' || !meant.has(JSON.stringify(field)),
  );
}

/** Parses a plain value; everything wrong with it comes back at once. */
export function shape<T>(schema: z.ZodType<T>, raw: unknown): Shaped<T> {
  const result = schema.safeParse(raw);
  if (result.success) return { value: result.data, problems: [] };
  return { problems: withoutEchoes(result.error.issues.flatMap((issue) => problemOf(issue, raw))) };
}
