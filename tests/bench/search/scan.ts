import { fold } from '../../../src/domain/fold.ts';
import { syllableKey, WORD } from '../../../src/domain/text.ts';
import { plainText } from '../../../src/markdown/plain-text.ts';
import type { SyntheticArticle } from '../newsroom/articles.ts';
import type { SyntheticNewsroom } from '../newsroom/compose.ts';

/** A text as the scan reads it: its words between single spaces, without and with their marks. */
interface Words {
  readonly written: readonly string[];
  readonly folded: readonly string[];
  readonly keys: readonly string[];
  readonly line: string;
}

export interface Scanned {
  readonly article: SyntheticArticle;
  /** Title, standfirst, people with their titles, event, bodies, places, topics, author. */
  readonly headline: Words;
  readonly body: Words;
}

/** A word that is in no text: phrases do not reach over it. */
const BREAK = '¶';

export const wordsOf = (text: string): string[] => text.normalize('NFC').toLowerCase().match(WORD) ?? [];

const readParts = (parts: readonly string[]): Words => {
  const words = parts.flatMap((part) => [...wordsOf(part), BREAK]);
  const folded = words.map(fold);
  return { written: words, folded, keys: words.map(syllableKey), line: ` ${folded.join(' ')} ` };
};

function headlineParts(
  { title, summary, event, meeting, topics, author }: SyntheticArticle,
  labels: ReadonlyMap<string, string>,
): string[] {
  const { chairs, attendees, organizers, venues } = meeting;
  const people = [...chairs, ...attendees.flatMap((gathering) => gathering.people)];
  return [
    title,
    summary,
    ...people.map(({ person, titles }) => [person.name, ...titles.map(({ text }) => text)].join(', ')),
    event ?? '',
    ...organizers.map((id) => labels.get(id) ?? ''),
    ...venues.map(({ label }) => label),
    ...topics.map(({ label }) => label),
    author,
  ];
}

export function scanNewsroom({ articles, organizations }: SyntheticNewsroom): Scanned[] {
  const labels = new Map(organizations.map(({ id, label }) => [id, label]));
  return articles.map((article) => ({
    article,
    headline: readParts(headlineParts(article, labels)),
    body: readParts(plainText(article.body).split('\n')),
  }));
}

interface HoldsOptions {
  /** The last word is the beginning of one. */
  readonly unfinished?: boolean;
}

/** Whether a text holds the words side by side; those with marks as they are, wherever the tone is put, others in any form. */
export function holds(
  { line, written, folded, keys }: Words,
  words: readonly string[],
  options: HoldsOptions = {},
): boolean {
  const wanted = words.map(fold);
  const phrase = ` ${wanted.join(' ')}${options.unfinished ? '' : ' '}`;
  if (!line.includes(phrase)) return false;
  const marked = words.map((word) => (fold(word) === word ? undefined : syllableKey(word)));
  if (marked.every((key) => key === undefined)) return true;
  const last = words.length - 1;
  const fits = (at: number, offset: number): boolean => {
    const key = marked[offset];
    if (options.unfinished && offset === last) {
      const [text, begun] = key === undefined ? [folded, wanted[offset]] : [written, words[offset]];
      return text[at + offset]?.startsWith(begun ?? '') ?? false;
    }
    return key === undefined ? folded[at + offset] === wanted[offset] : keys[at + offset] === key;
  };
  return folded.some((_, at) => words.every((_word, offset) => fits(at, offset)));
}
