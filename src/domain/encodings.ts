import { isVietnameseSyllable } from './syllables.ts';
import { chain, isPlainText, type MappedText, needsCare, normalise } from './text.ts';

/** Letters of TCVN3 (ABC) fonts as they look in Latin-1, and what they stand for. Source: TCVN 5712:1993, VN3. */
const TCVN3: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị',
    'ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ ­ư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair.slice(1)]),
);

/** Second letters of VNI: the mark they put on the vowel before. Source: VNI-Windows code table. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

/** A text with what a pattern matches replaced, and the way back to the text as it was. */
function substitute(text: string, pattern: RegExp, replace: (match: RegExpExecArray) => string): MappedText {
  let read = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const append = (part: string, start: number, end: number): void => {
    read += part;
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    for (; at < match.index; at += 1) append(text[at] ?? '', at, at + 1);
    at += match[0].length;
    append(replace(match), match.index, at);
  }
  for (; at < text.length; at += 1) append(text[at] ?? '', at, at + 1);
  return {
    text: read,
    startOf: (offset) => starts[offset] ?? text.length,
    endOf: (offset) => (offset <= 0 ? 0 : (ends[offset - 1] ?? text.length)),
  };
}

/** Guillemets may quote: few Vietnamese words begin with ô, and none ends in ằ. */
const TCVN3_LETTER = new RegExp(
  `(?<=[\\p{L}®])«|«(?=[cimnpt])|»(?=\\p{L})|[${Object.keys(TCVN3)
    .filter((letter) => !'«»'.includes(letter))
    .join('')}]`,
  'gu',
);

const readTcvn3 = (text: string): MappedText =>
  substitute(text, TCVN3_LETTER, ([letter]) => TCVN3[letter] ?? letter);

const VNI_LETTER = new RegExp(
  `([aeouyôö])([${Object.keys(VNI_MARKS).join('')}])|[${Object.keys(VNI_LETTERS).join('')}]`,
  'giu',
);

function vniLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const whole = VNI_LETTERS[lower] ?? lower;
  return letter === lower ? whole : whole.toUpperCase();
}

const readVni = (text: string): MappedText =>
  substitute(text, VNI_LETTER, ([whole, vowel, mark]) =>
    vowel === undefined || mark === undefined
      ? vniLetter(whole)
      : (vniLetter(vowel) + (VNI_MARKS[mark.toLowerCase()] ?? '')).normalize('NFC'),
  );

/** Bytes 80–9F of Windows-1252, which UTF-8 read as Latin-1 leaves behind. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const byteOf = (letter: string): number => {
  const high = CP1252.indexOf(letter);
  return high >= 0 ? 0x80 + high : letter.charCodeAt(0);
};

/** A byte of UTF-8 behind the first one. */
const FOLLOWING = `[\u0080-\u00bf${CP1252}]`;

/** Letters of two and three bytes, and an à whose no-break space has become a plain one or is lost. */
const UTF8_LETTER = new RegExp(
  `[\u00c2-\u00df]${FOLLOWING}|[\u00e0-\u00ef]${FOLLOWING}{2}|Ã(?![\\p{L}\\p{N}])`,
  'gu',
);

const readUtf8 = (text: string): MappedText =>
  substitute(text, UTF8_LETTER, ([letters]) => {
    const [first = 0, ...rest] = [...letters].map(byteOf);
    if (rest.length === 0) return 'à';
    const lead = rest.length === 1 ? first & 0x1f : first & 0x0f;
    return String.fromCodePoint(rest.reduce((code, byte) => (code << 6) | (byte & 0x3f), lead));
  });

/** Ways to read a text that was saved in a Vietnamese encoding of old, or as UTF-8 read wrongly; offsets lead back to it. */
export const ENCODINGS_OF_OLD: readonly ((text: string) => MappedText)[] = [readUtf8, readTcvn3, readVni].map(
  (read) => (text) => {
    const mapped = read(text);
    return chain(normalise(mapped.text), mapped);
  },
);

/**
 * What encodings of old leave behind and correct text hardly ever has: signs that touch letters, letters that Vietnamese
 * lacks, a capital with an accent behind a small letter, a tone that no syllable closed by c, p or t has, UTF-8 read byte
 * by byte, VNI's marks behind a vowel.
 */
export const RESIDUE = new RegExp(
  [
    '\\p{L}[¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹¼½¾×÷]',
    '\\p{L}»\\p{L}',
    '[¡¢£¤¥¦§¨©ª¬\u00ad®µ¶·¸¹¼½¾×÷]\\p{L}',
    '[ßäåæçëîïñöøûüþÿÄÅÆÇËÎÏÑÖØÛÜÞ]',
    '\\p{Ll}[\u00c0-\u00de]',
    '\\p{L}[\u00c0-\u00de]\\p{Ll}',
    '\\p{L}Ð',
    '[qQ]u[oO][áàåãäÁÀÅÃÄ]',
    '[àãèìòõùÀÃÈÌÒÕÙ](?:ch?|p|t)(?!\\p{L})',
    `[\u00c3-\u00c6]${FOLLOWING}`,
    'á[º»]',
    'Ã(?![\\p{L}\\p{N}])',
    '[aeAE][øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË]',
    '[oO][øùûõïâåäüëØÙÛÕÏÂÅÄÜË]',
    '[uyUY][øùûõïåäüëØÙÛÕÏÅÄÜË]',
  ].join('|'),
  'u',
);

/** Signs that are no letters and touch one where an encoding of old stood. */
const SIGN = /[¡-¿×÷]/;

/** Whether a word by itself, or with a sign behind it, may be residue. */
export const mayBeResidue = (word: string): boolean => RESIDUE.test(word) || /[Ã-Æ]$/.test(word);

/** Whether a text may hold residue although none of its words, as `normalise` reads them, may be any. */
export const maySignResidue = (text: string): boolean =>
  SIGN.test(text) || (!isPlainText(text) && needsCare(text));

/** Whether a word cannot be Vietnamese as it stands. */
export const isForeign = (word: string): boolean =>
  RESIDUE.test(word) || (/[\u00c0-\u00ff]/.test(word) && !isVietnameseSyllable(word));

/** How sure it is that an unlisted word is a listed one in an encoding of old. */
export function oldness(word: string, isListed: (text: string) => boolean): 'no' | 'perhaps' | 'yes' {
  const texts = ENCODINGS_OF_OLD.map((read) => read(word).text);
  if (!texts.some((text) => text !== word && isListed(text))) return 'no';
  return isForeign(word) ? 'yes' : 'perhaps';
}
