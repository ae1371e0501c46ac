import type { SyntheticArticle } from '../newsroom/articles.ts';
import type { SyntheticNewsroom } from '../newsroom/compose.ts';
import type { SyntheticParticipant } from '../newsroom/meetings.ts';
import { postsHeldOn } from '../newsroom/officials.ts';
import { SITE_URL } from './contender.ts';
import type { EntityKind } from './flat-entities.ts';
import { createNameLinker } from './linked-body.ts';

interface Link {
  readonly id: string;
  readonly label: string;
}

interface Office {
  readonly post: string;
  readonly text: string;
}

interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly titles: readonly Office[];
  /** Offices held on the day of the build. */
  readonly now: readonly Office[];
}

interface Neighbour {
  readonly href: string;
  readonly title: string;
}

interface RelatedArticle extends Neighbour {
  /** Who takes part in both. */
  readonly reason: string;
  readonly day: string;
}

/**
 * What an article's page prints, as frontmatter for generators that know no newsrooms: references, offices of today and
 * related articles all worked out beforehand.
 */
export interface FlatArticle {
  readonly title: string;
  readonly description: string;
  readonly date: string;
  readonly author: string;
  readonly held?: string | undefined;
  readonly event?: string | undefined;
  readonly organized_by: readonly Link[];
  readonly held_at: readonly Link[];
  readonly chairs: readonly PersonLine[];
  readonly attendees: readonly {
    readonly venue: string;
    readonly label: string;
    readonly people: readonly PersonLine[];
  }[];
  readonly topic_labels: readonly Link[];
  /** What its item in a feed is about: topics, people, posts, organizations and venues, with their addresses. */
  readonly categories: readonly { readonly url: string; readonly label: string }[];
  readonly related: readonly RelatedArticle[];
  readonly older?: Neighbour | undefined;
  readonly newer?: Neighbour | undefined;
  readonly people: readonly string[];
  readonly chaired: readonly string[];
  readonly posts: readonly string[];
  readonly organizations: readonly string[];
  readonly venues: readonly string[];
  readonly topics: readonly string[];
  readonly months: readonly string[];
  readonly years: readonly string[];
}

/** The day of the build, on which today's offices are told. */
const TODAY = '2026-01-15';
const RELATED = 4;

const personLine = ({ person, titles }: SyntheticParticipant): PersonLine => ({
  id: person.id,
  name: person.name,
  titles: titles.map(({ post, text }) => ({ post: post.id, text })),
  now: postsHeldOn(person, TODAY).map(({ id, label }) => ({ post: id, text: label })),
});

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

const neighbour = (article: SyntheticArticle | undefined): Neighbour | undefined =>
  article && { href: `/articles/${article.slug}/`, title: article.title };

const participantsOf = ({ meeting }: SyntheticArticle): SyntheticParticipant[] => [
  ...meeting.chairs,
  ...meeting.attendees.flatMap(({ people }) => people),
];

/** Goes through the articles from the oldest on and finds for each the last ones with one of its people. */
function createRelations(): (article: SyntheticArticle) => RelatedArticle[] {
  const appearances = new Map<string, SyntheticArticle[]>();
  return (article) => {
    const related = new Map<string, RelatedArticle>();
    for (const { person } of participantsOf(article)) {
      const earlier = appearances.get(person.id) ?? [];
      for (const { slug, title, published } of earlier) {
        related.set(slug, {
          href: `/articles/${slug}/`,
          title,
          reason: person.name,
          day: published.slice(0, 10),
        });
      }
      appearances.set(person.id, [...earlier, article].slice(-RELATED));
    }
    return [...related.values()].slice(0, RELATED);
  };
}

/** Each once, in the order of this project's feeds. */
function categoriesOf(
  { meeting, topics }: SyntheticArticle,
  present: readonly SyntheticParticipant[],
  labelOf: (organization: string) => string,
): FlatArticle['categories'] {
  const about = (kind: EntityKind, id: string, label: string) => ({
    url: `${SITE_URL}${kind}/${id}/`,
    label,
  });
  const all = [
    ...topics.map(({ id, label }) => about('topics', id, label)),
    ...present.map(({ person }) => about('people', person.id, person.name)),
    ...present.flatMap(({ titles }) => titles.map(({ post }) => about('posts', post.id, post.label))),
    ...meeting.organizers.map((id) => about('organizations', id, labelOf(id))),
    ...meeting.venues.map(({ id, label }) => about('venues', id, label)),
  ];
  return [...new Map(all.map((category) => [category.url, category])).values()];
}

function flattenParts(article: SyntheticArticle, labelOf: (organization: string) => string) {
  const { meeting, topics, published } = article;
  const present = participantsOf(article);
  return {
    organized_by: meeting.organizers.map((id) => ({ id, label: labelOf(id) })),
    held_at: meeting.venues.map(({ id, label }) => ({ id, label })),
    chairs: meeting.chairs.map(personLine),
    attendees: meeting.attendees.map(({ venue, people }) => ({
      venue: venue.id,
      label: venue.label,
      people: people.map(personLine),
    })),
    topic_labels: topics.map(({ id, label }) => ({ id, label })),
    categories: categoriesOf(article, present, labelOf),
    people: unique(present.map(({ person }) => person.id)),
    chaired: unique(meeting.chairs.map(({ person }) => person.id)),
    posts: unique(present.flatMap(({ titles }) => titles.map(({ post }) => post.id))),
    organizations: meeting.organizers,
    venues: meeting.venues.map(({ id }) => id),
    topics: topics.map(({ id }) => id),
    months: [published.slice(0, 7)],
    years: [published.slice(0, 4)],
  };
}

/** All articles with their frontmatter and their text, oldest first. */
export function* flattenArticles(
  newsroom: SyntheticNewsroom,
): Generator<{ article: SyntheticArticle; data: FlatArticle; body: string }> {
  const { articles, organizations } = newsroom;
  const linkNames = createNameLinker(newsroom);
  const labels = new Map(organizations.map(({ id, label }) => [id, label]));
  const relate = createRelations();
  for (const [index, article] of articles.entries()) {
    const { title, summary, published, author, held, event } = article;
    const data: FlatArticle = {
      title,
      description: summary,
      date: published.replace('+', ':00+'),
      author,
      held,
      event,
      ...flattenParts(article, (id) => labels.get(id) ?? id),
      related: relate(article),
      older: neighbour(articles[index - 1]),
      newer: neighbour(articles[index + 1]),
    };
    yield { article, data, body: linkNames(article) };
  }
}
