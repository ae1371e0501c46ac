import { indexNames, type NamedThing } from '../../../src/domain/name-links.ts';
import { createReferenceList } from '../../../src/domain/reference-list.ts';
import type { SyntheticArticle } from '../newsroom/articles.ts';
import type { SyntheticNewsroom } from '../newsroom/compose.ts';

const FOLDERS = {
  person: 'people',
  venue: 'venues',
  organization: 'organizations',
} as const satisfies Readonly<Record<NamedThing['kind'], string>>;

/** Headings and quotations hold no links to names. */
const LEFT_ALONE = /^[#>]/;

function namesOf({ people, posts, organizations, venues }: SyntheticNewsroom) {
  const labelled = { otherLabels: [], labels: {}, term: {} };
  const list = createReferenceList({
    people: people.map(({ id, name }) => ({
      id,
      name,
      otherNames: [],
      honorificPrefixes: [],
      memberships: [],
      sources: [],
    })),
    posts: posts.map((post) => ({ ...post, ...labelled, alwaysPrinted: false })),
    organizations: organizations.map((row) => ({ ...row, ...labelled })),
    venues: venues.map(({ id, label, province }) => ({ id, label, jurisdiction: province, ...labelled })),
  });
  return indexNames(list);
}

/**
 * Writes the links of names into Markdown, where this project makes them from the list while it renders: generators
 * that know no list get them beforehand.
 */
export function createNameLinker(newsroom: SyntheticNewsroom): (article: SyntheticArticle) => string {
  const index = namesOf(newsroom);
  return ({ body, meeting }) => {
    const present = [...meeting.chairs, ...meeting.attendees.flatMap(({ people }) => people)];
    const preferred = new Set(present.map(({ person }) => person.id));
    const linked = new Set<string>();
    const link = (block: string): string => {
      if (LEFT_ALONE.test(block)) return block;
      let text = '';
      let at = 0;
      for (const { start, end, thing } of index.find(block, preferred)) {
        const path = `/${FOLDERS[thing.kind]}/${thing.id}/`;
        if (linked.has(path)) continue;
        linked.add(path);
        text += `${block.slice(at, start)}[${block.slice(start, end)}](${path})`;
        at = end;
      }
      return text + block.slice(at);
    };
    return body.split('\n\n').map(link).join('\n\n');
  };
}
