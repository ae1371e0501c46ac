import { cleanLetters, cleanName } from './clean-text.ts';
import { cleanValue } from './clean-value.ts';
import { known, type Place, type Scalar } from './rows.ts';
import { type Remark, remark, type Source, type SourceItem, type SourceRow } from './source.ts';

const REFERENCES: ReadonlySet<string> = new Set([
  'organization',
  'jurisdiction',
  'successor',
  'post',
  'lang',
]);

/** Says each thing about one place once, however many rows repeat the value. */
interface Desk {
  readonly remarks: Remark[];
  add(remarks: readonly Remark[]): void;
}

function openDesk(): Desk {
  const seen = new Set<string>();
  const remarks: Remark[] = [];
  return {
    remarks,
    add: (more) => {
      for (const one of more) {
        const key = `${one.rule} ${one.found}`;
        const repeated = one.detail.taken === 'as' && seen.has(key);
        seen.add(key);
        if (!repeated) remarks.push(one);
      }
    },
  };
}

function cleanItem(item: SourceItem, desk: Desk): SourceItem[] {
  const { key, place } = item;
  const name = key === 'other_names' ? 'name' : 'label';
  const values = Object.entries(item.value).map(([inner, value]): [string, Scalar | undefined] => {
    if (REFERENCES.has(inner)) return [inner, value];
    const at = item.places?.[inner] ?? place;
    const cleaned =
      inner === name && key !== 'labels'
        ? asValue(cleanLetters(String(value), at))
        : cleanValue(inner, value, at);
    desk.add(cleaned.remarks);
    return [inner, cleaned.value];
  });
  const value = known(Object.fromEntries(values));
  const isEmpty =
    key === 'sources'
      ? Object.keys(value).length === 0
      : key !== 'memberships' && (value[name] === undefined || value[name] === '');
  if (isEmpty) return [];
  if (key === 'labels' && value.lang === '') {
    desk.add([remark('reference-language', place, { found: String(value.label), taken: 'no' })]);
    return [];
  }
  return [{ ...item, value }];
}

const asValue = ({ text, remarks }: { text: string; remarks: readonly Remark[] }) => ({
  value: text,
  remarks,
});

function cleanField(
  row: SourceRow,
  key: string,
  { value, place }: { value: Scalar; place: Place },
  desk: Desk,
): { value?: Scalar | undefined; aliases: readonly string[] } {
  if (REFERENCES.has(key)) return { value: String(value), aliases: [] };
  if (key === 'name' && row.list === 'people') {
    const name = cleanName(String(value), place);
    desk.add(name.remarks);
    return { value: name.text, aliases: name.aliases };
  }
  const cleaned =
    key === 'label' ? asValue(cleanLetters(String(value), place)) : cleanValue(key, value, place);
  desk.add(cleaned.remarks);
  return { value: cleaned.value, aliases: [] };
}

function cleanRow(row: SourceRow, desk: Desk): SourceRow {
  const fields = new Map<string, { value: Scalar; place: Place }>();
  const items: SourceItem[] = [];
  for (const [key, field] of row.fields) {
    const { value, aliases } = cleanField(row, key, field, desk);
    if (value !== undefined && value !== '') fields.set(key, { value, place: field.place });
    items.push(
      ...aliases.map((name): SourceItem => ({ key: 'other_names', value: { name }, place: field.place })),
    );
  }
  return { ...row, fields, items: [...items, ...row.items.flatMap((item) => cleanItem(item, desk))] };
}

/** Dates read from another form, told once for each column or key, with how many more there are. */
function gatherDates(remarks: readonly Remark[]): Remark[] {
  const columnOf = ({ rule, place }: Remark): string => `${rule} ${place.at(-1)}`;
  const counts = Map.groupBy(remarks, columnOf);
  const told = new Set<string>();
  return remarks.flatMap((one) => {
    const column = columnOf(one);
    if (one.rule !== 'reference-date') return [one];
    if (told.has(column)) return [];
    told.add(column);
    const more = String((counts.get(column)?.length ?? 1) - 1);
    return [{ ...one, detail: { ...one.detail, more } }];
  });
}

/** Mends what can be mended in the values of a source and leaves out what cannot, both told of. */
export function cleanSource({ rows, remarks }: Source): Source {
  const desk = openDesk();
  desk.add(remarks);
  const cleaned = rows.map((row) => cleanRow(row, desk));
  return { rows: cleaned, remarks: gatherDates(desk.remarks) };
}
