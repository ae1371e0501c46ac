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

const readTcvn3 = (text: string): string => [...text].map((letter) => TCVN3[letter] ?? letter).join('');

function readVni(text: string): string {
  let result = '';
  for (const letter of text) {
    const lower = letter.toLowerCase();
    const mark = VNI_MARKS[lower];
    const whole = VNI_LETTERS[lower];
    if (mark && /[aeouyơưAEOUYƠƯ]$/.test(result)) result += mark;
    else result += whole ? (letter === lower ? whole : whole.toUpperCase()) : letter;
  }
  return result.normalize('NFC');
}

/** Bytes 80–9F of Windows-1252, which UTF-8 read as Latin-1 leaves behind. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function readUtf8(text: string): string | undefined {
  const bytes: number[] = [];
  for (const letter of text) {
    const high = CP1252.indexOf(letter);
    const byte = high >= 0 ? 0x80 + high : (letter.codePointAt(0) ?? 0);
    if (byte > 0xff) return undefined;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** Letters beyond Latin-1 are not of an encoding of old. */
const mayBeOld = (word: string): boolean =>
  [...word].every((letter) => letter <= '\u00ff' || CP1252.includes(letter));

/** Ways to read a word that was saved in a Vietnamese encoding of old, or as UTF-8 read wrongly. */
export const ENCODINGS_OF_OLD: readonly ((word: string) => string)[] = [
  (word: string) => readUtf8(word) ?? word,
  readTcvn3,
  readVni,
].map((read) => (word) => (mayBeOld(word) ? read(word).normalize('NFC') : word));
