import type { CheckedArticle } from '../claims.ts';
import { rereadings } from '../encodings.ts';
import type { Finding, Span } from '../finding.ts';
import type { Lexicon } from '../lexicon.ts';
import { readMentions } from '../mentions.ts';
import { type Passage, quoted, spanIn } from '../passage.ts';
import { isInvisible, isLookalike, isSpaceLike, normalise } from '../text.ts';

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
  [...new Set([...written].filter((letter) => isLookalike(letter) || isInvisible(letter) || isSpaceLike(letter)))]
    .map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ');

/** `text-not-nfc`, `text-lookalike`, `text-invisible`: letters inside a listed name or title that only look right. */
export function findWrongLetters({ text, claims, readings }: CheckedArticle): Finding[] {
  const judge = (passage: Passage, span: Span): Finding[] => {
    const written = quoted(passage, span);
    const rule = ruleFor(written);
    if (!rule) return [];
    const expected = [normalise(written).text];
    return [{ rule, severity: SEVERITY[rule], path: text.path, span, found: written, expected, detail: { letters: codePoints(written) } }];
  };
  const ofEntries = claims
    .filter(({ entry }) => entry)
    .flatMap((claim) => [
      ...(claim.bearers.length > 0 ? judge(claim.passage, claim.span) : []),
      ...claim.titles.filter(({ forms }) => forms.length > 0).flatMap(({ span }) => judge(claim.passage, span)),
    ]);
  const ofProse = readings.flatMap(({ passage, reading: { tokens, people, titles } }) => {
    const spans = [...people.filter(({ exact }) => exact), ...titles.map(({ begin, to }) => ({ from: begin, to }))];
    return spans.flatMap(({ from, to }) => judge(passage, spanIn(passage, tokens.start[from] ?? 0, tokens.end[to] ?? 0)));
  });
  return [...ofEntries, ...ofProse];
}

/**
 * What encodings of old leave behind: signs and foreign letters of TCVN3, a capital with an accent inside a word, UTF-8
 * read byte by byte, VNI's marks behind a vowel.
 */
const RESIDUE =
  /[µ¸¶·¹¨»¾¼½¬®¯§¤¦ª©¡¢£¥×ßåæçëîïñöøûüþ]|\p{Ll}[\u00c0-\u00de]|[áÃÄÆ][\u0080-\u00bf‘’“”–—…ƒ„†‡ˆ‰Š‹Œ™š›œžŸ]|[aeouyAEOUY][øùûõïâàáåãäêèéúüë]/u;

/** `text-encoding`: what reads as a listed name or title only in an encoding of old (TCVN3, VNI, UTF-8 read as Latin-1). */
export function findWrongEncodings({ text, claims, readings }: CheckedArticle, lexicon: Lexicon): Finding[] {
  const passages = new Set([...claims, ...readings].map(({ passage }) => passage));
  return [...passages].flatMap((passage) => {
    if (!RESIDUE.test(passage.mapped.text)) return [];
    return residues(passage, lexicon).map(
      ({ span, meant }): Finding => ({
        rule: 'text-encoding',
        severity: 'error',
        path: text.path,
        span,
        found: quoted(passage, span),
        expected: [meant],
        detail: {},
      }),
    );
  });
}

/** Stretches of up to ten words that one of the rereadings turns into a listed name or title. */
function residues(passage: Passage, lexicon: Lexicon): { span: Span; meant: string }[] {
  const words = [...passage.mapped.text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
  const found: { span: Span; meant: string }[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!RESIDUE.test(words[from]?.word ?? '')) continue;
    const first = Math.max(0, from - 2);
    const last = Math.min(words.length - 1, from + 8);
    const start = words[first]?.start ?? 0;
    const stretch = passage.mapped.text.slice(start, words[last]?.end);
    const hit = rereadings(stretch)
      .map((reading) => longestListed(reading, lexicon))
      .find((listed) => listed !== undefined);
    if (!hit) continue;
    const before = hit.wordsBefore;
    const span = spanIn(passage, words[first + before]?.start ?? start, words[first + before + hit.words - 1]?.end ?? start);
    const trimmedSpan = trimmed(passage, span);
    if (RESIDUE.test(quoted(passage, trimmedSpan)) && quoted(passage, trimmedSpan).normalize('NFC') !== hit.text) {
      found.push({ span: trimmedSpan, meant: hit.text });
    }
    from = first + before + hit.words - 1;
  }
  return found;
}

const trimmed = (passage: Passage, span: Span): Span => {
  const written = quoted(passage, span);
  return { start: span.start, end: span.end - (written.length - written.replace(/[.,;:)”"]+$/u, '').length) };
};

function longestListed(reading: string, lexicon: Lexicon): { text: string; words: number; wordsBefore: number } | undefined {
  const { tokens, people, titles } = readMentions(reading, lexicon);
  const [best] = [...people.filter(({ exact }) => exact), ...titles.filter(({ cost }) => cost === 0)].sort((a, b) => b.to - b.from - (a.to - a.from));
  if (!best) return undefined;
  const text = tokens.text.slice(tokens.start[best.from], tokens.end[best.to]);
  const before = tokens.text.slice(0, tokens.start[best.from]);
  return { text, words: text.split(/\s+/).length, wordsBefore: (before.match(/\S+/g) ?? []).length };
}
