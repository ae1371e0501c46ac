import type { ReferenceRows } from '../../domain/reference.ts';
import { type CellKey, writeCell } from './cells.ts';
import { COLUMNS, type Column } from './columns.ts';
import { type ItemValue, nameOf, type Row, toRows } from './rows.ts';

type Cells = Partial<Record<Column, string>>;

/** A cell as RFC 4180 wants it. */
const quote = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** What was checked when stands with its source; a column of its own is only read. */
const WRITTEN = COLUMNS.filter((column) => column !== 'checked_on');

const lineOf = (cells: Cells): string => WRITTEN.map((column) => quote(cells[column] ?? '')).join(',');

const fieldsOf = (row: Row | undefined, ...keys: readonly Column[]): Cells =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const field = row?.fields.get(key);
      return field === undefined ? [] : [[key, String(field.value)]];
    }),
  );

const listsOf = (row: Row | undefined, ...keys: readonly CellKey[]): Cells =>
  Object.fromEntries(
    keys.map((key) => {
      const values = row?.items.filter((item) => item.key === key).map(({ value }) => value) ?? [];
      return [key, writeCell(key, values)];
    }),
  );

const referred = (row: Row | undefined, key: string): string | undefined => {
  const field = row?.fields.get(key);
  return field && String(field.value);
};

/** The rows of a list by their ids. */
type Index = ReadonlyMap<string, Row>;

interface Tables {
  readonly posts: Index;
  readonly organizations: Index;
  readonly venues: Index;
}

const labelled = (index: Index, id: string | undefined): string | undefined => {
  const row = id === undefined ? undefined : index.get(id);
  return row && nameOf(row);
};

function bodyCells(row: Row | undefined, { organizations, venues }: Tables): Cells {
  const organization = referred(row, 'organization');
  const jurisdiction = referred(row, 'jurisdiction');
  return {
    organization_id: organization ?? '',
    organization_label: labelled(organizations, organization) ?? '',
    jurisdiction_id: jurisdiction ?? '',
    jurisdiction_label: labelled(venues, jurisdiction) ?? '',
  };
}

const postCells = (row: Row | undefined, tables: Tables): Cells => ({
  post_id: row?.id ?? '',
  post_label: row ? nameOf(row) : '',
  ...listsOf(row, 'other_labels', 'labels'),
  ...fieldsOf(row, 'seats', 'rank', 'always_printed'),
  ...bodyCells(row, tables),
});

const membershipCells = (value: ItemValue, tables: Tables): Cells => {
  const post = String(value.post);
  return {
    ...postCells(tables.posts.get(post), tables),
    post_id: post,
    start_date: String(value.start_date ?? ''),
    end_date: String(value.end_date ?? ''),
    acting: value.acting === true ? 'true' : '',
  };
};

function personLines(row: Row, tables: Tables): Cells[] {
  const own: Cells = {
    person_id: row.id,
    ...fieldsOf(row, 'name', 'gender', 'birth_date', 'death_date'),
    ...listsOf(row, 'other_names', 'honorific_prefixes', 'sources'),
  };
  const held = row.items.filter(({ key }) => key === 'memberships');
  return held.length === 0 ? [own] : held.map(({ value }) => ({ ...own, ...membershipCells(value, tables) }));
}

/** A body or place as a row of its own: its name stands in its own columns, dates and labels in those of every row. */
function placeCells(row: Row, tables: Tables): Cells {
  const jurisdiction = referred(row, 'jurisdiction');
  const own: Cells =
    row.list === 'organizations'
      ? {
          ...bodyCells(row, tables),
          organization_id: row.id,
          organization_label: nameOf(row),
        }
      : { jurisdiction_id: row.id, jurisdiction_label: nameOf(row), parent_id: jurisdiction ?? '' };
  return {
    ...own,
    ...listsOf(row, 'other_labels', 'labels'),
    ...fieldsOf(row, 'start_date', 'end_date', 'address', 'latitude', 'longitude'),
    successor_id: referred(row, 'successor') ?? '',
  };
}

/** Rows of a list by id. */
const indexOf = (rows: readonly Row[], list: Row['list']): Index =>
  new Map(rows.filter((row) => row.list === list).map((row) => [row.id, row]));

/**
 * The reference list as CSV (RFC 4180, UTF-8, a header): a row for each membership, then one for each post, body and
 * place, which keeps their order and those that nobody holds. Portraits are left out.
 */
export function writeCsv(list: ReferenceRows): string {
  const rows = toRows(list);
  const tables: Tables = {
    posts: indexOf(rows, 'posts'),
    organizations: indexOf(rows, 'organizations'),
    venues: indexOf(rows, 'venues'),
  };
  const lines: Cells[] = [
    ...rows.filter((row) => row.list === 'people').flatMap((row) => personLines(row, tables)),
    ...[...tables.posts.values()].map((row) => postCells(row, tables)),
    ...[...tables.organizations.values()].map((row) => placeCells(row, tables)),
    ...[...tables.venues.values()].map((row) => placeCells(row, tables)),
  ];
  return `${[WRITTEN.join(','), ...lines.map(lineOf)].join('\r\n')}\r\n`;
}
