import { labelKey } from '../../domain/text.ts';
import { type CellKey, readCell } from './cells.ts';
import { type Column, columnMeant } from './columns.ts';
import type { CsvRecords } from './csv-records.ts';
import type { ListName, Place } from './rows.ts';
import { type Remark, remark, type Source, type SourceItem, type SourceRow } from './source.ts';

interface Cell {
  readonly text: string;
  readonly place: Place;
}

/** The cells of a record that hold something; those that nobody takes are told of. */
interface Cells {
  readonly place: Place;
  take(column: Column): Cell | undefined;
  rest(): readonly (Cell & { readonly column: Column })[];
}

const FLAGS = /^(?:x|có|yes|y|true|1|quyền|q\.?)$/iu;
const NO_FLAGS = /^(?:không|no|n|false|0|-)$/iu;

function openRecord(cells: ReadonlyMap<Column, Cell>, place: Place): Cells {
  const left = new Map(cells);
  return {
    place,
    take: (column) => {
      const cell = left.get(column);
      left.delete(column);
      return cell;
    },
    rest: () => [...left].map(([column, cell]) => ({ column, ...cell })),
  };
}

/** Written as a value: `12` as a number, `có` as true. What is none stays text, for the cleaning to refuse. */
function readValue(column: Column, text: string): string | number | boolean {
  if (column === 'acting' || column === 'always_printed') {
    return FLAGS.test(text) ? true : NO_FLAGS.test(text) ? false : text;
  }
  const isNumber = ['seats', 'rank', 'latitude', 'longitude'].includes(column);
  return isNumber && /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
}

function fieldsOf(cells: Cells, columns: Readonly<Partial<Record<Column, string>>>): SourceRow['fields'] {
  const fields = new Map<string, { value: string | number | boolean; place: Place }>();
  for (const [column, key] of Object.entries(columns) as [Column, string][]) {
    const cell = cells.take(column);
    if (cell) fields.set(key, { value: readValue(column, cell.text), place: cell.place });
  }
  return fields;
}

function itemsOf(cells: Cells, ...keys: readonly CellKey[]): SourceItem[] {
  return keys.flatMap((key) => {
    const cell = cells.take(key);
    return cell ? readCell(key, cell.text).map((value) => ({ key, value, place: cell.place })) : [];
  });
}

function sourcesOf(cells: Cells): SourceItem[] {
  const items = itemsOf(cells, 'sources');
  const checked = cells.take('checked_on');
  if (!checked) return items;
  if (items.length === 0)
    return [{ key: 'sources', value: { checked_on: checked.text }, place: checked.place }];
  return items.map((item) => ({ ...item, value: { checked_on: checked.text, ...item.value } }));
}

/** A row known by an id, a name or both. */
function namedRow(list: ListName, cells: Cells, idColumn: Column, nameColumn: Column): SourceRow | undefined {
  const id = cells.take(idColumn);
  const name = cells.take(nameColumn);
  const place = (name ?? id)?.place;
  if (place === undefined) return undefined;
  const key = list === 'people' ? 'name' : 'label';
  return {
    list,
    ref: id?.text ?? `=${labelKey(name?.text ?? '')}`,
    id: id?.text,
    place: id?.place ?? place,
    fields: new Map(name ? [[key, { value: name.text, place: name.place }]] : []),
    items: [],
  };
}

const withMore = (row: SourceRow, fields: SourceRow['fields'], items: readonly SourceItem[]): SourceRow => ({
  ...row,
  fields: new Map([...row.fields, ...fields]),
  items: [...row.items, ...items],
});

const refer = (key: string, row: SourceRow | undefined): SourceRow['fields'] =>
  new Map(row ? [[key, { value: row.ref, place: row.place }]] : []);

const ABOUT_PLACES = {
  start_date: 'start_date',
  end_date: 'end_date',
  successor_id: 'successor',
} as const;

/** A post with what it belongs to; posts of one name in two places or bodies are two. */
function postOf(
  cells: Cells,
  organization: SourceRow | undefined,
  venue: SourceRow | undefined,
): SourceRow | undefined {
  const row = namedRow('posts', cells, 'post_id', 'post_label');
  if (!row) return undefined;
  const own = fieldsOf(cells, { seats: 'seats', rank: 'rank', always_printed: 'always_printed' });
  const fields = [...refer('organization', organization), ...refer('jurisdiction', venue), ...own];
  const ref =
    row.id === undefined ? [row.ref, venue?.ref ?? '', organization?.ref ?? ''].join('\u0000') : row.ref;
  return withMore({ ...row, ref }, new Map(fields), itemsOf(cells, 'other_labels', 'labels'));
}

function membershipOf(cells: Cells, post: SourceRow): SourceItem {
  const term = fieldsOf(cells, { start_date: 'start_date', end_date: 'end_date', acting: 'acting' });
  const values = Object.fromEntries([...term].map(([key, { value }]) => [key, value]));
  const places = Object.fromEntries([...term].map(([key, { place }]) => [key, place]));
  return { key: 'memberships', value: { post: post.ref, ...values }, place: post.place, places };
}

function personOf(cells: Cells, post: SourceRow | undefined): SourceRow | undefined {
  const row = namedRow('people', cells, 'person_id', 'name');
  if (!row) return undefined;
  const fields = fieldsOf(cells, { gender: 'gender', birth_date: 'birth_date', death_date: 'death_date' });
  const ref = row.id ?? `${row.ref}\u0000${fields.get('birth_date')?.value ?? ''}`;
  const items = [...itemsOf(cells, 'other_names', 'honorific_prefixes'), ...sourcesOf(cells)];
  return withMore({ ...row, ref }, fields, post ? [...items, membershipOf(cells, post)] : items);
}

function rowsOf(cells: Cells): SourceRow[] {
  const venue = namedRow('venues', cells, 'jurisdiction_id', 'jurisdiction_label');
  const organization = namedRow('organizations', cells, 'organization_id', 'organization_label');
  const post = postOf(cells, organization, venue);
  const person = personOf(cells, post);
  if (person || post) return [venue, organization, post, person].filter((row) => row !== undefined);
  if (organization) {
    const fields = new Map([...refer('jurisdiction', venue), ...fieldsOf(cells, ABOUT_PLACES)]);
    const body = withMore(organization, fields, itemsOf(cells, 'other_labels', 'labels'));
    return [venue, body].filter((row) => row !== undefined);
  }
  if (!venue) return [];
  const fields = fieldsOf(cells, {
    ...ABOUT_PLACES,
    parent_id: 'jurisdiction',
    address: 'address',
    latitude: 'latitude',
    longitude: 'longitude',
  });
  return [withMore(venue, fields, itemsOf(cells, 'other_labels', 'labels'))];
}

interface Header {
  readonly columns: ReadonlyMap<number, Column>;
  readonly remarks: readonly Remark[];
}

function readHeader([header = [], ...records]: CsvRecords): Header {
  const columns = new Map<number, Column>();
  const remarks: Remark[] = [];
  for (const [index, { text }] of header.entries()) {
    const place = [0, index];
    const found = text.trim();
    const meant = columnMeant(found);
    const taken = [...columns.values()].some((column) => column === meant?.column);
    if (meant && !taken) {
      columns.set(index, meant.column);
      if (meant.near)
        remarks.push(
          remark('reference-column', place, {
            severity: 'note',
            found,
            expected: [meant.column],
            taken: 'as',
          }),
        );
      continue;
    }
    const filled = records.filter((cells) => (cells[index]?.text ?? '').trim() !== '').length;
    if (filled > 0)
      remarks.push(
        remark('reference-unread', place, {
          found,
          count: String(filled),
          reason: taken ? 'twice' : 'column',
          taken: 'no',
        }),
      );
  }
  return { columns, remarks };
}

/**
 * Rows about a place, body or post itself before those that only mention it: new rows keep the order in which a list
 * that was exported had them.
 */
const inOrder = (records: readonly (readonly SourceRow[])[]): SourceRow[] => {
  const order: readonly ListName[] = ['venues', 'organizations', 'posts', 'people'];
  const rank = (rows: readonly SourceRow[]): number => order.indexOf(rows.at(-1)?.list ?? 'venues');
  return records.toSorted((a, b) => rank(a) - rank(b)).flat();
};

/** Reads a reference list from the records of a CSV whose first names the columns. */
export function readCsv(records: CsvRecords): Source {
  const { columns, remarks } = readHeader(records);
  const width = records[0]?.length ?? 0;
  const all = [...remarks];
  const made = records.slice(1).map((record, index) => {
    const filled = new Map<Column, Cell>();
    for (const [at, { text }] of record.entries()) {
      const cell = { text: text.trim(), place: [index + 1, at] };
      const column = columns.get(at);
      if (cell.text === '') continue;
      if (column) filled.set(column, cell);
      else if (at >= width)
        all.push(remark('reference-unread', cell.place, { found: cell.text, reason: 'beyond', taken: 'no' }));
    }
    const cells = openRecord(filled, [index + 1, 0]);
    const rows = rowsOf(cells);
    for (const { column, text, place } of cells.rest())
      all.push(remark('reference-unread', place, { found: text, column, reason: 'subject', taken: 'no' }));
    return rows;
  });
  return { rows: inOrder(made), remarks: all };
}
