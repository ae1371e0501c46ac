import { participantsOf } from '../domain/article.ts';
import type { Person } from '../domain/reference.ts';
import type { PublishedNewsroom } from './newsroom.ts';

/** Someone with whom a person was named in several articles. */
export interface Companion {
  readonly person: Person;
  /** In how many articles. */
  readonly count: number;
}

const SHOWN = 8;
/** Meeting once says nothing. */
const OFTEN = 2;

/** Whom the news most often names together with a person; those met equally often in the order of their ids. */
export function companionsOf(
  { appearancesOf, list }: PublishedNewsroom,
  person: Pick<Person, 'id'>,
): readonly Companion[] {
  const counts = new Map<string, number>();
  for (const article of new Set(appearancesOf(person.id).map((appearance) => appearance.article))) {
    const others = new Set(participantsOf(article).flatMap(({ participant }) => participant.person ?? []));
    others.delete(person.id);
    for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  const often = [...counts].filter(([, count]) => count >= OFTEN);
  if (often.length === 0) return [];
  return often
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, SHOWN)
    .flatMap(([id, count]) => {
      const met = list.person(id);
      return met ? [{ person: met, count }] : [];
    });
}
