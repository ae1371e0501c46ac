import type { Item, ListName, Row } from './rows.ts';
import { entryText, KEYS, rowText, scalarText, translationTexts } from './yaml-text.ts';

/** What is to be written into the file of one list. */
export interface FilePlan {
  readonly list: ListName;
  /** Rows to put behind the last, as text. */
  readonly rows: readonly string[];
  readonly edits: readonly RowEdit[];
}

/** An addition to a row that is there: a key with its value, or entries behind those of a list. */
export interface RowEdit {
  readonly id: string;
  /** Way from the row to what is added to. */
  readonly path: readonly (string | number)[];
  /** The key, with the keys it may stand behind; absent where entries are added to a list. */
  readonly key?: { readonly name: string; readonly behind: readonly string[] } | undefined;
  /** On one line; several for the entries of a list. */
  readonly value: string | readonly string[];
}

const isAdded = (item: Item): boolean => item.place !== undefined && item.was === undefined;

const keyAt = (list: ListName, name: string) => ({
  name,
  behind: ['id', ...KEYS[list].slice(0, KEYS[list].indexOf(name))],
});

function translationEdits(row: Row, added: readonly Item[], isThere: boolean): RowEdit[] {
  const texts = translationTexts(added);
  if (!isThere) {
    const value = `{ ${texts.map(([lang, text]) => `${lang}: ${text}`).join(', ')} }`;
    return [{ id: row.id, path: [], key: keyAt(row.list, 'labels'), value }];
  }
  return texts.map(([lang, value]) => ({
    id: row.id,
    path: ['labels'],
    key: { name: lang, behind: [] },
    value,
  }));
}

/** Completions of terms that were there: what they lacked. */
function completionEdits(row: Row, memberships: readonly Item[]): RowEdit[] {
  return memberships
    .filter((item) => !isAdded(item))
    .flatMap(({ was, value }, index) =>
      (['start_date', 'end_date'] as const).flatMap((name): RowEdit[] => {
        const text = value[name];
        if (!was || text === undefined || was[name] !== undefined) return [];
        const behind = ['post', ...(name === 'end_date' ? ['start_date'] : [])];
        return [
          {
            id: row.id,
            path: ['memberships', index],
            key: { name, behind },
            value: scalarText(text, name),
          },
        ];
      }),
    );
}

function editsOf(row: Row): RowEdit[] {
  return KEYS[row.list].flatMap((name): RowEdit[] => {
    const field = row.fields.get(name);
    if (field?.place)
      return [{ id: row.id, path: [], key: keyAt(row.list, name), value: scalarText(field.value, name) }];
    const items = row.items.filter(({ key }) => key === name);
    const added = items.filter(isAdded);
    const completions = name === 'memberships' ? completionEdits(row, items) : [];
    if (added.length === 0) return completions;
    const isThere = added.length < items.length;
    if (name === 'labels') return translationEdits(row, added, isThere);
    const value = added.map((item) => entryText(item.key, item.value));
    const push: RowEdit = isThere
      ? { id: row.id, path: [name], value }
      : { id: row.id, path: [], key: keyAt(row.list, name), value };
    return [...completions, push];
  });
}

/** What the files of the lists need so that they say what these rows say. Lists that stay as they are have no plan. */
export function planFiles(rows: readonly Row[]): FilePlan[] {
  return (['people', 'posts', 'organizations', 'venues'] as const).flatMap((list) => {
    const own = rows.filter((row) => row.list === list);
    const fresh = own.filter(({ place }) => place !== undefined).map(rowText);
    const edits = own.filter(({ place }) => place === undefined).flatMap(editsOf);
    return fresh.length + edits.length > 0 ? [{ list, rows: fresh, edits }] : [];
  });
}
