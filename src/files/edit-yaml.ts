import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';

/** An addition to a row of a list of rows; see `RowEdit` of the import. All values are fit to stand in brackets. */
export interface YamlEdit {
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly key?: { readonly name: string; readonly behind: readonly string[] } | undefined;
  readonly value: string | readonly string[];
}

/** Text to put in at an offset. Of two at one place the deeper goes first. */
interface Insertion {
  readonly at: number;
  readonly text: string;
  readonly depth: number;
}

const keyName = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

/** Where the last character of a node ends, comments and the newline behind it left out. */
function endOf(node: unknown): number {
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1);
    return last ? endOf(last.value ?? last.key) : (node.range?.[1] ?? 0);
  }
  if (isSeq(node) && !node.flow) return endOf(node.items.at(-1));
  const [, end = 0] = (node as Node | null)?.range ?? [];
  return isScalar(node) && /^BLOCK/.test(node.type ?? '') ? end - 1 : end;
}

/** The end of the line an offset lies in, before its break. */
function lineEnd(text: string, offset: number): number {
  const at = text.slice(offset).search(/\r?\n/);
  return at < 0 ? text.length : offset + at;
}

/** The columns before a place in its line. */
const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

const flowValue = (value: YamlEdit['value']): string =>
  typeof value === 'string' ? value : `[${value.join(', ')}]`;

function blockLines(name: string, value: YamlEdit['value'], indent: string): string[] {
  if (typeof value === 'string') return [`${indent}${name}: ${value}`];
  return [`${indent}${name}:`, ...value.map((entry) => `${indent}  - ${entry}`)];
}

/** The place behind the last of the keys that a new one may follow; behind the last of all where there is none. */
function pairBefore(map: YAMLMap, behind: readonly string[]): Pair | undefined {
  return map.items.findLast((pair) => behind.includes(keyName(pair))) ?? map.items.at(-1);
}

function putKey(text: string, map: YAMLMap, { key, value, path }: YamlEdit, newline: string): Insertion {
  const name = key?.name ?? '';
  const depth = path.length;
  const empty = map.items.find((pair) => keyName(pair) === name);
  if (empty) {
    const colon = text.indexOf(':', endOf(empty.key));
    return { at: colon + 1, text: ` ${flowValue(value)}`, depth };
  }
  const before = pairBefore(map, key?.behind ?? []);
  if (map.flow) {
    const at = before ? endOf(before.value ?? before.key) : (map.range?.[0] ?? 0) + 1;
    return { at, text: `${before ? ', ' : ' '}${name}: ${flowValue(value)}`, depth };
  }
  const first = map.items[0];
  const column = first ? columnOf(text, (first.key as Node).range?.[0] ?? 0) : 0;
  const lines = blockLines(name, value, ' '.repeat(column));
  const at = lineEnd(text, before ? endOf(before.value ?? before.key) : 0);
  return { at, text: lines.map((line) => newline + line).join(''), depth };
}

function pushEntries(text: string, list: unknown, { value, path }: YamlEdit, newline: string): Insertion {
  const entries = typeof value === 'string' ? [value] : value;
  const depth = path.length;
  if (!isSeq(list)) throw new Error(`${path.join('.')} is no list.`);
  const last = list.items.at(-1) as Node | undefined;
  if (list.flow) {
    const at = last ? endOf(last) : (list.range?.[0] ?? 0) + 1;
    return { at, text: `${last ? ', ' : ''}${entries.join(', ')}`, depth };
  }
  const start = list.range?.[0] ?? 0;
  const indent = ' '.repeat(columnOf(text, start));
  return {
    at: lineEnd(text, endOf(list)),
    text: entries.map((entry) => `${newline}${indent}- ${entry}`).join(''),
    depth,
  };
}

function insertionFor(text: string, rows: readonly unknown[], edit: YamlEdit, newline: string): Insertion {
  const row = rows.find((one) => isMap(one) && String(one.get('id')) === edit.id);
  if (!isMap(row)) throw new Error(`There is no row ${edit.id}.`);
  const target = edit.path.length === 0 ? row : row.getIn(edit.path, true);
  if (!edit.key) return pushEntries(text, target, edit, newline);
  if (isMap(target)) return putKey(text, target, edit, newline);
  throw new Error(`${edit.id}: ${edit.path.join('.')} has no keys.`);
}

function appendRows(text: string, rows: readonly string[], indent: string, newline: string): string {
  if (rows.length === 0) return text;
  const gap = text === '' || text.endsWith('\n') ? '' : newline;
  const lines = rows.flatMap((row) => row.split('\n')).map((line) => indent + line);
  return `${text}${gap}${lines.join(newline)}${newline}`;
}

/**
 * Adds to a YAML list of rows, in the text: what is not touched stays as it is, byte for byte.
 *
 * @throws Error where the text is no list of rows, or an edit finds no place in it
 */
export function editYaml(text: string, edits: readonly YamlEdit[], rows: readonly string[]): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const { contents } = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'error' });
  if (isSeq(contents) && contents.flow && contents.items.length === 0) {
    const [start, end] = contents.range ?? [0, 0];
    return editYaml(text.slice(0, start) + text.slice(end).trimStart(), edits, rows);
  }
  if (isCollection(contents) && !(isSeq(contents) && !contents.flow))
    throw new Error('The rows must each begin with "- ", on lines of their own.');
  const present = isSeq(contents) ? contents.items : [];
  const insertions = edits
    .map((edit) => insertionFor(text, present, edit, newline))
    .sort((a, b) => a.at - b.at || b.depth - a.depth);
  let edited = '';
  let from = 0;
  for (const { at, text: added } of insertions) {
    edited += text.slice(from, at) + added;
    from = at;
  }
  const indent = ' '.repeat(isSeq(contents) ? columnOf(text, contents.range?.[0] ?? 0) : 0);
  return appendRows(edited + text.slice(from), rows, indent, newline);
}
