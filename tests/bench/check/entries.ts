import type { GoldArticle, Mark } from './gold.ts';

/** An entry on a line of its own in the frontmatter. */
export interface Entry {
  readonly person: Mark;
  /** The line, its end included. */
  readonly start: number;
  readonly end: number;
  readonly indent: string;
  readonly role: 'chairs' | 'attendees';
  /** Where the list begins: the same for all its entries. */
  readonly list: number;
  /** Id of the venue it is at. */
  readonly venue?: string | undefined;
}

const ENTRY = /^( +)- (?!at:|name:|\{)(.+)\n/gm;

/** The entries of an article that stand on a line each. */
export function entriesOf({ source, bodyStart, people, venues }: GoldArticle): Entry[] {
  const frontmatter = source.slice(0, bodyStart);
  return [...frontmatter.matchAll(ENTRY)].flatMap((match): Entry[] => {
    const [line, indent = ''] = match;
    const start = match.index;
    const end = start + line.length;
    const person = people.find((mark) => mark.start >= start && mark.end <= end);
    if (!person) return [];
    const before = frontmatter.slice(0, start);
    const role =
      before.lastIndexOf('\nattendees:') > before.lastIndexOf('\nchairs:') ? 'attendees' : 'chairs';
    const list = Math.max(before.lastIndexOf(`\n${role}:`), before.lastIndexOf('    people:'));
    const at = before.lastIndexOf('- at: ');
    const venue = list > at && indent.length > 2 ? venues.find((mark) => mark.start > at)?.id : undefined;
    return [{ person, start, end, indent, role, list, venue }];
  });
}

/** Entries that stand directly one behind the other in one list. */
export const neighbours = (entries: readonly Entry[]): [Entry, Entry][] =>
  entries.flatMap((entry, index): [Entry, Entry][] => {
    const next = entries[index + 1];
    return next && next.list === entry.list && next.start === entry.end ? [[entry, next]] : [];
  });

/** Mentions of the text that stand in a list of chairs or attendees: `… có các đồng chí: A, …; B, ….` */
export function listedInText({ source, people }: GoldArticle): Mark[] {
  return people.filter(({ inText, start }) => {
    if (!inText) return false;
    const lead = source.slice(source.lastIndexOf('\n', start), start);
    const colon = lead.lastIndexOf('các đồng chí:');
    return colon >= 0 && !lead.slice(colon).includes('. ');
  });
}
