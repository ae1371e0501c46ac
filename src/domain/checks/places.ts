import type { Finding } from '../finding.ts';
import { type Slip, slipBetween } from '../syllables.ts';
import { labelKey } from '../text.ts';
import { gapBefore, isAdjacent, keyAt, type Tokens } from '../tokens.ts';
import { type CheckContext, findingAt } from './context.ts';

/** `two-places`: someone listed at two venues of one meeting; told at the later entry. */
export function findPeopleInTwoPlaces(context: CheckContext): Finding[] {
  const { list } = context.lexicon;
  const first = new Map<string, string>();
  return context.checked.claims.flatMap((claim) => {
    const key = context.keyOf(claim);
    if (claim.entry?.at === undefined || key === undefined) return [];
    const place = list.venueNamed(claim.entry.at)?.label ?? claim.entry.at;
    const other = first.get(key);
    if (other === undefined || other === place) {
      first.set(key, place);
      return [];
    }
    return [
      findingAt(context, claim.at, 'two-places', 'error', {
        person: context.personOf(claim),
        detail: { name: claim.name, other, place },
      }),
    ];
  });
}

const words = (label: string): string[] => label.split(/\s+/);

/** How a text differs from a label of as many syllables; `undefined` where they are two. */
function slipsBetween(text: string, label: string): (Slip | undefined)[] | undefined {
  const [left, right] = [words(text), words(label)];
  if (left.length !== right.length) return undefined;
  return left.flatMap((word, index) =>
    labelKey(word) === labelKey(right[index] ?? '') ? [] : [slipBetween(word, right[index] ?? '')],
  );
}

/** Whether a text is a label in another right spelling: Lí for Lý. */
export const isOtherSpelling = (text: string, label: string): boolean =>
  slipsBetween(text, label)?.every((slip) => slip === 'spelling') ?? false;

/** Whether a text is a label with one syllable slipped; another right spelling is no slip. */
export function isSlippedLabel(text: string, label: string): boolean {
  const wrong = slipsBetween(text, label) ?? [];
  return (
    wrong.some((slip) => slip !== 'spelling') &&
    wrong.every((slip) => slip !== undefined) &&
    wrong.filter((slip) => slip === 'letter').length < 2
  );
}

const VENUE_CUE = ['điểm', 'cầu'].map(labelKey);
/** Kinds of places that stand before the name, and are not part of it in the list. */
const PLACE_WORDS = new Set(
  ['tỉnh', 'thành phố', 'huyện', 'thị', 'xã', 'phường', 'quận']
    .flatMap((word) => word.split(' '))
    .map(labelKey),
);
const LONGEST_LABEL = 8;

/** Where the name of a venue begins behind `điểm cầu`; `undefined` where there is none. */
function* venueStarts(tokens: Tokens): Generator<number> {
  for (let index = 1; index + 1 < tokens.count; index += 1) {
    if (keyAt(tokens, index) !== VENUE_CUE[1] || keyAt(tokens, index - 1) !== VENUE_CUE[0]) continue;
    let start = index + 1;
    while (start + 1 < tokens.count && PLACE_WORDS.has(keyAt(tokens, start)) && isAdjacent(tokens, start))
      start += 1;
    if (/^\s*$/.test(gapBefore(tokens, start))) yield start;
  }
}

/** `venue-misspelt` in prose: behind `điểm cầu`, a venue of the list with a slip in it. */
export function findMisspeltVenues(context: CheckContext): Finding[] {
  const { list } = context.lexicon;
  return context.checked.readings.flatMap(({ passage, reading: { tokens } }) => {
    if (!/cầu/i.test(tokens.text)) return [];
    return [...venueStarts(tokens)].flatMap((start) => {
      const textTo = (count: number): string =>
        tokens.text.slice(tokens.start[start], tokens.end[Math.min(tokens.count, start + count) - 1]);
      const counts = Array.from({ length: LONGEST_LABEL }, (_, index) => LONGEST_LABEL - index);
      const isListed =
        list.mayBeginVenue(textTo(1)) && counts.some((count) => list.venueNamed(textTo(count)));
      if (isListed) return [];
      const labels = list.rows.venues.flatMap(({ label, otherLabels }) => [
        label,
        ...otherLabels.map((other) => other.label),
      ]);
      const near = counts.flatMap((count) =>
        labels
          .filter((label) => words(label).length === count && isSlippedLabel(textTo(count), label))
          .map((label) => ({ count, label })),
      )[0];
      if (!near) return [];
      const at = { passage, start: tokens.start[start] ?? 0, end: tokens.end[start + near.count - 1] ?? 0 };
      return [findingAt(context, at, 'venue-misspelt', 'error', { expected: [near.label] })];
    });
  });
}
