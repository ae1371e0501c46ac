import { type ItemKey, type ItemValue, known } from './rows.ts';

/** Lists that a cell can hold, and how one entry of each is written. */
interface Grammar {
  readonly read: (text: string) => ItemValue;
  readonly write: (value: ItemValue) => string;
}

const TERM = /^(.*?)\s*\((\d[\d-]*)?\/(\d[\d-]*)?\)$/su;
const LANGUAGE = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*):\s*(.+)$/su;
const SOURCE = /^(https?:\/\/\S+)?\s*(.*?)\s*(?:\((\d{4}-\d{2}-\d{2})\))?$/su;

const text = (value: ItemValue, key: string): string => String(value[key] ?? '');

/** `Thượng tọa (2012/)`: the days it was right on behind it, open at either end. */
const datedLabel = (name: 'name' | 'label'): Grammar => ({
  read: (entry) => {
    const [, label = entry, start, end] = TERM.exec(entry) ?? [];
    return known({ [name]: label, start_date: start, end_date: end });
  },
  write: (value) => {
    const isDated = value.start_date !== undefined || value.end_date !== undefined;
    return `${text(value, name)}${isDated ? ` (${text(value, 'start_date')}/${text(value, 'end_date')})` : ''}`;
  },
});

const GRAMMARS: Readonly<Record<Exclude<ItemKey, 'memberships'>, Grammar>> = {
  other_names: datedLabel('name'),
  honorific_prefixes: datedLabel('label'),
  other_labels: datedLabel('label'),
  labels: {
    read: (entry) => {
      const [, lang = '', label = entry] = LANGUAGE.exec(entry) ?? [];
      return { lang, label };
    },
    write: (value) => `${text(value, 'lang')}: ${text(value, 'label')}`,
  },
  sources: {
    read: (entry) => {
      const [, url, note, day] = SOURCE.exec(entry) ?? [];
      return known({ url, note: note || undefined, checked_on: day });
    },
    write: (value) =>
      [text(value, 'url'), text(value, 'note'), value.checked_on === undefined ? '' : `(${value.checked_on})`]
        .filter((part) => part !== '')
        .join(' '),
  },
};

export type CellKey = keyof typeof GRAMMARS;

function readJson(cell: string): ItemValue[] | undefined {
  if (!cell.startsWith('[{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(cell);
    if (!Array.isArray(parsed)) return undefined;
    return parsed.map((entry: unknown) =>
      known(Object.fromEntries(Object.entries(entry as object).map(([key, value]) => [key, String(value)]))),
    );
  } catch {
    return undefined;
  }
}

/** The entries of a cell: parted by `|` or, where there is none, by `;`; or a JSON list. */
export function readCell(key: CellKey, cell: string): ItemValue[] {
  const json = readJson(cell);
  if (json) return json;
  const separator = cell.includes('|') || key === 'sources' ? '|' : ';';
  return cell
    .split(separator)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(GRAMMARS[key].read);
}

/** A cell that `readCell` reads as these entries. Where signs in them would mislead it, the cell is JSON. */
export function writeCell(key: CellKey, entries: readonly ItemValue[]): string {
  if (entries.length === 0) return '';
  const plain = entries.map(GRAMMARS[key].write).join(' | ');
  return JSON.stringify(readCell(key, plain)) === JSON.stringify(entries) ? plain : JSON.stringify(entries);
}
