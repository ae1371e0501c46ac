import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';

/** Why a text is not given to the parser: each has taken minutes, gigabytes or the stack of some stage behind it. */
export type HazardReason =
  | 'size'
  | 'nesting'
  | 'html-nesting'
  | 'table'
  | 'emphasis'
  | 'entities'
  | 'letters-as-entities'
  | 'footnotes'
  | 'references';

export interface Hazard {
  readonly reason: HazardReason;
  /** UTF-16 offset of the line that is too much. */
  readonly offset: number;
}

const MAX_LENGTH = 2_000_000;
const MAX_CELLS = 200_000;
const MAX_MARKS_IN_PARAGRAPH = 20_000;
const MAX_BARE_AMPERSANDS = 20_000;
/** Entities of a paragraph times its length: the parser copies the paragraph up to each of them. */
const MAX_COPIED = 200_000_000;
const MAX_FOOTNOTE_MARKS = 10_000;
const MAX_HTML_DEPTH = 200;
/** Characters that references may come to when each is replaced by what it refers to. */
const MAX_REFERRED = 20_000_000;

const DEEP_LINE = /^[ \t]*(?:(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])[ \t]*){80}/m;
const FAR_IN = /^[ \t]{160,}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/m;
const DELIMITER_ROW = /^[ \t>|:-]{3,}\r?$/gm;
const BLANK_LINE = /^[ \t>]*\r?$/gm;
const BARE_AMPERSAND = /&(?!#?\w{1,40};)/g;
const ENTITY = /&#?\w{1,40};/g;
const DEFINITION = /^[ >]{0,9}\[[^\]\n]+\]:/gm;
const TAG = /<(\/?)([a-z][a-z0-9-]*)\b[^<>]*>/gi;

/** Elements that do not nest when they are left open: void ones, and those that the next of their kind closes. */
const SHALLOW: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option'.split(
    ' ',
  ),
);

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

function findBlankLine(text: string, from: number): number {
  BLANK_LINE.lastIndex = from;
  return BLANK_LINE.exec(text)?.index ?? text.length;
}

/** Short rows are filled up to the width of the head: the cost of a table is its width times its rows. */
function findLargeTable(text: string): number | undefined {
  if (!text.includes('|')) return undefined;
  let block = { end: -1, rows: 0 };
  for (const { 0: row, index } of text.matchAll(DELIMITER_ROW)) {
    const columns = countOf(row, '|') + 1;
    if (columns < 2 || !row.includes('-')) continue;
    if (index > block.end) {
      const end = findBlankLine(text, index + row.length + 1);
      block = { end, rows: countOf(text.slice(index, end), '\n') };
    }
    if (columns * block.rows > MAX_CELLS) return index;
  }
  return undefined;
}

function findLongParagraph(text: string): number | undefined {
  if (text.length < MAX_MARKS_IN_PARAGRAPH) return undefined;
  let start = 0;
  while (start < text.length) {
    const end = findBlankLine(text, start);
    const paragraph = text.slice(start, end);
    const marks = ['*', '_', '~'].reduce((sum, mark) => sum + countOf(paragraph, mark), 0);
    if (marks > MAX_MARKS_IN_PARAGRAPH) return start;
    start = end + 1;
  }
  return undefined;
}

function findManyEntities(text: string): number | undefined {
  if (countOf(text, '&') * text.length <= MAX_COPIED) return undefined;
  for (let start = 0; start < text.length; ) {
    const end = findBlankLine(text, start);
    const paragraph = text.slice(start, end);
    const entities = paragraph.match(ENTITY)?.length ?? 0;
    if (entities * paragraph.length > MAX_COPIED) return start;
    start = end + 1;
  }
  return undefined;
}

function findDeepHtml(text: string): number | undefined {
  if (countOf(text, '<') < MAX_HTML_DEPTH) return undefined;
  let depth = 0;
  for (const { 0: tag, 1: slash, 2: name = '', index } of text.matchAll(TAG)) {
    if (SHALLOW.has(name.toLowerCase()) || tag.endsWith('/>')) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth > MAX_HTML_DEPTH) return index;
  }
  return undefined;
}

/** A long definition that is referred to again and again: a small text that renders as an enormous one. */
function findLargeDefinition(text: string): number | undefined {
  if (!text.includes(']:')) return undefined;
  const references = countOf(text, ']');
  const starts = [...text.matchAll(DEFINITION)].map(({ index }) => index);
  let blank = -1;
  return starts.find((start, position) => {
    if (blank < start) blank = findBlankLine(text, start);
    const end = Math.min(blank, starts[position + 1] ?? text.length);
    return (end - start) * references > MAX_REFERRED;
  });
}

/** The offset of the match number `limit`, if there are as many. */
function findMatch(text: string, pattern: RegExp, limit: number): number | undefined {
  let count = 0;
  for (const { index } of text.matchAll(pattern)) {
    count += 1;
    if (count > limit) return index;
  }
  return undefined;
}

const GUARDS: readonly (readonly [HazardReason, (text: string) => number | undefined])[] = [
  ['nesting', (text) => DEEP_LINE.exec(text)?.index ?? FAR_IN.exec(text)?.index],
  ['table', findLargeTable],
  ['emphasis', findLongParagraph],
  ['html-nesting', findDeepHtml],
  ['entities', (text) => findMatch(text, BARE_AMPERSAND, MAX_BARE_AMPERSANDS)],
  ['letters-as-entities', findManyEntities],
  ['references', findLargeDefinition],
  ['footnotes', (text) => findMatch(text, /\[\^/g, MAX_FOOTNOTE_MARKS)],
];

/** The text last found harmless: the one who looks for hazards is mostly the one who parses next. */
let harmless: string | undefined;

/** What makes a Markdown text too costly to read, before anything has been spent on it. */
export function findHazard(text: string): Hazard | undefined {
  if (text === harmless) return undefined;
  if (text.length > MAX_LENGTH) return { reason: 'size', offset: 0 };
  for (const [reason, find] of GUARDS) {
    const offset = find(text);
    if (offset !== undefined) return { reason, offset };
  }
  harmless = text;
  return undefined;
}

/**
 * Parses Markdown (CommonMark and GFM) to mdast, positions in UTF-16 units.
 *
 * @throws RangeError where `findHazard` finds something; the content reader has reported it by then
 */
export function parseMarkdown(text: string): Root {
  const hazard = findHazard(text);
  if (hazard) throw new RangeError(`Markdown that is not read (${hazard.reason}) at offset ${hazard.offset}`);
  const root = markdownToMdast(text, { features: { gfm: true, frontmatter: false } });
  if (root.type !== 'root') throw new TypeError(`Markdown parsed to ${root.type}`);
  return root;
}
