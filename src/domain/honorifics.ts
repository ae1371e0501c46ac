import { syllableKey, WORD } from './text.ts';

/** What a form of address says of whom it addresses. */
export type HonorificKind = 'address' | 'force' | 'academic' | 'degree' | 'honour' | 'religious';

export interface Honorific {
  readonly text: string;
  readonly words: readonly string[];
  readonly kind: HonorificKind;
  readonly gender?: 'male' | 'female' | undefined;
  /** What an abbreviation stands for, by its key; its own key elsewhere. */
  readonly meaning: string;
}

const keyOf = (text: string): string => (text.match(WORD) ?? []).map(syllableKey).join(' ');

const rows = (
  kind: HonorificKind,
  texts: string,
  gender?: 'male' | 'female',
  meanings: Readonly<Record<string, string>> = {},
): Honorific[] =>
  texts.split('|').map((text) => ({
    text,
    words: keyOf(text).split(' '),
    kind,
    gender,
    meaning: keyOf(meanings[text] ?? text),
  }));

/**
 * Words that come before a name and are neither name nor title: forms of address, ranks of the forces, academic and
 * religious titles. Longest first, so that `phó giáo sư` is not read as a giáo sư.
 */
export const HONORIFICS: readonly Honorific[] = [
  ...rows(
    'address',
    'các đồng chí|đồng chí|đ/c|các ông|các bà|các vị|vị|cụ|comrade|comrades|messrs|h.e.|his excellency|her excellency',
  ),
  ...rows(
    'address',
    'hon|the hon|honourable|the honourable|rt hon|the rt hon|right honourable|the right honourable|cllr|councillor',
  ),
  ...rows('address', 'ông|anh|mr|sir|lord', 'male'),
  ...rows('address', 'bà|chị|mrs|ms|miss|madam|dame|lady', 'female'),
  ...rows('address', 'mx'),
  ...rows(
    'force',
    'đại tướng|thượng tướng|trung tướng|thiếu tướng|phó đô đốc|chuẩn đô đốc|đô đốc|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy',
  ),
  ...rows(
    'force',
    'general|lieutenant general|major general|brigadier|colonel|lieutenant colonel|major|captain|lieutenant|sergeant|admiral|vice admiral|rear admiral|commodore|commander|air marshal|air commodore|wing commander|superintendent|inspector',
  ),
  ...rows('academic', 'giáo sư|phó giáo sư|gs|pgs|prof|professor', undefined, {
    gs: 'giáo sư',
    pgs: 'phó giáo sư',
    prof: 'professor',
  }),
  ...rows('degree', 'tiến sĩ|tiến sĩ khoa học|ts|tskh|thạc sĩ|ths|tiến sỹ|thạc sỹ|dr|doctor', undefined, {
    ts: 'tiến sĩ',
    tskh: 'tiến sĩ khoa học',
    ths: 'thạc sĩ',
    'tiến sỹ': 'tiến sĩ',
    'thạc sỹ': 'thạc sĩ',
    dr: 'doctor',
  }),
  ...rows(
    'honour',
    'bác sĩ|bs|bác sỹ|bsck1|bsck2|bs.cki|bs.ckii|kỹ sư|ks|luật sư|nhà báo|nghệ sĩ nhân dân|nghệ sĩ ưu tú|nhà giáo nhân dân|nhà giáo ưu tú|thầy thuốc nhân dân|thầy thuốc ưu tú|anh hùng lao động|anh hùng lực lượng vũ trang nhân dân',
  ),
  ...rows(
    'religious',
    'hòa thượng|thượng tọa|đại đức|ni trưởng|ni sư|linh mục|giám mục|mục sư|rev|reverend|father|sister|bishop|archbishop',
  ),
].sort((a, b) => b.words.length - a.words.length);

const BY_FIRST_WORD: ReadonlyMap<string, readonly Honorific[]> = Map.groupBy(
  HONORIFICS,
  ({ words }) => words[0] ?? '',
);

/** The honorific that begins at a word, by the words' keys; the longest one. */
export const honorificAt = (keys: readonly string[], at: number): Honorific | undefined =>
  BY_FIRST_WORD.get(keys[at] ?? '')?.find(({ words }) =>
    words.every((word, offset) => keys[at + offset] === word),
  );

const LAST_WORDS: ReadonlySet<string | undefined> = new Set(HONORIFICS.map(({ words }) => words.at(-1)));

/** Whether an honorific may begin, or end, with a word; spares most words the search. */
export const mayBeginHonorific = (wordKey: string): boolean => BY_FIRST_WORD.has(wordKey);
export const mayEndHonorific = (wordKey: string): boolean => LAST_WORDS.has(wordKey);

/** How many words from `at` on are honorifics or ranks. */
export function honorificsAt(keys: readonly string[], at = 0): number {
  let behind = at;
  for (let found = honorificAt(keys, at); found; found = honorificAt(keys, behind))
    behind += found.words.length;
  return behind - at;
}

/** The honorifics of a text that holds nothing else, with the index of the word each begins at. */
export function readHonorifics(
  keys: readonly string[],
): { readonly honorific: Honorific; readonly at: number }[] {
  const found: { honorific: Honorific; at: number }[] = [];
  for (let at = 0; at < keys.length; ) {
    const honorific = honorificAt(keys, at);
    if (honorific) found.push({ honorific, at });
    at += honorific?.words.length ?? 1;
  }
  return found;
}

/** What an honorific in the list means, to compare it with one in a text. */
export const honorificNamed = (label: string): Honorific | undefined => {
  const keys = keyOf(label).split(' ');
  const honorific = honorificAt(keys, 0);
  return honorific?.words.length === keys.length ? honorific : undefined;
};
