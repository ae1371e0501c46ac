import type { Person, Post } from '../domain/reference.ts';
import { labelKey } from '../domain/text.ts';
import { officesOf } from './history.ts';
import type { PublishedNewsroom } from './newsroom.ts';
import { once } from './once.ts';

const shared = (names: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  return new Set(names.map(labelKey).filter((key) => seen.has(key) || !seen.add(key)));
};

const sharedLabels = once(({ posts }) => shared(posts.map(({ label }) => label)));
const sharedNames = once(({ people }) => shared(people.map(({ name }) => name)));

/** The place of a post whose label other posts bear, too: it tells them apart. */
export function placeToTell(newsroom: PublishedNewsroom, { label, jurisdiction }: Post) {
  if (jurisdiction === undefined || !sharedLabels(newsroom).has(labelKey(label))) return undefined;
  return newsroom.list.venue(jurisdiction);
}

/** The best post of a person whose name others bear, too; held today, else the last one. */
export function postToTell(newsroom: PublishedNewsroom, person: Person): Post | undefined {
  if (!sharedNames(newsroom).has(labelKey(person.name))) return undefined;
  const [now] = newsroom.list.postsHeld(person, newsroom.edition.today);
  return (now ?? officesOf(newsroom.list, person)[0])?.post;
}
