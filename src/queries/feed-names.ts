import { officeName, placedLabel } from '../domain/office-name.ts';
import type { Person, Post } from '../domain/reference.ts';
import { type LabelsByLanguage, labelIn } from '../domain/site.ts';
import { labelKey } from '../domain/text.ts';
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
  /** What it shares with its namesakes. */
  readonly bare: string;
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
  const names = countBy(rows.map(({ bare }) => labelKey(bare)));
  const told = rows.map(({ id, bare, name, fuller }) => ({
    id,
    name: names.get(labelKey(bare)) === 1 ? name : fuller,
  }));
  const still = countBy(told.map(({ name }) => labelKey(name)));
  return new Map(
    told.map(({ id, name }) => [id, still.get(labelKey(name)) === 1 ? name : `${name} (${id})`]),
  );
}

const officeIn = ({ site, list }: PublishedNewsroom, post: Post): string =>
  officeName(post, site, list.venue, site.locale);

function personNamed(newsroom: PublishedNewsroom, person: Person): Named {
  const { id, name } = person;
  const post = postToTell(newsroom, person);
  return { id, bare: name, name, fuller: post ? `${name}, ${officeIn(newsroom, post)}` : name };
}

function rowNamed({ site, list }: PublishedNewsroom, row: Row): Named {
  const bare = labelIn(row, site.locale);
  const place = list.venue(row.jurisdiction ?? '');
  return { id: row.id, bare, name: bare, fuller: placedLabel(row, place, site.locale) };
}

const postNamed = (newsroom: PublishedNewsroom, post: Post): Named => ({
  ...rowNamed(newsroom, post),
  name: officeIn(newsroom, post),
});

/** The names of feeds in the language of the site, none twice among those of one kind. */
export const feedNames = once((newsroom): FeedNames => {
  const rowsNamed = (rows: readonly Row[]) => tellApart(rows.map((row) => rowNamed(newsroom, row)));
  const names: Readonly<Record<Followed, ReadonlyMap<string, string>>> = {
    people: tellApart(newsroom.people.map((person) => personNamed(newsroom, person))),
    posts: tellApart(newsroom.posts.map((post) => postNamed(newsroom, post))),
    organizations: rowsNamed(newsroom.organizations),
    venues: rowsNamed(newsroom.venues),
    topics: rowsNamed(newsroom.topics),
  };
  return (kind, id) => names[kind].get(id) ?? id;
});
