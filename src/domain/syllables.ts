import { foldWord as fold } from './fold.ts';
import { syllableKey } from './text.ts';

/** How a wrong syllable differs from the right one, from the likeliest slip to none. */
export type Slip = 'spelling' | 'tone' | 'marks' | 'telex' | 'letter' | 'case';

/** Weights of slips: the lower, the likelier one was meant for the other. */
export const SLIP_COST: Readonly<Record<Slip, number>> = {
  case: 0.5,
  spelling: 0.25,
  tone: 1,
  marks: 1.5,
  telex: 2,
  letter: 2.5,
};

const TONES = /[\u0300\u0301\u0309\u0303\u0323]/g;
const withoutTone = (key: string): string => key.replace(TONES, '');

const TELEX_TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};

/** The longest syllable has seven letters; left undone in Telex it has a few more. */
const LONGEST_UNDONE = 20;

/** The syllable that Telex keystrokes left undone mean: `Chisnh` is Chính, `Dduwcs` Đức. */
export function readTelex(word: string): string {
  if (word.length > LONGEST_UNDONE) return syllableKey(word);
  const letters = word
    .toLowerCase()
    .replace(/dd/g, 'đ')
    .replace(/aa/g, 'â')
    .replace(/ee/g, 'ê')
    .replace(/oo/g, 'ô')
    .replace(/uow/g, 'ươ')
    .replace(/aw/g, 'ă')
    .replace(/ow/g, 'ơ')
    .replace(/uw/g, 'ư');
  const tone = /^(\p{L}*?[aăâeêioôơuưy]\p{L}*?)([sfrxj])(\p{L}*)$/u.exec(letters);
  if (!tone) return syllableKey(letters);
  return syllableKey(`${tone[1]}${tone[3]}`) + (TELEX_TONES[tone[2] ?? ''] ?? '');
}

/**
 * Damerau-Levenshtein distance, given up beyond `limit`: what is more than `limit` off the diagonal costs more, and is
 * not looked at.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // Rows of the table by their distance from the diagonal, the cell on it at `limit`.
  let before: number[] = [];
  let above = Array.from({ length: 2 * limit + 1 }, (_, place) => (place < limit ? Infinity : place - limit));
  for (let row = 1; row <= a.length; row += 1) {
    const current: number[] = [];
    for (let place = 0; place <= 2 * limit; place += 1) {
      const column = row + place - limit;
      if (column <= 0) {
        current.push(column === 0 ? row : Infinity);
        continue;
      }
      let cost = Math.min(
        (above[place + 1] ?? Infinity) + 1,
        (current[place - 1] ?? Infinity) + 1,
        (above[place] ?? Infinity) + (a[row - 1] === b[column - 1] ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (before[place] ?? Infinity) + 1);
      current.push(cost);
    }
    if (Math.min(...above, ...current) > limit) return limit + 1;
    before = above;
    above = current;
  }
  return above[b.length - a.length + limit] ?? limit + 1;
}

/** `Sĩ` and `Sỹ`, `Lý` and `Lí`: behind h, k, l, m, s, t the one vowel is written either way. */
const withOneI = (key: string): string => key.replace(/^([hklmst])y(?=[\u0300-\u0323]?$)/, '$1i');

/** The slip by which `found` may stand for `right` (keys or words), `undefined` where they are two different syllables. */
export function slipBetween(found: string, right: string): Slip | undefined {
  const foundKey = syllableKey(found);
  const rightKey = syllableKey(right);
  if (foundKey === rightKey) return undefined;
  if (withOneI(foundKey) === withOneI(rightKey)) return 'spelling';
  if (withoutTone(foundKey) === withoutTone(rightKey)) return 'tone';
  const [plainFound, plainRight] = [fold(foundKey), fold(rightKey)];
  if (plainFound === plainRight) return 'marks';
  if (readTelex(found) === rightKey) return 'telex';
  const short = Math.min(plainFound.length, plainRight.length) < 3;
  const distance = editDistance(plainFound, plainRight, 2);
  if (distance === 1 && !(short && plainFound[0] !== plainRight[0])) return 'letter';
  return undefined;
}

const ONSET = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?/;

/** The rimes of Vietnamese orthography, without tones. */
const RIMES: ReadonlySet<string> = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ' +
    'ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay ' +
    'oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc ' +
    'uê uêch uên uênh uêt uêu ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu uan uang uanh uai uac uăc uăn uăng ' +
    'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ynh yt'
  ).split(' '),
);

/** Whether a word can be a Vietnamese syllable: letters that an old encoding left behind hardly ever are. */
export function isVietnameseSyllable(word: string): boolean {
  const plain = withoutTone(syllableKey(word));
  const onset = ONSET.exec(plain)?.[0] ?? '';
  return (
    RIMES.has(plain.slice(onset.length)) || RIMES.has(plain) || (onset === 'gi' && RIMES.has(plain.slice(1)))
  );
}
