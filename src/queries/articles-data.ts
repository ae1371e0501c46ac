import { address } from '../domain/address.ts';
import type { Article, Gathering, Held, Reference } from '../domain/article.ts';

const nameOf = ({ id, label }: Reference): string => id ?? label;

/** ISO 8601: a day, an instant, or an interval of either (`2020-07-01/2020-07-02`), the end included. */
function heldOf({ start, end }: Held): string {
  const written = ({ iso, day, time }: Held['start']): string => (time === undefined ? day : iso);
  return written(start) === written(end) ? written(start) : `${written(start)}/${written(end)}`;
}

const venueOf = ({ venue }: Gathering): string | null => (venue ? nameOf(venue) : null);

const peopleOf = (gathering: Gathering) =>
  gathering.people.flatMap((entry) =>
    entry.kind === 'group'
      ? []
      : [
          {
            name: entry.name,
            person: entry.person ?? null,
            titles: entry.titles.map(({ text }) => text),
          },
        ],
  );

const attendeesOf = (gathering: Gathering) =>
  peopleOf(gathering).map((person) => ({ ...person, venue: venueOf(gathering) }));

/** A chair is named with a venue only where there are several. */
const chairsOf = (gathering: Gathering) => (gathering.venue ? attendeesOf(gathering) : peopleOf(gathering));

const groupsOf = (gathering: Gathering) =>
  gathering.people.flatMap((entry) =>
    entry.kind === 'group'
      ? [{ label: entry.label, count: entry.count ?? null, venue: venueOf(gathering) }]
      : [],
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
    chairs: gone ? [] : article.chairs.flatMap(chairsOf),
    attendees: gone ? [] : article.attendees.flatMap(attendeesOf),
    groups: gone ? [] : gatherings.flatMap(groupsOf),
    venues: gone ? [] : article.venues.map(nameOf),
    topics: gone ? [] : article.topics,
    withdrawn: withdrawn ? { date: withdrawn.date.iso, reason: withdrawn.reason } : null,
  };
}
