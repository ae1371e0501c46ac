import type { CheckedArticle } from '../claim.ts';
import type { Finding } from '../finding.ts';
import { quote, type Stretch } from '../passage.ts';
import { isVietnameseSyllable } from '../syllables.ts';
import { isInvisible, isLookalike, isPlainText, isSpaceLike, needsCare, normalise, WORD } from '../text.ts';

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

/** Entities for what an editor cannot see or tell apart. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: '\u00a0',
    shy: '\u00ad',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    zwnj: '\u200c',
    zwj: '\u200d',
    lrm: '\u200e',
    rlm: '\u200f',
    ETH: 'Ð',
  }),
);

/** What a stretch of a file says, those entities read. */
const readEntities = (written: string): string =>
  written.replace(
    /&(?:#(\d{2,6})|#[xX]([\da-fA-F]{2,5})|([a-zA-Z]{3,5}));/g,
    (entity, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED.get(name) ?? entity;
      return String.fromCodePoint(Number.parseInt(decimal ?? hexadecimal ?? '', decimal ? 10 : 16));
    },
  );

/** Names that the list has not, with a letter that no Vietnamese name has: `Ðỗ Văn A`. Ð is a letter of Icelandic. */
function misletteredNames({ claims }: CheckedArticle): Stretch[] {
  return claims
    .filter(({ bearers, near }) => bearers.length === 0 && near.length === 0)
    .map(({ at }) => at)
    .filter((at) => {
      const written = readEntities(quote(at).found);
      return (
        [...written].some(isLookalike) &&
        (normalise(written).text.match(WORD) ?? []).every(isVietnameseSyllable)
      );
    });
}

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

/**
 * `text-not-nfc`, `text-lookalike`, `text-invisible`: letters inside a listed name or title that only look right, and
 * look-alikes in names that are not listed.
 */
export function findWrongLetters(checked: CheckedArticle): Finding[] {
  const { path, source } = checked.text;
  if (isPlainText(source)) return [];
  if (!needsCare(source) && !(source.includes('&') && needsCare(readEntities(source)))) return [];
  return [...listedStretches(checked), ...misletteredNames(checked)].flatMap((stretch): Finding[] => {
    const quotation = quote(stretch);
    const written = readEntities(quotation.found);
    const rule = ruleFor(written);
    if (!rule) return [];
    const expected = [normalise(written).text];
    return [
      {
        rule,
        severity: SEVERITY[rule],
        path,
        ...quotation,
        expected,
        fix: expected[0],
        detail: { letters: codePoints(written) },
      },
    ];
  });
}
