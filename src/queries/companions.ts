import { participantsOf } from '../domain/article.ts';
import { meetingKey } from '../domain/meeting-key.ts';
import type { Person } from '../domain/reference.ts';
import type { PublishedNewsroom } from './newsroom.ts';

/** Someone with whom a person was at several meetings. */
export interface Companion {
  readonly person: Person;
  /** How many; an article on none counts as one, a translation as its original. */
  readonly count: number;
}

const SHOWN = 8;
/** Meeting once says nothing. */
const OFTEN = 2;

/** Whom the news most often names at one meeting with a person; those met equally often in the order of their ids. */
export function companionsOf(
  { appearancesOf, list, article: find }: PublishedNewsroom,
  person: Pick<Person, 'id'>,
): readonly Companion[] {
  const meetings = new Map<string, Set<string>>();
  for (const article of new Set(appearancesOf(person.id).map((appearance) => appearance.article))) {
    const key = meetingKey(article, find);
    for (const { participant } of participantsOf(article)) {
      const other = participant.person;
      if (other === undefined || other === person.id) continue;
      const known = meetings.get(other);
      if (known) known.add(key);
      else meetings.set(other, new Set([key]));
    }
  }
  const often = [...meetings]
    .map(([id, { size }]) => [id, size] as const)
    .filter(([, count]) => count >= OFTEN);
  if (often.length === 0) return [];
  return often
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, SHOWN)
    .flatMap(([id, count]) => {
      const met = list.person(id);
      return met ? [{ person: met, count }] : [];
    });
}
