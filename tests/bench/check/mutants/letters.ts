import { ENCODINGS_OF_OLD } from '../../../../src/domain/encodings.ts';
import type { GoldArticle, Mark } from '../gold.ts';
import { isFull } from '../gold.ts';
import { type Mutant, replaced } from '../mutant.ts';
import type { World } from '../world.ts';

const LOOKALIKES: Readonly<Record<string, string>> = {
  Đ: 'Ð',
  a: 'а',
  o: 'о',
  c: 'с',
  p: 'р',
  i: 'і',
  T: 'Т',
  B: 'В',
  H: 'Н',
  K: 'К',
  M: 'М',
};

const marksOf = ({ people, titles }: GoldArticle): Mark[] => [...people.filter(isFull), ...titles];

/** One of the letters that may be replaced, replaced. */
function replaceOne(
  text: string,
  world: World,
  letters: Readonly<Record<string, string>>,
): string | undefined {
  const places = [...text].flatMap((letter, index) => (letter in letters ? [index] : []));
  if (places.length === 0) return undefined;
  const at = world.random.pick(places);
  return [...text].map((letter, index) => (index === at ? (letters[letter] ?? letter) : letter)).join('');
}

const mutate = (
  rule: string,
  article: GoldArticle,
  change: (mark: Mark) => readonly (readonly [way: string, text: string | undefined])[],
): Mutant[] =>
  marksOf(article).flatMap((mark) =>
    change(mark).flatMap(([way, text]) =>
      text === undefined || text === mark.text
        ? []
        : [replaced(rule, way, article, { ...mark, text }, { right: [mark.text] })],
    ),
  );

/** `text-lookalike` */
export const useLookalikes = (world: World, article: GoldArticle): Mutant[] =>
  mutate('text-lookalike', article, ({ text }) => [
    ['Ð', text.includes('Đ') ? text.replace('Đ', 'Ð') : undefined],
    ['Cyrillic', replaceOne(text.replaceAll('Đ', '\u0001'), world, LOOKALIKES)?.replaceAll('\u0001', 'Đ')],
  ]);

/** `text-not-nfc` */
export const decompose = (_: World, article: GoldArticle): Mutant[] =>
  mutate('text-not-nfc', article, ({ text }) => [['NFD', text.normalize('NFD')]]);

/** `text-invisible` */
export const hideCharacters = ({ random }: World, article: GoldArticle): Mutant[] =>
  mutate('text-invisible', article, ({ text }) => {
    const at = random.between(1, text.length - 1);
    return [
      ['no-break space', text.replace(' ', '\u00a0')],
      ['zero-width space', `${text.slice(0, at)}\u200b${text.slice(at)}`],
      ['soft hyphen', `${text.slice(0, at)}\u00ad${text.slice(at)}`],
    ];
  });

const VNI_VOWELS: Readonly<Record<string, string>> = {
  ă: 'aê',
  â: 'aâ',
  ê: 'eâ',
  ô: 'oâ',
  ơ: 'ô',
  ư: 'ö',
  đ: 'ñ',
};
const VNI_TONES: Readonly<Record<string, string>> = {
  '\u0300': 'ø',
  '\u0301': 'ù',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
};
const VNI_WHOLE: Readonly<Record<string, string>> = {
  'aê\u0301': 'aé',
  'aê\u0300': 'aè',
  'aê\u0309': 'aú',
  'aê\u0303': 'aü',
  'aê\u0323': 'aë',
  i\u0309: 'æ',
  i\u0303: 'ó',
  i\u0323: 'ò',
  i\u0300: 'ì',
  i\u0301: 'í',
  y\u0323: 'î',
};
const VNI_CIRCUMFLEX: Readonly<Record<string, string>> = {
  '\u0301': 'á',
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
};

/** A letter in VNI-Windows: a mark of its own behind the vowel. */
function vniLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const tone = lower.normalize('NFD').match(/[\u0300\u0301\u0309\u0303\u0323]/)?.[0] ?? '';
  const plain = lower
    .normalize('NFD')
    .replace(tone || '\u0000', '')
    .normalize('NFC');
  const base = VNI_VOWELS[plain] ?? plain;
  const written =
    VNI_WHOLE[base + tone] ??
    (tone !== '' && base.endsWith('â')
      ? `${base.slice(0, -1)}${VNI_CIRCUMFLEX[tone] ?? ''}`
      : base + (VNI_TONES[tone] ?? ''));
  return letter === lower ? written : written.toUpperCase();
}

const toVni = (text: string): string => [...text].map(vniLetter).join('');

/** The letters of TCVN3 by what they stand for; it has capitals with marks in a font of its own only. */
const TCVN3: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x60 }, (_, offset) => String.fromCodePoint(0xa0 + offset)).map((letter) => [
    ENCODINGS_OF_OLD[1]?.(letter).text ?? letter,
    letter,
  ]),
);

const toTcvn3 = (text: string): string | undefined =>
  [...text].some((letter) => letter > '\u007f' && !TCVN3.has(letter))
    ? undefined
    : [...text].map((letter) => (letter > '\u007f' ? (TCVN3.get(letter) ?? letter) : letter)).join('');

/** UTF-8 read as Windows-1252; nothing where that leaves control characters, which no editor would see. */
function misread(text: string): string | undefined {
  const read = new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
  return /[\u0080-\u009f]/.test(read) ? undefined : read;
}

/** `text-encoding`: a name or title in an encoding of old. */
export const useOldEncodings = (_: World, article: GoldArticle): Mutant[] =>
  mutate('text-encoding', article, ({ text }) => [
    ['TCVN3', toTcvn3(text)],
    ['VNI', toVni(text)],
    ['UTF-8 read as Windows-1252', misread(text)],
  ]);
