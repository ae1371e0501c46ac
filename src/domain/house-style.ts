import type { Site } from './site.ts';
import { remember } from './text.ts';

export type TonePlacement = NonNullable<Site['tonePlacement']>;

const TONE = /[\u0300\u0301\u0309\u0303\u0323]/;
/** Open rimes whose tone stands on the first vowel of old and on the second of late; behind q the u is no vowel. */
const OPEN_RIME = /^(.*?)(o)([ae])$|^(.*?[^q]|)(u)(y)$/i;

/** A syllable with its tone mark where the house puts it: `Túy` (old), `Tuý` (new). Other syllables have one way only. */
export function placeTone(syllable: string, placement: TonePlacement): string {
  const decomposed = syllable.normalize('NFD');
  const tone = TONE.exec(decomposed)?.[0];
  if (tone === undefined) return syllable;
  const match = OPEN_RIME.exec(decomposed.replace(TONE, ''));
  if (!match) return syllable;
  const [onset, first, second] = match[2] === undefined ? [match[4], match[5], match[6]] : match.slice(1, 4);
  return `${onset}${first}${placement === 'old' ? tone : ''}${second}${placement === 'new' ? tone : ''}`.normalize(
    'NFC',
  );
}

/** A name or title in the house's style, word by word. */
export const inHouseStyle = (text: string, placement: TonePlacement): string => STYLED[placement](text);

const styledAs = (placement: TonePlacement) =>
  remember((text) => text.replace(/[\p{L}\p{M}]+/gu, (word) => placeTone(word, placement)), 50_000);

/** Names and titles come again and again. */
const STYLED = { old: styledAs('old'), new: styledAs('new') };

/** Syllables that may be written in two ways: `hòa` and `hoà`, `kĩ` and `kỹ`. */
const TWO_WAYS = /o[àáảãạèéẻẽẹ]|[òóỏõọ][ae]|u[ỳýỷỹỵ]|[ùúủũụ]y|(?<!\p{L})[hklmst][iíìỉĩịyýỳỷỹỵ](?!\p{L})/iu;

/** Whether some syllable of a text has more than one right way to write it. */
export const mayBeStyled = (text: string): boolean => TWO_WAYS.test(text);
