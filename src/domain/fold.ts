import { remember } from './text.ts';

const MARK = /\p{M}/gu;

const foldSlowly = (text: string): string =>
  text.toLowerCase().replace(/đ/g, 'd').normalize('NFD').replace(MARK, '').normalize('NFC');

/** The one unit that a unit folds to, plus one; 0 where that is not yet asked, or it is none or many. */
const folds = new Uint16Array(0x10000);
const MANY = 0xffff;

function foldUnit(unit: number): number {
  const folded = foldSlowly(String.fromCharCode(unit));
  // Latin letters and signs; what depends on the letters beside it is folded with them.
  const isSingle = unit < 0x0370 || (unit >= 0x1e00 && unit < 0x1f00) || (unit >= 0x2000 && unit < 0x2c00);
  const answer = isSingle && folded.length === 1 ? folded.charCodeAt(0) + 1 : MANY;
  folds[unit] = answer;
  return answer;
}

/** Plain letters for people who type without marks: `Đồng chí` becomes `dong chi`. */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const answer = folds[unit] || foldUnit(unit);
    if (answer === MANY) return foldSlowly(text);
    folded += String.fromCharCode(answer - 1);
  }
  return folded;
}

/** `fold` for single words, of which a corpus has few. */
export const foldWord: (word: string) => string = remember(fold, 200_000);
