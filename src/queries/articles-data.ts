import { address } from '../domain/address.ts';
import type { Article, Gathering, Held, Reference } from '../domain/article.ts';

const nameOf = ({ id, label }: Reference): string => id ?? label;

/** ISO 8601: a day, an instant, or an interval of either (`2020-07-01/2020-07-02`), the end included. */
function heldOf({ start, end }: Held): string {
  const written = ({ iso, day, time }: Held['start']): string => (time === undefined ? day : iso);
  return written(start) === written(end) ? written(start) : `${written(start)}/${written(end)}`;
}

const peopleOf = (gatherings: readonly Gathering[]) =>
  gatherings.flatMap(({ venue, people }) =>
    people.flatMap((entry) => {
      if (entry.kind === 'group') return [];
      const person = {
        name: entry.name,
        person: entry.person ?? null,
        titles: entry.titles.map(({ text }) => text),
      };
      return [venue ? { ...person, venue: nameOf(venue) } : person];
    }),
  );

const groupsOf = (gatherings: readonly Gathering[]) =>
  gatherings.flatMap(({ venue, people }) =>
    people.flatMap((entry) =>
      entry.kind === 'group'
        ? [{ label: entry.label, count: entry.count ?? null, ...(venue ? { venue: nameOf(venue) } : {}) }]
        : [],
    ),
  );

/**
 * An article as open data. Ids where the reference list has them, labels elsewhere; `null` where there is nothing. Of
 * a withdrawn one only the notice is left.
 */
export function articleData(article: Article, absolute: (path: string) => string) {
  const { slug, title, published, held, event, withdrawn } = article;
  const gone = withdrawn !== undefined;
  const gatherings = [...article.chairs, ...article.attendees];
  return {
    slug,
    url: absolute(address.article(slug)),
    title,
    published: published.iso,
    held: held && !gone ? heldOf(held) : null,
    event: gone ? null : (event ?? null),
    chairs: gone ? [] : peopleOf(article.chairs),
    attendees: gone ? [] : peopleOf(article.attendees),
    groups: gone ? [] : groupsOf(gatherings),
    venues: gone ? [] : article.venues.map(nameOf),
    topics: gone ? [] : article.topics,
    withdrawn: withdrawn ? { date: withdrawn.date.iso, reason: withdrawn.reason } : null,
  };
}
