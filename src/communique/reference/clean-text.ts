import { isInvisible, isLookalike, isSpaceLike, normalise } from '../../domain/text.ts';
import type { Place } from './rows.ts';
import { type Remark, remark } from './source.ts';

/** A text as it is taken over, and what was wrong with it. */
export interface CleanText {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

const codePoints = (letters: readonly string[]): string =>
  [...new Set(letters)]
    .map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ');

/** Composed letters, plain spaces, none that only look right. A name in another script stays as it is. */
export function cleanLetters(written: string, place: Place): CleanText {
  const plain = written.replace(/[ \t\r\n]+/g, ' ').trim();
  const meant = normalise(plain).text.replace(/ +/g, ' ').trim();
  if (meant === plain) return { text: plain, remarks: [] };
  if (FOREIGN.test(meant)) return { text: plain.normalize('NFC'), remarks: [] };
  const letters = [...plain];
  const lookalikes = letters.filter(isLookalike);
  const invisible = letters.filter((letter) => isInvisible(letter) || isSpaceLike(letter));
  const rule =
    lookalikes.length > 0 ? 'text-lookalike' : invisible.length > 0 ? 'text-invisible' : 'text-not-nfc';
  const odd = codePoints(lookalikes.length > 0 ? lookalikes : invisible);
  return {
    text: meant,
    remarks: [remark(rule, place, { found: plain, expected: [meant], letters: odd, taken: 'as' })],
  };
}

const capitalised = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

const isShouted = (name: string): boolean =>
  name.includes(' ') && name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);

const BRACKETS = /^(.+?)\s*[([（]\s*([^()[\]（）]+?)\s*[)\]）]$/u;
const LEAD_IN = /^(?:tức(?: là)?|bí danh|còn gọi là|tên thường gọi(?: là)?|hay|aka|alias)\s*:?\s+/iu;

/** A name with what stood in brackets behind it. */
export interface CleanName extends CleanText {
  readonly aliases: readonly string[];
}

/** A person's name: letters mended, capitals where they belong, the aliases behind it apart. */
export function cleanName(written: string, place: Place): CleanName {
  const letters = cleanLetters(written, place);
  const remarks = [...letters.remarks];
  let text = letters.text;
  let aliases: string[] = [];
  const bracketed = BRACKETS.exec(text);
  if (bracketed && !/\d/.test(text)) {
    const found = text;
    text = bracketed[1] ?? text;
    aliases = (bracketed[2] ?? '').split(/\s*[,;/]\s*/).map((alias) => alias.replace(LEAD_IN, ''));
    remarks.push(
      remark('reference-alias', place, { found, expected: [text], alias: aliases.join(', '), taken: 'as' }),
    );
  } else if (bracketed || /[()[\]]/.test(text)) {
    remarks.push(remark('reference-brackets', place, { found: text }));
  }
  if (isShouted(text)) {
    const meant = text.split(' ').map(capitalised).join(' ');
    remarks.push(remark('reference-capitals', place, { found: text, expected: [meant], taken: 'as' }));
    text = meant;
  }
  return {
    text,
    remarks,
    aliases: aliases.map((alias) =>
      isShouted(alias) || alias === alias.toUpperCase() ? alias.split(' ').map(capitalised).join(' ') : alias,
    ),
  };
}
