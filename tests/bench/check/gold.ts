import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../../../src/domain/reference.ts';
import { WORD } from '../../../src/domain/text.ts';

export const GOLD_DIR = join(import.meta.dirname, 'gold');

/** Rules are tuned by reading the one half and judged by the other; people and years of the two do not meet. */
export const HALVES = ['tuning', 'test'] as const;
export type Half = (typeof HALVES)[number];

/** A labelled stretch of an article; offsets of the article without its marks. */
export interface Mark {
  readonly kind: 'person' | 'title' | 'venue';
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly inText: boolean;
  /** True for a title that its sentence puts on another day than the article's, or on none. */
  readonly elsewhen: boolean;
}

/** A title with the mention of its bearer. */
export interface TitleMark extends Mark {
  readonly bearer: Mark;
}

export interface GoldArticle {
  readonly half: Half;
  readonly slug: string;
  readonly source: string;
  readonly bodyStart: number;
  /** The day it is judged on. */
  readonly day: string;
  readonly lang: 'vi' | 'en';
  readonly people: readonly Mark[];
  readonly titles: readonly TitleMark[];
  readonly venues: readonly Mark[];
}

/** `[[person|Name]]`, `{{post|Title}}`, `{{!post|Title of another day}}`, `<<venue|Place>>`. */
const MARK = /\[\[([a-z0-9-]+)\|([^\]]+)\]\]|\{\{(!?)([a-z0-9-]+)\|([^}]+)\}\}|<<([a-z0-9-]+)\|([^>]+)>>/g;

/** Takes the marks out of a labelled text and notes where they stood. */
export function readMarks(marked: string): { source: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let source = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, person, name, bang, post, title, venue = '', place = ''] = match;
    source += marked.slice(at, match.index);
    at = match.index + whole.length;
    const kind = person !== undefined ? 'person' : post !== undefined ? 'title' : 'venue';
    const text = name ?? title ?? place;
    const start = source.length;
    source += text;
    const inText = source.indexOf('\n---\n', 3) >= 0;
    marks.push({
      kind,
      id: person ?? post ?? venue,
      text,
      start,
      end: source.length,
      inText,
      elsewhen: bang === '!',
    });
  }
  return { source: source + marked.slice(at), marks };
}

export const wordsIn = (text: string): string[] => text.match(WORD) ?? [];
export const isFull = ({ text }: Mark): boolean => wordsIn(text).length > 1;

/** Whose a title is: the nearest mention, in the same part and paragraph, of somebody who held the post. */
function bearerOf(title: Mark, people: readonly Mark[], source: string, holders: ReadonlySet<string>): Mark {
  const paragraph = ({ start, inText }: Mark): number => (inText ? source.lastIndexOf('\n\n', start) : 0);
  // Whoever stands behind a semicolon or a new line is another entry.
  const joints = (from: number, to: number): number => source.slice(from, to).match(/[;\n]/g)?.length ?? 0;
  const distance = ({ start, end }: Mark): number =>
    start > title.start
      ? start - title.end + 1000 * joints(title.end, start)
      : title.start - end + 1000 * joints(end, title.start);
  const [nearest] = people
    .filter(
      (mark) => isFull(mark) && paragraph(mark) === paragraph(title) && holders.has(`${mark.id} ${title.id}`),
    )
    .toSorted((a, b) => distance(a) - distance(b));
  if (!nearest) throw new Error(`Nobody bears the title "${title.text}" (${title.id}) of: ${source}`);
  return nearest;
}

function readArticle(
  half: Half,
  file: string,
  people: readonly Person[],
  holders: ReadonlySet<string>,
): GoldArticle {
  const { source, marks } = readMarks(readFileSync(join(GOLD_DIR, 'articles', half, file), 'utf8'));
  const persons = marks.filter(({ kind }) => kind === 'person');
  for (const { id, text } of persons) {
    const name = people.find((person) => person.id === id)?.name;
    if (name !== text && !(name ?? '').endsWith(` ${text}`))
      throw new Error(`${file}: "${text}" is labelled ${id}, who is ${name}.`);
  }
  return {
    half,
    slug: file.replace('.md', ''),
    source,
    bodyStart: source.indexOf('\n---\n', 3) + 5,
    day: /^held: (\S+)$/m.exec(source)?.[1] ?? '',
    lang: /^lang: en$/m.test(source) ? 'en' : 'vi',
    people: persons,
    titles: marks
      .filter(({ kind }) => kind === 'title')
      .map((title) => ({ ...title, bearer: bearerOf(title, persons, source, holders) })),
    venues: marks.filter(({ kind }) => kind === 'venue'),
  };
}

/**
 * The labelled articles, in the order of their file names.
 *
 * @throws where a label contradicts the list
 */
export function readGold(people: readonly Person[]): GoldArticle[] {
  const holders = new Set(
    people.flatMap(({ id, memberships }) => memberships.map(({ post }) => `${id} ${post}`)),
  );
  return HALVES.flatMap((half) =>
    readdirSync(join(GOLD_DIR, 'articles', half))
      .filter((file) => file.endsWith('.md'))
      .toSorted()
      .map((file) => readArticle(half, file, people, holders)),
  );
}
