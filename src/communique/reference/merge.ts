import { earliest, latest } from '../../domain/day.ts';
import { labelKey } from '../../domain/text.ts';
import type { Identities } from './identify.ts';
import { type Field, type Item, type ItemValue, LISTS, type ListName, nameKey, type Row } from './rows.ts';
import { type Remark, remark, type SourceItem, type SourceRow } from './source.ts';

/** The list that is there with what a source adds, and what of the source did not go in. */
export interface Merged {
  readonly rows: readonly Row[];
  readonly remarks: readonly Remark[];
}

/** A row while a source is being merged into it. */
interface Draft {
  readonly row: Row;
  readonly fields: Map<string, Field>;
  items: Item[];
}

const TARGETS: Readonly<Record<string, (list: ListName) => ListName>> = {
  organization: () => 'organizations',
  jurisdiction: () => 'venues',
  successor: (list) => list,
  post: () => 'posts',
};

const conflict = (place: Field['place'], key: string, id: string, found: unknown, there: unknown): Remark =>
  remark('reference-conflict', place ?? [], {
    found: String(found),
    expected: [String(there)],
    key,
    id,
    taken: 'no',
  });

/** Every name a row answers to. */
const namesOf = ({ row, fields, items }: Draft): string[] => [
  String(fields.get(nameKey(row.list))?.value ?? ''),
  ...items.flatMap(({ key, value }) =>
    key === 'other_names' || key === 'other_labels' || key === 'labels'
      ? [String(value.name ?? value.label ?? '')]
      : [],
  ),
];

const answersTo = (draft: Draft, name: string): boolean =>
  namesOf(draft).some((one) => labelKey(one) === labelKey(name));

/** True where a date only repeats the year or month of the one that is there. */
const saysLess = (key: string, found: unknown, there: unknown): boolean =>
  key.endsWith('_date') && String(there).startsWith(`${found}-`);

function mergeField(draft: Draft, key: string, field: Field, isNamed: Identities['isNamed']): Remark[] {
  const there = draft.fields.get(key);
  if (!there) {
    draft.fields.set(key, field);
    return [];
  }
  if (there.value === field.value || saysLess(key, field.value, there.value)) return [];
  const { list, id } = draft.row;
  const name = String(field.value);
  if (key === nameKey(list) && (answersTo(draft, name) || isNamed(list, id, name))) return [];
  return [conflict(field.place, key, draft.row.id, field.value, there.value)];
}

const sameValue = (a: ItemValue, b: ItemValue): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
};

const mayBeEqual = (a: unknown, b: unknown): boolean =>
  a === undefined ||
  b === undefined ||
  (earliest(String(a)) <= latest(String(b)) && earliest(String(b)) <= latest(String(a)));

/** The term that a source's term is: the one that begins on its day, else the only one that may. */
function termMeant(terms: readonly Item[], { value }: SourceItem): Item | undefined {
  const ofPost = terms.filter(
    (item) =>
      item.key === 'memberships' &&
      item.value.post === value.post &&
      (item.value.acting === true) === (value.acting === true),
  );
  const exact = ofPost.find((item) => item.value.start_date === value.start_date);
  if (exact) return exact;
  const possible = ofPost.filter(
    (item) =>
      mayBeEqual(item.value.start_date, value.start_date) && mayBeEqual(item.value.end_date, value.end_date),
  );
  return possible.length === 1 ? possible[0] : undefined;
}

function mergeMembership(draft: Draft, item: SourceItem): Remark[] {
  const there = termMeant(draft.items, item);
  if (!there) {
    draft.items.push(item);
    return [];
  }
  const remarks: Remark[] = [];
  const value = { ...there.value };
  for (const key of ['start_date', 'end_date'] as const) {
    const found = item.value[key];
    if (found === undefined || found === value[key] || saysLess(key, found, value[key])) continue;
    if (value[key] === undefined) value[key] = found;
    else remarks.push(conflict(item.place, `memberships.${key}`, draft.row.id, found, value[key]));
  }
  if (!sameValue(value, there.value)) {
    const was = there.place ? there.was : there.value;
    draft.items = draft.items.map((one) => (one === there ? { ...one, value, place: item.place, was } : one));
  }
  return remarks;
}

function mergeItem(draft: Draft, item: SourceItem): Remark[] {
  if (item.key === 'memberships') return mergeMembership(draft, item);
  const alike = draft.items.filter(({ key }) => key === item.key);
  if (alike.some(({ value }) => sameValue(value, item.value))) return [];
  const translation = alike.find(({ place, value }) => !place && value.lang === item.value.lang);
  if (item.key === 'labels' && translation) {
    const key = `labels.${item.value.lang}`;
    return [conflict(item.place, key, draft.row.id, item.value.label, translation.value.label)];
  }
  const name = item.key === 'other_names' ? 'name' : 'label';
  if (item.key === 'other_names' || item.key === 'other_labels' || item.key === 'honorific_prefixes') {
    const isDated = item.value.start_date !== undefined || item.value.end_date !== undefined;
    const namesake = alike.find(
      ({ value }) => labelKey(String(value[name])) === labelKey(String(item.value[name])),
    );
    const own = draft.fields.get(nameKey(draft.row.list))?.value;
    if (!isDated && (namesake || labelKey(String(own ?? '')) === labelKey(String(item.value[name]))))
      return [];
    if (namesake) {
      const written = (value: ItemValue): string =>
        `${value[name]} (${value.start_date ?? ''}/${value.end_date ?? ''})`;
      return [conflict(item.place, item.key, draft.row.id, written(item.value), written(namesake.value))];
    }
  }
  draft.items.push(item);
  return [];
}

/** References as the list has them; one that leads nowhere stays as written, for the check to find. */
function resolveRow(row: SourceRow, idOf: Identities['idOf']): SourceRow {
  const resolve = (key: string, value: Field['value']): Field['value'] => {
    const target = TARGETS[key];
    return target ? (idOf(target(row.list), String(value)) ?? value) : value;
  };
  return {
    ...row,
    fields: new Map(
      [...row.fields].map(([key, field]) => [key, { ...field, value: resolve(key, field.value) }]),
    ),
    items: row.items.map((item) =>
      item.key === 'memberships'
        ? { ...item, value: { ...item.value, post: resolve('post', item.value.post ?? '') } }
        : item,
    ),
  };
}

function draftOf(drafts: Map<string, Draft>, list: ListName, id: string, place: Row['place']): Draft {
  const known = drafts.get(`${list} ${id}`);
  if (known) return known;
  const row: Row = { list, id, place, fields: new Map(), items: [] };
  const fresh: Draft = { row, fields: new Map(), items: [] };
  drafts.set(`${list} ${id}`, fresh);
  return fresh;
}

/** Merges a source into the list that is there. Nothing that stands in the list is changed: values that differ are told. */
export function mergeSource(
  there: readonly Row[],
  source: readonly SourceRow[],
  { idOf, isNamed }: Identities,
): Merged {
  const drafts = new Map<string, Draft>(
    there.map((row) => [
      `${row.list} ${row.id}`,
      { row, fields: new Map(row.fields), items: [...row.items] },
    ]),
  );
  const remarks: Remark[] = [];
  for (const list of LISTS) {
    for (const row of source.filter((one) => one.list === list)) {
      const id = idOf(list, row.ref);
      if (id === undefined) {
        const found = row.id ?? '';
        remarks.push(remark('reference-row', row.place, { found, list, reason: 'nameless', taken: 'no' }));
        continue;
      }
      const draft = draftOf(drafts, list, id, row.place);
      const resolved = resolveRow(row, idOf);
      for (const [key, field] of resolved.fields) remarks.push(...mergeField(draft, key, field, isNamed));
      for (const item of resolved.items) remarks.push(...mergeItem(draft, item));
    }
  }
  const rows = [...drafts.values()].map(({ row, fields, items }) => ({ ...row, fields, items }));
  return { rows, remarks };
}
