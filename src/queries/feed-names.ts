import type { Person } from '../domain/reference.ts';
import { type LabelsByLanguage, labelIn } from '../domain/site.ts';
import { labelKey } from '../domain/text.ts';
import { interfaceIn } from '../strings/interface.ts';
import { postToTell } from './namesakes.ts';
import type { PublishedNewsroom } from './newsroom.ts';
import { once } from './once.ts';

/** What has feeds of its own, by kind. */
export type Followed = 'people' | 'posts' | 'organizations' | 'venues' | 'topics';

/** What the feeds of a thing are called. */
export type FeedNames = (kind: Followed, id: string) => string;

interface Row {
  readonly id: string;
  readonly label: string;
  readonly labels: LabelsByLanguage;
  readonly jurisdiction?: string | undefined;
}

/** A thing with its name, and a fuller one that tells it from its namesakes. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly fuller: string;
}

const countBy = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** Each by its name; namesakes by the fuller one, and where that does not tell them apart by the id too. */
function tellApart(rows: readonly Named[]): ReadonlyMap<string, string> {
  const names = countBy(rows.map(({ name }) => labelKey(name)));
  const told = rows.map(({ id, name, fuller }) => ({
    id,
    name: names.get(labelKey(name)) === 1 ? name : fuller,
  }));
  const still = countBy(told.map(({ name }) => labelKey(name)));
  return new Map(
    told.map(({ id, name }) => [id, still.get(labelKey(name)) === 1 ? name : `${name} (${id})`]),
  );
}

function personNamed(newsroom: PublishedNewsroom, person: Person): Named {
  const { id, name } = person;
  const post = postToTell(newsroom, person);
  return { id, name, fuller: post ? `${name}, ${labelIn(post, newsroom.site.locale)}` : name };
}

function rowNamed({ site, list }: PublishedNewsroom, row: Row): Named {
  const name = labelIn(row, site.locale);
  const place = row.jurisdiction === undefined ? undefined : list.venue(row.jurisdiction);
  const { placed } = interfaceIn(site.locale).posts;
  return { id: row.id, name, fuller: place ? placed(name, labelIn(place, site.locale)) : name };
}

/** The names of feeds in the language of the site, none twice among those of one kind. */
export const feedNames = once((newsroom): FeedNames => {
  const rowsNamed = (rows: readonly Row[]) => tellApart(rows.map((row) => rowNamed(newsroom, row)));
  const names: Readonly<Record<Followed, ReadonlyMap<string, string>>> = {
    people: tellApart(newsroom.people.map((person) => personNamed(newsroom, person))),
    posts: rowsNamed(newsroom.posts),
    organizations: rowsNamed(newsroom.organizations),
    venues: rowsNamed(newsroom.venues),
    topics: rowsNamed(newsroom.topics),
  };
  return (kind, id) => names[kind].get(id) ?? id;
});
