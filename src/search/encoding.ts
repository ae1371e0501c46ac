import { normalise, WORD } from '../domain/text.ts';

/**
 * Closes every indexed word. Pagefind looks for words that begin with what was asked; with the end written into the
 * word, `toʼ` means "to" and not "tổng", and an unfinished word is asked without it. It also lies in one chunk of the
 * index, so that an answer never depends on what was loaded before.
 */
const WORD_END = '\u02bc';
/** Splits words for Pagefind where the text has no space: the two years of 2020-2025. */
const NO_SPACE = '\u2060 ';
/** Stands for a space at which Pagefind must not count a word: before the dash of `kinh tế - xã hội`. */
const GLUE = '\ufeff';
/** Between the parts of a record. Counts as a word, so no phrase reaches across. */
const PART_SEPARATOR = ' ¶ ';

const GAP_WITHOUT_SPACE = new RegExp(`${WORD_END}([^ \\p{L}\\p{M}\\p{N}]+)(?=[\\p{L}\\p{M}\\p{N}])`, 'gu');
const STANDALONE_PUNCTUATION = / ([^ \p{L}\p{M}\p{N}]+)(?= |$)/gu;
const LEADING_PUNCTUATION = /^([^ \p{L}\p{M}\p{N}]+) /u;

// Pagefind folds marks away but knows no base letter for đ. As d with a stroke that is a mark of its own it folds.
const splitStroke = (text: string): string => text.replace(/đ/g, 'd\u0335').replace(/Đ/g, 'D\u0335');
const joinStroke = (text: string): string => text.replace(/d\u0335/g, 'đ').replace(/D\u0335/g, 'Đ');

/**
 * Text as it is given to Pagefind: every word closed, each at a position of its own whatever stands between, đ as d and
 * a mark. `decodeText` leads back to the text with its white space collapsed.
 */
export function encodeText(text: string): string {
  // Half of a letter outside the basic plane, which YAML lets one write, would end Pagefind.
  const plain = normalise(text)
    .text.toWellFormed()
    .replace(/[¶\s]+/g, ' ')
    .replaceAll(WORD_END, '’')
    .trim();
  const closed = plain
    .replace(LEADING_PUNCTUATION, `$1${GLUE}`)
    .replace(STANDALONE_PUNCTUATION, `${GLUE}$1`)
    .replace(WORD, `$&${WORD_END}`)
    .replace(GAP_WITHOUT_SPACE, `${WORD_END}$1${NO_SPACE}`);
  return splitStroke(closed);
}

/** The text an indexed one stands for. */
export const decodeText = (encoded: string): string =>
  joinStroke(encoded.replaceAll(WORD_END, '').replaceAll(NO_SPACE, '').replaceAll(GLUE, ' '));

/** The encoded parts of a record as one indexed text; empty parts keep their place. */
export const joinParts = (encoded: readonly string[]): string => encoded.join(PART_SEPARATOR);

/** The parts of a record, decoded, in the order they were given. */
export const decodeParts = (content: string): string[] =>
  content.split(PART_SEPARATOR.trim()).map((part) => decodeText(part.trim()));

/** Words as a term for Pagefind: pages with all of them. The last may be unfinished. */
export const termOf = (words: readonly string[], { unfinished = false } = {}): string =>
  words
    .map((word, index) => splitStroke(word) + (unfinished && index === words.length - 1 ? '' : WORD_END))
    .join(' ');

/** Words as a term for Pagefind: pages where they stand side by side. */
export const phraseOf = (words: readonly string[]): string => `"${termOf(words)}"`;
