/** Where the tone mark of an open oa, oe, uy stands: `old` on the first vowel (hòa), `new` on the second (hoà). */
export type TonePlacement = 'old' | 'new';

const TONE = '[\\u0300\\u0301\\u0309\\u0303\\u0323]';
const OLD = [new RegExp(`(o)(${TONE})([ae])$`, 'iu'), new RegExp(`(?<!q)(u)(${TONE})(y)$`, 'iu')] as const;
const NEW = [new RegExp(`(o)([ae])(${TONE})$`, 'iu'), new RegExp(`(?<!q)(u)(y)(${TONE})$`, 'iu')] as const;

/** Where a word has its mark; `undefined` where it has no such place. */
export function placementOf(word: string): TonePlacement | undefined {
  const letters = word.normalize('NFD');
  if (OLD.some((pattern) => pattern.test(letters))) return 'old';
  return NEW.some((pattern) => pattern.test(letters)) ? 'new' : undefined;
}

/** A text with all its marks in one style. */
export const withTones = (text: string, placement: TonePlacement): string =>
  text.replace(/[\p{L}\p{M}]+/gu, (word) =>
    (placement === 'old' ? NEW : OLD)
      .reduce((letters, pattern) => letters.replace(pattern, '$1$3$2'), word.normalize('NFD'))
      .normalize('NFC'),
  );

/** The style that most of these texts follow; the old one where neither leads. */
export function usualPlacement(texts: readonly string[]): TonePlacement {
  const placements = texts.flatMap((text) => text.match(/[\p{L}\p{M}]+/gu) ?? []).map(placementOf);
  const count = (placement: TonePlacement): number => placements.filter((one) => one === placement).length;
  return count('new') > count('old') ? 'new' : 'old';
}
