import type { CheckedArticle } from '../claim.ts';
import { ENCODINGS_OF_OLD } from '../encodings.ts';
import type { Finding, Span } from '../finding.ts';
import type { Lexicon } from '../lexicon.ts';
import { readMentions } from '../mentions.ts';
import { quote, type Stretch } from '../passage.ts';
import { isVietnameseSyllable } from '../syllables.ts';
import { isInvisible, isLookalike, isSpaceLike, needsCare, normalise } from '../text.ts';

type LetterRule = 'text-not-nfc' | 'text-lookalike' | 'text-invisible';

const SEVERITY: Readonly<Record<LetterRule, Finding['severity']>> = {
  'text-not-nfc': 'warning',
  'text-lookalike': 'error',
  'text-invisible': 'warning',
};

const hasCombination = (text: string): boolean => /\p{M}/u.test(text) && text.normalize('NFC') !== text;

const ruleFor = (written: string): LetterRule | undefined => {
  const letters = [...written];
  if (letters.some(isLookalike)) return 'text-lookalike';
  if (letters.some((letter) => isInvisible(letter) || isSpaceLike(letter))) return 'text-invisible';
  return hasCombination(written) ? 'text-not-nfc' : undefined;
};

const codePoints = (written: string): string =>
  [
    ...new Set(
      [...written].filter((letter) => isLookalike(letter) || isInvisible(letter) || isSpaceLike(letter)),
    ),
  ]
    .map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ');

/** The listed names and titles of an article, wherever they stand. */
function listedStretches({ claims, readings }: CheckedArticle): Stretch[] {
  const ofEntries = claims
    .filter(({ entry }) => entry)
    .flatMap(({ at, bearers, titles }) => [
      ...(bearers.length > 0 ? [at] : []),
      ...titles.filter(({ forms }) => forms.length > 0).map((title) => title.at),
    ]);
  const ofProse = readings.flatMap(({ passage, reading: { tokens, people, titles } }) =>
    [...people.filter(({ exact }) => exact), ...titles.map(({ begin, to }) => ({ from: begin, to }))].map(
      ({ from, to }) => ({
        passage,
        start: tokens.start[from] ?? 0,
        end: tokens.end[to] ?? 0,
      }),
    ),
  );
  return [...ofEntries, ...ofProse];
}

/** `text-not-nfc`, `text-lookalike`, `text-invisible`: letters inside a listed name or title that only look right. */
export function findWrongLetters(checked: CheckedArticle): Finding[] {
  const { path, source } = checked.text;
  if (!needsCare(source)) return [];
  return listedStretches(checked).flatMap((stretch): Finding[] => {
    const quotation = quote(stretch);
    const rule = ruleFor(quotation.found);
    if (!rule) return [];
    const expected = [normalise(quotation.found).text];
    return [
      {
        rule,
        severity: SEVERITY[rule],
        path,
        ...quotation,
        expected,
        fix: expected[0],
        detail: { letters: codePoints(quotation.found) },
      },
    ];
  });
}

/**
 * What encodings of old leave behind: signs and foreign letters of TCVN3, a capital with an accent inside a word, UTF-8
 * read byte by byte, VNI's marks behind a vowel.
 */
const RESIDUE =
  /[µ¸¶·¹¨»¾¼½¬®¯§¤¦ª©¡¢£¥×ßåæçëîïñöøûüþ]|\p{Ll}[\u00c0-\u00de]|[áÃÄÆ][\u0080-\u00bf‘’“”–—…ƒ„†‡ˆ‰Š‹Œ™š›œžŸ]|[aeAE][øùûõïâàáåãäêèéúüë]|[oO][øùûõïâåäüë]|[uyUY][øùûõïåäüë]/u;

/** A listed name or title that a stretch of a file means in an encoding of old. */
interface Residue {
  readonly span: Span;
  readonly meant: string;
}

/** `text-encoding`: what is a listed name or title only in an encoding of old (TCVN3, VNI, UTF-8 read as Latin-1). */
export function findWrongEncodings({ text, claims, readings }: CheckedArticle, lexicon: Lexicon): Finding[] {
  if (!hasResidue(text.source)) return [];
  const passages = new Set([
    ...claims.map(({ at }) => at.passage),
    ...readings.map(({ passage }) => passage),
  ]);
  return [...passages].flatMap(({ mapped, source }) => {
    // Soft hyphens are letters of TCVN3: the file's own text is read, not the normalised one.
    const start = mapped.startOf(0);
    const written = source.slice(start, mapped.endOf(mapped.text.length));
    if (!hasResidue(written)) return [];
    return findResidues(written, start, lexicon).map(
      ({ span, meant }): Finding => ({
        rule: 'text-encoding',
        severity: 'error',
        path: text.path,
        span,
        found: source.slice(span.start, span.end),
        expected: [meant],
        detail: {},
      }),
    );
  });
}

const isResidue = (word: string): boolean =>
  RESIDUE.test(word) && !isVietnameseSyllable(word.replace(/[^\p{L}\p{M}]+/gu, ''));

/** Whether a text holds a word that no Vietnamese syllable can be and an encoding of old may have left behind. */
const hasResidue = (text: string): boolean =>
  RESIDUE.test(text) && (text.match(/\S+/g) ?? []).some(isResidue);

const BEFORE = 4;
const BEHIND = 10;

function findResidues(written: string, offset: number, lexicon: Lexicon): Residue[] {
  const words = [...written.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, start: index }));
  const found: Residue[] = [];
  let next = 0;
  for (const [index, { word }] of words.entries()) {
    if (index < next || !isResidue(word)) continue;
    const first = Math.max(next, index - BEFORE);
    const stretch = words.slice(first, index + BEHIND);
    const hit = readAsOld(
      stretch.map((one) => one.word),
      index - first,
      lexicon,
    );
    if (!hit) continue;
    const begin = stretch[hit.from]?.start ?? 0;
    const last = stretch[hit.to];
    const end = last ? last.start + last.word.replace(/[.,;:)”"]+$/u, '').length : begin;
    found.push({ span: { start: offset + begin, end: offset + end }, meant: hit.meant });
    next = first + hit.to + 1;
  }
  return found;
}

/** The longest listed name or title over the word `at`, as the first encoding reads it that makes one; words counted in the stretch. */
function readAsOld(
  words: readonly string[],
  at: number,
  lexicon: Lexicon,
): { from: number; to: number; meant: string } | undefined {
  for (const read of ENCODINGS_OF_OLD) {
    const { tokens, people, titles } = readMentions(words.map(read).join(' '), lexicon);
    const listed = [...people.filter(({ exact }) => exact), ...titles.filter(({ cost }) => cost === 0)].map(
      ({ from, to }) => {
        const start = tokens.start[from] ?? 0;
        const meant = tokens.text.slice(start, tokens.end[to]);
        const before = tokens.text.slice(0, start).split(' ').length - 1;
        return { from: before, to: before + meant.split(' ').length - 1, meant };
      },
    );
    const [longest] = listed
      .filter(({ from, to }) => from <= at && at <= to)
      .sort((a, b) => b.to - b.from - (a.to - a.from));
    if (longest) return longest;
  }
  return undefined;
}
