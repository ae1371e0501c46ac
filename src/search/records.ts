import { address } from '../domain/address.ts';
import {
  type Article,
  type Gathering,
  participantsOf,
  type Reference,
  type Role,
} from '../domain/article.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { type LabelsByLanguage, labelIn } from '../domain/site.ts';
import { encodeHidden, encodeParts, encodeText } from './encoding.ts';
import type { FilterName } from './question.ts';

/** One article as Pagefind takes it. */
export interface SearchRecord {
  readonly url: string;
  /** Parts, encoded: title, standfirst, people with their titles, the rest of the headline; in full text the body. */
  readonly content: string;
  readonly language: 'vi';
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Partial<Record<FilterName, readonly string[]>>>;
}

/**
 * Articles in one full-text index. Pagefind keeps some 400 KB for each in memory while it writes; and an index of years
 * gone by stays as it is.
 */
const MOST_IN_SHARD = 3000;
const MOST_NAMES = 3;

/** Unique, and in the order of publication. */
const dateKey = ({ published, slug }: Article): string => `${new Date(published.iso).toISOString()} ${slug}`;

/**
 * The articles that can be found, oldest first: of a newsroom as its readers see it (`publicView`), so under preview
 * drafts and what is yet to come too; nothing withdrawn.
 */
export const findableArticles = ({ articles }: Pick<Newsroom, 'articles'>): Article[] =>
  articles
    .filter((article) => !article.withdrawn)
    .map((article) => ({ article, key: dateKey(article) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ article }) => article);

/**
 * Splits articles, oldest first, into those of one full-text index each, by whole years: a new article changes only the
 * last.
 */
export function shardByYears(articles: readonly Article[], most = MOST_IN_SHARD): Article[][] {
  const shards: Article[][] = [];
  let year = '';
  for (const article of articles) {
    const shard = shards.at(-1);
    const isNewYear = article.published.day.slice(0, 4) !== year;
    year = article.published.day.slice(0, 4);
    if (shard === undefined || (isNewYear && shard.length >= most)) shards.push([article]);
    else shard.push(article);
  }
  return shards;
}

const unique = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

const gatheringText = ({ people }: Gathering): string =>
  people
    .map((entry) =>
      entry.kind === 'group'
        ? entry.label
        : [`${entry.prefix ?? ''} ${entry.name}`.trim(), ...entry.titles.map(({ text }) => text)].join(', '),
    )
    .join('; ');

type Row = { readonly id: string; readonly label: string; readonly labels: LabelsByLanguage };

/** What rows are called in the language of the site; else as the article has it. */
function createNamer({ site, topics, organizations, venues }: Newsroom) {
  const named = (rows: readonly Row[]) => {
    const labels = new Map(rows.map((row) => [row.id, row.labels[site.locale]?.[0]]));
    return ({ id, label }: Reference): string => labels.get(id ?? '') ?? label;
  };
  const topicLabels = new Map(topics.map((topic) => [topic.id, labelIn(topic, site.locale)]));
  return {
    topic: (id: string): string | undefined => topicLabels.get(id),
    organizer: named(organizations),
    venue: named(venues),
  };
}

type Namer = ReturnType<typeof createNamer>;

/** Bodies and places are found by the label of the list, too. */
function headlineParts(article: Article, named: Namer): string[] {
  const { title, summary, chairs, attendees, event, organizers, venues, authors } = article;
  const surroundings = [
    event,
    ...organizers.flatMap((one) => [named.organizer(one), one.label]),
    ...venues.flatMap((one) => [named.venue(one), one.label]),
    ...article.topics.map(named.topic),
    ...authors,
  ];
  return [
    title,
    summary,
    [...chairs, ...attendees].map(gatheringText).join('; '),
    unique(surroundings).join('; '),
  ];
}

function filtersOf(article: Article): SearchRecord['filters'] {
  const people = participantsOf(article);
  const inRole = (role: Role) => people.filter((entry) => entry.role === role);
  const idsOf = (entries: typeof people) => unique(entries.map(({ participant }) => participant.person));
  // As on the page of a post: a former holder no longer acts in it.
  const postsOf = (entries: typeof people) =>
    unique(
      entries.flatMap(({ participant: { actingAs, titles } }) => [
        actingAs,
        ...titles.map(({ qualifier, post }) => (qualifier === 'former' ? undefined : post)),
      ]),
    );
  const filters: Record<FilterName, string[]> = {
    person: idsOf(people),
    chaired: idsOf(inRole('chaired')),
    attended: idsOf(inRole('attended')),
    role: unique(people.map(({ role }) => role)),
    post: postsOf(people),
    'post-chaired': postsOf(inRole('chaired')),
    'post-attended': postsOf(inRole('attended')),
    organization: unique(article.organizers.map(({ id }) => id)),
    venue: unique(article.venues.map(({ id }) => id)),
    topic: [...article.topics],
    year: [article.published.day.slice(0, 4)],
  };
  return Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
}

function metaOf(article: Article, { locale }: Newsroom['site'], named: Namer): Record<string, string> {
  const names = unique(participantsOf(article).map(({ participant }) => participant.name));
  const main = article.venues.find((one) => one.main);
  const venue = main && named.venue(main);
  const people = names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ' …' : '');
  // Pagefind searches these too: an open word among them would answer for any word it begins.
  return {
    title: encodeText(article.title),
    date: encodeHidden(article.published.day),
    ...(people === '' ? {} : { people: encodeText(people) }),
    ...(venue === undefined ? {} : { venue: encodeText(venue) }),
    ...(article.lang === locale ? {} : { lang: encodeHidden(article.lang) }),
  };
}

/** What makes a record: the newsroom's own words are looked up once. */
export function createRecorder(newsroom: Newsroom) {
  const named = createNamer(newsroom);
  const headline = (article: Article): SearchRecord => ({
    url: address.article(article.slug),
    content: encodeParts(headlineParts(article, named)),
    // One box for all: Pagefind would keep the languages apart, and stem English.
    language: 'vi',
    meta: metaOf(article, newsroom.site, named),
    filters: filtersOf(article),
  });
  return {
    /** The record of an article for the headline index. */
    headline,
    /**
     * The record for the full-text index: all that is in the headline, and the body.
     *
     * @param body plain text
     */
    fullText: (article: Article, body: string): SearchRecord => {
      const caption = article.image?.caption ?? '';
      return {
        ...headline(article),
        content: encodeParts([...headlineParts(article, named), `${caption}\n${body}`]),
      };
    },
  };
}
