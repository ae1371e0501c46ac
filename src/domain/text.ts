import { firstIndex } from './search.ts';

/** Text whose every offset knows the place it came from. */
export interface MappedText {
  readonly text: string;
  /** Source offset of the character at `offset` of `text`; for `text.length` the end of the source. */
  startOf(offset: number): number;
  /** Source offset just behind the character before `offset`: where a span that ends there ends in the source. */
  endOf(offset: number): number;
}

/** Tone marks: grave, acute, hook above, tilde, dot below. */
const TONE = /[\u0300\u0301\u0309\u0303\u0323]/g;
const NEEDS_CARE =
  /[\u0300-\u036f\u00a0\u1680\u2000-\u200f\u202a-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff\u00ad\u00d0\u0189\u0370-\u03ff\u0400-\u04ff]/;
const SPACE_LIKE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

/** Letters of other scripts that look like Latin ones, and the two capitals that look like Đ. */
const LOOKALIKES = new Map(
  Object.entries({
    Ð: 'Đ',
    Ɖ: 'Đ',
    А: 'A',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    У: 'Y',
    Х: 'X',
    І: 'I',
    Ѕ: 'S',
    Ј: 'J',
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ѕ: 's',
    ј: 'j',
    һ: 'h',
    ԁ: 'd',
    ԛ: 'q',
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Ζ: 'Z',
    Η: 'H',
    Ι: 'I',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Υ: 'Y',
    Χ: 'X',
    ο: 'o',
    ν: 'v',
  }),
);

export const isInvisible = (character: string): boolean => INVISIBLE.test(character);
export const isSpaceLike = (character: string): boolean => SPACE_LIKE.test(character);
export const isLookalike = (character: string): boolean => LOOKALIKES.has(character);

const identity = (text: string): MappedText => ({
  text,
  startOf: (offset) => offset,
  endOf: (offset) => offset,
});

/**
 * Text as the checker compares it: NFC, every space a plain one, invisible characters gone, look-alike letters
 * replaced. Lengths change; the offsets lead back.
 */
export function normalise(source: string): MappedText {
  if (!NEEDS_CARE.test(source)) return identity(source);
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const append = (part: string, start: number, end: number) => {
    text += part;
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  let offset = 0;
  for (const [cluster] of source.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const end = offset + cluster.length;
    const first = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
    const rest = cluster.slice(first.length).replace(/[\u200b-\u200f\u2060]/g, '');
    if (isSpaceLike(first)) append(` ${rest}`, offset, end);
    else if (!isInvisible(first))
      append(((LOOKALIKES.get(first) ?? first) + rest).normalize('NFC'), offset, end);
    offset = end;
  }
  return {
    text,
    startOf: (at) => starts[at] ?? source.length,
    endOf: (at) => (at <= 0 ? 0 : (ends[at - 1] ?? source.length)),
  };
}

/** First the way through `inner`, then through `outer`: offsets of `inner.text` to the source of `outer`. */
export const chain = (inner: MappedText, outer: MappedText): MappedText => ({
  text: inner.text,
  startOf: (offset) => outer.startOf(inner.startOf(offset)),
  endOf: (offset) => outer.endOf(inner.endOf(offset)),
});

/** Text whose place is looked up only when somebody asks for it. */
export function mapLazily(text: string, locate: () => MappedText): MappedText {
  let located: MappedText | undefined;
  const mapped = (): MappedText => {
    located ??= locate();
    return located;
  };
  return { text, startOf: (offset) => mapped().startOf(offset), endOf: (offset) => mapped().endOf(offset) };
}

/** True where a text holds anything that `normalise` may change. */
export const needsCare = (text: string): boolean => NEEDS_CARE.test(text);

/** The last text asked about: all that looks at a file asks again. */
let asked: { readonly text: string; readonly isPlain: boolean } | undefined;

/** Whether a file holds nothing that `normalise` changes, nor escapes and entities that may mean such a thing. */
export function isPlainText(text: string): boolean {
  if (asked?.text !== text) asked = { text, isPlain: !/[&\\]/.test(text) && !needsCare(text) };
  return asked.isPlain;
}

/** What a stretch of source stands for: an escape, an entity; `undefined` where it stands for itself. */
export type Decode = (
  source: string,
  at: number,
) => { readonly text: string; readonly length: number } | undefined;

/**
 * Lays a value over the source it was read from, `source[start, end)`, where the two differ by escapes (which `decode`
 * reads) or by white space and markup that the parser dropped.
 */
export function align(value: string, source: string, start: number, end: number, decode: Decode): MappedText {
  if (end - start === value.length && source.startsWith(value, start)) {
    return { text: value, startOf: (offset) => start + offset, endOf: (offset) => start + offset };
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let at = start;
  while (starts.length < value.length && at < end) {
    const wanted = value[starts.length];
    const decoded = decode(source, at);
    if (decoded && (decoded.text === '' || value.startsWith(decoded.text, starts.length))) {
      for (let unit = 0; unit < decoded.text.length; unit += 1) {
        starts.push(at);
        ends.push(at + decoded.length);
      }
      at += decoded.length;
    } else if (source[at] === wanted || (/\s/.test(wanted ?? '') && /\s/.test(source[at] ?? ''))) {
      starts.push(at);
      ends.push(at + 1);
      at += 1;
    } else {
      at += 1;
    }
  }
  return {
    text: value,
    startOf: (offset) => starts[offset] ?? end,
    endOf: (offset) => (offset <= 0 ? start : (ends[offset - 1] ?? end)),
  };
}

/** A function that remembers its answers, up to `limit` of them. For text that comes again and again. */
export function remember<T>(answer: (text: string) => T, limit: number): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const fresh = answer(text);
    if (answers.size < limit) answers.set(text, fresh);
    return fresh;
  };
}

/**
 * Key under which a syllable is equal to itself however it is written: lower case, NFC or NFD, tone mark on either
 * vowel (`Tuý`, `túy`). Base letters and vowel marks stay in place, the tone goes to the end.
 */
export const syllableKey: (syllable: string) => string = remember((syllable) => {
  const decomposed = syllable.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONE)?.join('') ?? '';
  return decomposed.replace(TONE, '').normalize('NFC') + tones;
}, 200_000);

/** Runs of letters, marks and digits with their offsets. */
export const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Key of a whole name or label: its words' keys, joined by single spaces; punctuation does not count. */
export const labelKey = (label: string): string =>
  (normalise(label).text.match(WORD) ?? []).map(syllableKey).join(' ');

/** Text as it is published: NFC. Nothing else of what an editor wrote changes. */
export const publishable = (text: string): string => text.normalize('NFC');

/** Several stretches as one text. Offsets between them belong to the stretch before. */
export function join(parts: readonly MappedText[]): MappedText {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const begins: number[] = [];
  let text = '';
  for (const part of parts) {
    begins.push(text.length);
    text += part.text;
  }
  const partAt = (offset: number): [MappedText, number] | undefined => {
    const index = firstIndex(begins, (begin) => begin > offset) - 1;
    const part = parts[index];
    return part && [part, offset - (begins[index] ?? 0)];
  };
  return {
    text,
    startOf: (offset) => {
      const found = partAt(offset);
      return found ? found[0].startOf(found[1]) : 0;
    },
    endOf: (offset) => {
      const found = partAt(Math.max(0, offset - 1));
      return found ? found[0].endOf(found[1] + 1) : 0;
    },
  };
}
