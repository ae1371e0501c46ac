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
import { encodeText, joinParts } from './encoding.ts';
import type { FilterName } from './question.ts';
import { type Shown, writeRecordAddress } from './shown.ts';

/** What articles are filed under; whoever took part is filed under the role alone. */
export type RecordFilter = Exclude<FilterName, 'person' | 'post'>;

/** One article as Pagefind takes it. */
export interface SearchRecord {
  /** With what is shown of the article. */
  readonly url: string;
  /** Parts, encoded: title, standfirst, people with their titles, the rest of the headline; in full text the body. */
  readonly content: string;
  readonly language: 'vi';
  /** The title, encoded: Pagefind searches it a second time, and puts articles first that have the words there. */
  readonly meta: { title: string };
  readonly filters: Partial<Record<RecordFilter, string[]>>;
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

const entryText = (entry: Gathering['people'][number]): string =>
  entry.kind === 'group'
    ? entry.label
    : [`${entry.prefix ?? ''} ${entry.name}`.trim(), ...entry.titles.map(({ text }) => text)].join(', ');

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
  const filters: Record<RecordFilter, string[]> = {
    chaired: idsOf(inRole('chaired')),
    attended: idsOf(inRole('attended')),
    role: unique(people.map(({ role }) => role)),
    'post-chaired': postsOf(inRole('chaired')),
    'post-attended': postsOf(inRole('attended')),
    organization: unique(article.organizers.map(({ id }) => id)),
    venue: unique(article.venues.map(({ id }) => id)),
    topic: [...article.topics],
    year: [article.published.day.slice(0, 4)],
  };
  return Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
}

function shownOf(article: Article, { locale }: Newsroom['site'], named: Namer): Shown {
  const names = unique(participantsOf(article).map(({ participant }) => participant.name));
  const main = article.venues.find((one) => one.main);
  const venue = main && named.venue(main);
  const people = names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ' …' : '');
  return {
    date: article.published.day,
    ...(venue === undefined ? {} : { venue }),
    ...(people === '' ? {} : { people }),
    ...(article.lang === locale ? {} : { lang: article.lang }),
  };
}

/** Encodes texts that come again in one article after the other once. */
function rememberEncoded(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const encoded = known.get(text) ?? encodeText(text);
    known.set(text, encoded);
    return encoded;
  };
}

/** What makes a record: the newsroom's own words are looked up once. */
export function createRecorder(newsroom: Newsroom) {
  const named = createNamer(newsroom);
  const encodeAgain = rememberEncoded();
  const encodeList = (texts: readonly string[]): string =>
    texts
      .filter((text) => text.trim() !== '')
      .map(encodeAgain)
      .join('; ');
  const headlineParts = (article: Article): string[] => {
    const { title, summary, chairs, attendees, event, organizers, venues, authors } = article;
    const surroundings = [
      event,
      // Bodies and places are found by the label of the list, too.
      ...organizers.flatMap((one) => [named.organizer(one), one.label]),
      ...venues.flatMap((one) => [named.venue(one), one.label]),
      ...article.topics.map(named.topic),
      ...authors,
    ];
    return [
      encodeText(title),
      encodeText(summary),
      encodeList([...chairs, ...attendees].flatMap(({ people }) => people.map(entryText))),
      encodeList(unique(surroundings)),
    ];
  };
  const recordOf = (article: Article, body: readonly string[]): SearchRecord => {
    const parts = headlineParts(article);
    return {
      url: writeRecordAddress(address.article(article.slug), shownOf(article, newsroom.site, named)),
      content: joinParts([...parts, ...body]),
      // One box for all: Pagefind would keep the languages apart, and stem English.
      language: 'vi',
      meta: { title: parts[0] ?? '' },
      filters: filtersOf(article),
    };
  };
  return {
    /** The record of an article for the headline index. */
    headline: (article: Article): SearchRecord => recordOf(article, []),
    /**
     * The record for the full-text index: all that is in the headline, and the body.
     *
     * @param body plain text
     */
    fullText: (article: Article, body: string): SearchRecord =>
      recordOf(article, [encodeText(`${article.image?.caption ?? ''}\n${body}`)]),
  };
}
