import { type Article, participantsOf } from '../domain/article.ts';
import type { Language } from '../domain/site.ts';
import type { PublishedNewsroom } from './newsroom.ts';
import { once } from './once.ts';

/** Why one article leads to another. */
export type Relation =
  | { readonly kind: 'event' }
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'topic'; readonly topic: string };

export interface RelatedArticle {
  readonly article: Article;
  readonly relation: Relation;
}

/** How many are shown under an article. */
const SHOWN = 4;
/** How many of the latest articles a person or a topic offers. */
const OFFERED = 4;

interface Candidate extends RelatedArticle {
  readonly weight: number;
}

const WEIGHT = { event: 100, chaired: 3, attended: 2, topic: 1 } as const;

type Recent = Map<string, Article[]>;

function offer(recent: Recent, key: string, article: Article): void {
  const known = recent.get(key);
  if (!known) recent.set(key, [article]);
  else if (known[0] !== article) {
    known.unshift(article);
    if (known.length > OFFERED) known.pop();
  }
}

/** Adds up what two articles share; the weightiest reason is the one that is told. */
function choose(candidates: Iterable<Candidate>): RelatedArticle[] {
  const sums = new Map<string, { best: Candidate; sum: number }>();
  for (const candidate of candidates) {
    const known = sums.get(candidate.article.slug);
    if (!known) sums.set(candidate.article.slug, { best: candidate, sum: candidate.weight });
    else {
      known.sum += candidate.weight;
      if (candidate.weight > known.best.weight) known.best = candidate;
    }
  }
  const byWeight = [...sums.values()].sort(
    (a, b) =>
      b.sum - a.sum || Date.parse(b.best.article.published.iso) - Date.parse(a.best.article.published.iso),
  );
  return byWeight.slice(0, SHOWN).map(({ best: { article, relation } }) => ({ article, relation }));
}

function* candidatesFor(
  article: Article,
  sameEvent: readonly Article[],
  people: Recent,
  topics: Recent,
): Generator<Candidate> {
  for (const other of sameEvent) {
    if (other !== article) yield { article: other, relation: { kind: 'event' }, weight: WEIGHT.event };
  }
  for (const { participant, role } of participantsOf(article)) {
    const relation = { kind: 'person', name: participant.name } as const;
    for (const other of people.get(participant.person ?? '') ?? [])
      yield { article: other, relation, weight: WEIGHT[role] };
  }
  for (const topic of article.topics) {
    for (const other of topics.get(topic) ?? []) {
      yield { article: other, relation: { kind: 'topic', topic }, weight: WEIGHT.topic };
    }
  }
}

const isShown = (article: Article): boolean => !article.withdrawn && !article.draft;

/**
 * What to read with an article, by slug: others on the same meeting, then those with the same people or under the same
 * topic. Of these only earlier ones, so that news changes no pages but those on its own meeting.
 */
export const relatedTo = once(
  ({ articles }: PublishedNewsroom): ReadonlyMap<string, readonly RelatedArticle[]> => {
    const events = Map.groupBy(
      articles.filter((article) => article.eventId !== undefined && isShown(article)),
      (article) => `${article.lang} ${article.eventId}`,
    );
    const newRecent = (): { people: Recent; topics: Recent } => ({ people: new Map(), topics: new Map() });
    const recent = { vi: newRecent(), en: newRecent() } as const satisfies Record<Language, unknown>;
    const related = new Map<string, readonly RelatedArticle[]>();
    for (const article of articles.toReversed()) {
      if (!isShown(article)) continue;
      const { people, topics } = recent[article.lang];
      const sameEvent = events.get(`${article.lang} ${article.eventId}`) ?? [];
      related.set(article.slug, choose(candidatesFor(article, sameEvent, people, topics)));
      for (const { participant } of participantsOf(article)) {
        if (participant.person !== undefined) offer(people, participant.person, article);
      }
      for (const topic of article.topics) offer(topics, topic, article);
    }
    return related;
  },
);
