/**
 * A reader for the YAML that nearly all frontmatter is written in: block mappings and lists, one-line values. What it
 * is not sure of it leaves to the full parser, which takes ten times as long; what it does read, it reads as that one
 * does (`tests/files/simple-yaml.test.ts` compares them).
 */

interface Line {
  readonly indent: number;
  readonly text: string;
}

/** Lines with a place to go on from. */
interface Lines {
  readonly all: readonly Line[];
  next: number;
}

/** Stands for "not sure": no value of YAML. */
const UNSURE = Symbol('unsure');

// Together less than the depth the full parser is held to.
const MAX_INDENT = 20;
const MAX_BRACKETS = 16;

const KEY = /^([A-Za-z_][\w-]*):(?: +|$)/;
const REFUSED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const OUTSIDE_SUBSET = /[\t\r\u0085\u2028\u2029\ufeff]|^(?:---|\.\.\.|%)/m;
const PLAIN_START = /^[^\s\-?:,[\]{}#&*!|>'"%@`]/;
const NOT_PLAIN = /: | #|:$/;
const WORDS: Readonly<Record<string, boolean | null>> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
  null: null,
  Null: null,
  NULL: null,
};

/** Text without the spaces at its end. (A pattern would try every run of spaces on the way.) */
function trimSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}

/** Keys that are refused, and those that the full parser reads as something other than text. */
const refuses = (key: string): boolean => REFUSED_KEYS.has(key) || Object.hasOwn(WORDS, key);

function readPlain(text: string): unknown {
  if (text === '' || !PLAIN_START.test(text) || NOT_PLAIN.test(text)) return UNSURE;
  const word = Object.hasOwn(WORDS, text) ? WORDS[text] : undefined;
  if (word !== undefined) return word;
  if (!/^[+.~\d]/.test(text)) return text;
  if (/^\d{1,15}$|^\d{1,9}\.\d{1,6}$/.test(text)) return Number(text);
  // A date, a path, a number with words behind it; other things that begin like numbers may be numbers.
  return /^(?:\d{4}-\d|\d+[ %]|\.{1,2}\/)/.test(text) ? text : UNSURE;
}

/** Reads a value in double or single quotes that takes up the whole text and holds no escapes. */
function readQuoted(text: string): unknown {
  const inside = text.slice(1, -1);
  const quote = text[0];
  if (text.length < 2 || !text.endsWith(quote ?? '') || inside.includes(quote ?? '')) return UNSURE;
  return quote === '"' && inside.includes('\\') ? UNSURE : inside;
}

const FLOW_TOKEN =
  / *(?:([[\]{},])|"([^"\\]*)"|'([^']*)'|([^\s,[\]{}"'](?:[^,[\]{}:#]|:(?=[^\s,[\]{}])|(?<=\S)#)*))/y;
const FLOW_KEY = / *([A-Za-z_][\w-]*): +/y;

function readFlowItems(text: string, at: number, end: ']' | '}', add: (at: number) => number): number {
  let position = at;
  for (;;) {
    FLOW_TOKEN.lastIndex = position;
    if (FLOW_TOKEN.exec(text)?.[1] === end) return FLOW_TOKEN.lastIndex;
    position = add(position);
    if (Number.isNaN(position)) return position;
    FLOW_TOKEN.lastIndex = position;
    const mark = FLOW_TOKEN.exec(text)?.[1];
    if (mark === end) return FLOW_TOKEN.lastIndex;
    if (mark !== ',') return Number.NaN;
    position = FLOW_TOKEN.lastIndex;
  }
}

/** Reads a flow value; where it ends, `NaN` where it is not sure. */
function readFlow(text: string, at: number, give: (value: unknown) => void): number {
  FLOW_TOKEN.lastIndex = at;
  const token = FLOW_TOKEN.exec(text);
  const after = FLOW_TOKEN.lastIndex;
  if (!token) return Number.NaN;
  const [, mark, double, single, plain] = token;
  if (mark === '[') {
    const items: unknown[] = [];
    give(items);
    return readFlowItems(text, after, ']', (from) => readFlow(text, from, (item) => items.push(item)));
  }
  if (mark === '{') {
    const mapping: Record<string, unknown> = {};
    give(mapping);
    return readFlowItems(text, after, '}', (from) => {
      FLOW_KEY.lastIndex = from;
      const key = FLOW_KEY.exec(text)?.[1];
      if (key === undefined || refuses(key) || Object.hasOwn(mapping, key)) return Number.NaN;
      return readFlow(text, FLOW_KEY.lastIndex, (value) => {
        mapping[key] = value;
      });
    });
  }
  if (mark !== undefined) return Number.NaN;
  const value = double ?? single ?? readPlain(trimSpaces(plain ?? ''));
  give(value);
  return value === UNSURE ? Number.NaN : after;
}

function readWholeFlow(text: string): unknown {
  if (text.split(/[[{]/).length > MAX_BRACKETS) return UNSURE;
  let result: unknown = UNSURE;
  const end = readFlow(text, 0, (value) => {
    result = value;
  });
  return end === text.length ? result : UNSURE;
}

function readInline(text: string): unknown {
  if (text.startsWith('"') || text.startsWith("'")) return readQuoted(text);
  return text.startsWith('[') || text.startsWith('{') ? readWholeFlow(text) : readPlain(text);
}

const startsItem = (text: string): boolean => text === '-' || text.startsWith('- ');

function readValue(text: string, lines: Lines, indent: number): unknown {
  if (text !== '') return readInline(text);
  const following = lines.all[lines.next];
  if (!following) return null;
  if (following.indent > indent) return readBlock(lines, following.indent);
  return following.indent === indent && startsItem(following.text) ? readBlock(lines, indent) : null;
}

function readEntry(mapping: Record<string, unknown>, text: string, lines: Lines, indent: number): boolean {
  const match = KEY.exec(text);
  const key = match?.[1];
  if (key === undefined || refuses(key) || Object.hasOwn(mapping, key)) return false;
  const value = readValue(text.slice(match?.[0].length), lines, indent);
  mapping[key] = value;
  return value !== UNSURE;
}

function readMapping(first: string, lines: Lines, indent: number): unknown {
  const mapping: Record<string, unknown> = {};
  if (!readEntry(mapping, first, lines, indent)) return UNSURE;
  for (let line = lines.all[lines.next]; line && line.indent === indent; line = lines.all[lines.next]) {
    lines.next += 1;
    if (!readEntry(mapping, line.text, lines, indent)) return UNSURE;
  }
  return mapping;
}

function readItem(text: string, lines: Lines, indent: number): unknown {
  const content = text.slice(1).replace(/^ +/, '');
  if (content === '' || startsItem(content)) return UNSURE;
  if (KEY.test(content)) return readMapping(content, lines, indent + text.length - content.length);
  return readInline(content);
}

function readList(lines: Lines, indent: number): unknown {
  const items: unknown[] = [];
  for (let line = lines.all[lines.next]; line && line.indent === indent; line = lines.all[lines.next]) {
    if (!startsItem(line.text)) break;
    lines.next += 1;
    const item = readItem(line.text, lines, indent);
    if (item === UNSURE) return UNSURE;
    items.push(item);
  }
  return items;
}

function readBlock(lines: Lines, indent: number): unknown {
  const first = lines.all[lines.next];
  if (!first || indent > MAX_INDENT) return UNSURE;
  if (startsItem(first.text)) return readList(lines, indent);
  lines.next += 1;
  return readMapping(first.text, lines, indent);
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const written of text.split('\n')) {
    const line = trimSpaces(written);
    const indent = line.search(/[^ ]/);
    if (indent >= 0 && line[indent] !== '#') lines.push({ indent, text: line.slice(indent) });
  }
  return lines;
}

/** The value of a text in the simple subset, `undefined` where it is not sure to be in it. */
export function readSimpleYaml(text: string): unknown {
  if (OUTSIDE_SUBSET.test(text)) return undefined;
  const lines: Lines = { all: splitLines(text), next: 0 };
  if (lines.all[0]?.indent !== 0) return undefined;
  const value = readBlock(lines, 0);
  // A line that no block took is indented otherwise than they are: a value that goes on, or a mistake.
  return value === UNSURE || lines.next < lines.all.length ? undefined : value;
}
