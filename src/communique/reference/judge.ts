import { checkReference, type ReferenceProblem } from '../../domain/checks/reference.ts';
import { fold } from '../../domain/fold.ts';
import { editDistance } from '../../domain/syllables.ts';
import { findOpenTerms, findUnknownStarts } from './judge-terms.ts';
import type { Merged } from './merge.ts';
import { type Item, nameKey, nameOf, type Row, toReferenceRows } from './rows.ts';
import { type Remark, remark } from './source.ts';
import { placementOf, type TonePlacement, usualPlacement, withTones } from './tone.ts';

/** One part of a row that a source added. */
type Addition =
  | { readonly row: Row; readonly item: Item }
  | { readonly row: Row; readonly field: string }
  | { readonly row: Row };

const placeOf = (addition: Addition): Remark['place'] =>
  ('item' in addition
    ? addition.item.place
    : 'field' in addition
      ? addition.row.fields.get(addition.field)?.place
      : addition.row.place) ?? [];

/** The rows without what is left out of them; an entry that was only completed is as it was. */
function without(rows: readonly Row[], left: readonly Addition[]): Row[] {
  const byRow = Map.groupBy(left, ({ row }) => row);
  return rows.flatMap((row) => {
    const parts = byRow.get(row);
    if (!parts) return [row];
    if (parts.some((part) => !('item' in part) && !('field' in part))) return [];
    const items = new Set(parts.flatMap((part) => ('item' in part ? [part.item] : [])));
    const fields = new Set(parts.flatMap((part) => ('field' in part ? [part.field] : [])));
    return [
      {
        ...row,
        fields: new Map([...row.fields].filter(([key]) => !fields.has(key))),
        items: row.items.flatMap((item): Item[] =>
          items.has(item) ? (item.was ? [{ key: item.key, value: item.was }] : []) : [item],
        ),
      },
    ];
  });
}

const itemsAt = (row: Row, key: string): Item[] => row.items.filter((item) => item.key === key);

/** The end of a term before that of a start, wherever a row keeps the two. */
const STARTS: Readonly<Record<string, string>> = { death_date: 'birth_date', end_date: 'start_date' };

/** Which addition a contradiction comes from; `undefined` where it stood in the list before. */
function blame(problem: ReferenceProblem, rows: readonly Row[]): Addition | undefined {
  const [index, key = '', at] = problem.field;
  const row = rows.filter(({ list }) => list === problem.list)[Number(index)];
  if (!row) return undefined;
  if (typeof at === 'number') {
    const item = itemsAt(row, String(key))[at];
    if (item?.place) return { row, item };
    return problem.rule === 'reference-seats' ? blameSeat(problem, rows) : undefined;
  }
  const own = [String(key), STARTS[key] ?? ''].find((field) => row.fields.get(field)?.place);
  if (own !== undefined && own !== nameKey(row.list)) return { row, field: own };
  return row.place ? { row } : undefined;
}

/** Someone of a source who sits where one of the list then finds no seat. */
function blameSeat({ detail }: ReferenceProblem, rows: readonly Row[]): Addition | undefined {
  for (const row of rows) {
    const item = itemsAt(row, 'memberships').find(({ place, value }) => place && value.post === detail.post);
    if (item) return { row, item };
  }
  return undefined;
}

const nearest = (wanted: string, known: readonly string[]): string[] =>
  known
    .map((id) => ({ id, cost: editDistance(fold(wanted), fold(id), 2) }))
    .filter(({ cost }) => cost <= 2)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 3)
    .map(({ id }) => id);

const keyOf = ({ rule, detail }: ReferenceProblem): string => JSON.stringify([rule, detail]);

/** Leaves out what would make the list contradict itself; what it said before stays. */
function leaveContradictions(rows: readonly Row[], there: readonly Row[]): Merged {
  const check = (all: readonly Row[]) => checkReference({ ...toReferenceRows(all), topics: [] });
  const old = new Set(check(there).map(keyOf));
  const remarks: Remark[] = [];
  let kept = [...rows];
  for (;;) {
    const left: Addition[] = [];
    for (const problem of check(kept)) {
      if (old.has(keyOf(problem))) continue;
      const culprit = blame(problem, kept);
      const isKnown = left.some(
        (one) => culprit && one.row === culprit.row && placeOf(one) === placeOf(culprit),
      );
      if (!culprit || isKnown) continue;
      left.push(culprit);
      const found = problem.detail.id ?? nameOf(culprit.row);
      const expected = problem.rule === 'reference-unknown' ? nearest(found, problem.known) : [];
      remarks.push(
        remark(problem.rule, placeOf(culprit), {
          ...problem.detail,
          list: problem.list,
          found,
          expected,
          taken: 'no',
        }),
      );
    }
    if (left.length === 0) return { rows: kept, remarks };
    kept = without(kept, left);
  }
}

function leaveOpenTerms(rows: readonly Row[]): Merged {
  const found = findOpenTerms(rows);
  const left = found.flatMap(({ drop }) => drop ?? []);
  return { rows: without(rows, left), remarks: found.map((one) => one.remark) };
}

/** Names and labels of a source whose tone marks are not placed as the house places them. */
function findOtherTones(rows: readonly Row[], house: TonePlacement): Remark[] {
  return rows.flatMap((row) => {
    const field = row.fields.get(nameKey(row.list));
    const found = String(field?.value ?? '');
    const words = found.match(/[\p{L}\p{M}]+/gu) ?? [];
    const isOther = words.some((word) => ![undefined, house].includes(placementOf(word)));
    if (!field?.place || !isOther) return [];
    return [remark('name-style', field.place, { found, expected: [withTones(found, house)], style: house })];
  });
}

/** Names and labels, as far as they tell how a newsroom places its marks. */
const textsOf = (rows: readonly Row[]): string[] => rows.map(nameOf);

/**
 * Judges what a source adds: leaves out what would contradict the list or itself, and tells of what looks wrong.
 *
 * @param there the list without the source
 * @param house the newsroom's placement of tone marks; without it, that of most names
 */
export function judge(
  { rows, remarks }: Merged,
  there: readonly Row[],
  house: TonePlacement | undefined,
): Merged {
  const closed = leaveOpenTerms(rows);
  const sound = leaveContradictions(closed.rows, there);
  const style = house ?? usualPlacement(textsOf(rows));
  return {
    rows: sound.rows,
    remarks: [
      ...remarks,
      ...closed.remarks,
      ...sound.remarks,
      ...findOtherTones(rows, style),
      ...findUnknownStarts(sound.rows, remarks),
    ],
  };
}
