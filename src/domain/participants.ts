import type { Qualifier } from './article.ts';
import { honorificsAt } from './honorifics.ts';
import { qualifierOf } from './qualifiers.ts';
import type { ReferenceList } from './reference-list.ts';
import { firstIndex } from './search.ts';
import { normalise, remember, syllableKey, WORD } from './text.ts';

/** A stretch of a participant's line. */
export interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One line of a list, `đồng chí Trần Văn A, Ủy viên Trung ương Đảng, Bộ trưởng Bộ B`, taken apart. */
export interface ParticipantLine {
  /** Honorifics and ranks before the name, as written; empty where there are none. */
  readonly prefix: Part;
  readonly name: Part;
  readonly titles: readonly Part[];
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text with their keys; offsets in UTF-16 units of the text given. */
export const wordsOf = (text: string): Word[] => {
  const mapped = normalise(text);
  return [...mapped.text.matchAll(WORD)].map(({ 0: word, index }) => ({
    key: syllableKey(word),
    start: mapped.startOf(index),
    end: mapped.endOf(index + word.length),
  }));
};

const part = (text: string, start: number, end: number): Part => {
  const slice = text.slice(start, end);
  const from = start + (slice.length - slice.trimStart().length);
  return { text: slice.trim(), start: from, end: Math.max(from, start + slice.trimEnd().length) };
};

/** Lines and titles that are remembered. */
const MEMORY = 50_000;

/** Most words a label has that is looked for. */
const LONGEST_LABEL = 32;

/** Where a label with commas inside begins at an offset, the offset at which the longest one ends. */
function labelEnd(
  text: string,
  words: readonly Word[],
  start: number,
  list: ReferenceList,
): number | undefined {
  const from = firstIndex(words, (word) => word.start >= start);
  const keys = words.slice(from, from + LONGEST_LABEL).map((word) => word.key);
  for (let count = keys.length; count > 1; count -= 1) {
    const end = words[from + count - 1]?.end ?? start;
    if (!text.slice(start, end).includes(',')) break;
    const label = stripQualifier(keys.slice(0, count)).join(' ');
    if (/^\s*(,|$|;|\()/.test(text.slice(end)) && list.formsByKey.has(label)) return end;
  }
  return undefined;
}

const stripQualifier = (keys: readonly string[]): readonly string[] =>
  keys.length > 1 && qualifierOf(keys[0] ?? '') ? keys.slice(1) : keys;

/** The qualifier a title begins with and the title without it: `nguyên Bí thư Tỉnh ủy`, `Q. Giám đốc Sở Y tế`. */
export const splitQualifier: (title: string) => {
  readonly qualifier?: Qualifier;
  readonly office: string;
  readonly start: number;
} = remember((title) => {
  const [first, second] = wordsOf(title);
  const qualifier = first && qualifierOf(first.key);
  if (!qualifier || !second) return { office: title, start: 0 };
  return { qualifier, office: title.slice(second.start), start: second.start };
}, MEMORY);

const parsers = new WeakMap<ReferenceList, (line: string) => ParticipantLine>();

/**
 * Takes a participant's line apart. Commas separate, except inside the longest label, of any form or language, of a
 * listed post. The same people come to meeting after meeting: a line is taken apart once for each list.
 */
export function parseParticipantLine(line: string, list: ReferenceList): ParticipantLine {
  const parse = parsers.get(list) ?? remember((written) => takeApart(written, list), MEMORY);
  parsers.set(list, parse);
  return parse(line);
}

/** `Trần Văn A - Bí thư`, `Trần Văn A (Bí thư)`: what parts a name from its titles besides a comma. */
const OTHER_SHAPE = /^([^,;]*?)(?:\s+[-–—]\s+(?=\S)|\s*\()/;

/** The line with a comma where a dash or a bracket parts a listed name or an unlisted one from a listed title. */
function withComma(line: string, list: ReferenceList): string {
  const [whole = '', head = ''] = OTHER_SHAPE.exec(line) ?? [];
  if (head === '') return line;
  const rest = line.slice(whole.length);
  const first = rest.split(/[,;)]/)[0] ?? '';
  if (!isListed(head, list) && list.titleForms(splitQualifier(first).office).length === 0) return line;
  const closed = whole.endsWith('(') ? rest.replace(/\)(?=[^)]*$)/, ' ') : rest;
  return `${head},${' '.repeat(whole.length - head.length - 1)}${closed}`;
}

const isListed = (head: string, list: ReferenceList): boolean => {
  const words = wordsOf(head);
  const first = words[honorificsAt(words.map(({ key }) => key))];
  return first !== undefined && list.peopleNamed(head.slice(first.start).trim()).length > 0;
};

/** Where the name begins in `Bí thư Tỉnh ủy Trần Văn A`: behind the longest listed title that leaves a name. */
function titleFirst(head: readonly Word[], list: ReferenceList): number {
  for (let count = Math.min(head.length - 2, LONGEST_LABEL); count > 0; count -= 1) {
    const keys = stripQualifier(head.slice(0, count).map(({ key }) => key));
    if (list.formsByKey.has(keys.join(' '))) return count;
  }
  return 0;
}

/** Where a line goes on behind ranks that a comma parts from the rest: `Thiếu tướng, TS Trần Văn A`. */
function behindRanks(line: string, words: readonly Word[]): number {
  const ranks = honorificsAt(words.map(({ key }) => key));
  const last = words.slice(0, ranks).findLast(({ end }) => /^\.?\s*,/.test(line.slice(end)));
  return last ? line.indexOf(',', last.end) + 1 : 0;
}

function takeApart(written: string, list: ReferenceList): ParticipantLine {
  const line = withComma(written, list);
  const cut = (from: number, of: string): number => {
    const comma = of.indexOf(',', from);
    return comma < 0 ? of.length : comma;
  };
  const words = wordsOf(line);
  const nameEnd = cut(behindRanks(line, words), line);
  const head = part(line, 0, nameEnd);
  const inHead = words.filter((word) => word.end <= head.end);
  // Ông is a form of address, and the surname of Ông Ích Khiêm.
  const skipped = list.peopleNamed(head.text).length > 0 ? 0 : honorificsAt(inHead.map((word) => word.key));
  const titled = skipped > 0 || list.peopleNamed(head.text).length > 0 ? 0 : titleFirst(inHead, list);
  const leading = titled > 0 ? [part(line, head.start, inHead[titled - 1]?.end ?? head.start)] : [];
  const ranked = titled > 0 ? honorificsAt(inHead.slice(titled).map((word) => word.key)) : 0;
  const before = inHead[titled]?.start ?? head.start;
  const first = inHead[titled > 0 ? titled + ranked : skipped]?.start ?? before;
  const hasLabels = list.hasCommaLabels && line.includes(',', nameEnd + 1);
  const titles: Part[] = leading;
  for (let at = nameEnd + 1; at < line.length; ) {
    const start = at + (line.slice(at).length - line.slice(at).trimStart().length);
    const end = (hasLabels ? labelEnd(line, words, start, list) : undefined) ?? cut(start, line);
    const title = part(line, start, end);
    if (title.text !== '') titles.push(title);
    at = end + 1;
  }
  return {
    prefix: part(line, titled > 0 ? before : head.start, first),
    name: part(line, first, head.end),
    titles,
  };
}
