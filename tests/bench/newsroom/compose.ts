import { composeArticles, type SyntheticArticle } from './articles.ts';
import { composeOfficials, type SyntheticPerson } from './officials.ts';
import {
  composeOrganizations,
  composePosts,
  composeTopics,
  composeVenues,
  proportionsFor,
  type SyntheticOrganization,
  type SyntheticPost,
  type SyntheticTopic,
  type SyntheticVenue,
} from './places.ts';
import { createRandom, type Random } from './random.ts';

export interface NewsroomOptions {
  readonly articles: number;
  /** Default 1. */
  readonly seed?: number | undefined;
  /** Whether `site.yaml` asks for a full-text search index beside the headline index; default no. */
  readonly fullText?: boolean | undefined;
}

/** A made-up newsroom, everything resolved: what the generator writes and other generators convert. */
export interface SyntheticNewsroom {
  readonly people: readonly SyntheticPerson[];
  readonly posts: readonly SyntheticPost[];
  readonly organizations: readonly SyntheticOrganization[];
  readonly venues: readonly SyntheticVenue[];
  readonly topics: readonly SyntheticTopic[];
  /** Oldest first. */
  readonly articles: readonly SyntheticArticle[];
  readonly fullText: boolean;
}

/** Everything but the articles, and the chance that goes on to make them. */
export function composeReference(
  articles: number,
  random: Random,
): Omit<SyntheticNewsroom, 'articles' | 'fullText'> {
  const proportions = proportionsFor(articles);
  const venues = composeVenues(proportions, random);
  const organizations = composeOrganizations(proportions, venues);
  const posts = composePosts(proportions, venues);
  const people = composeOfficials(posts, proportions.people, random);
  return { people, posts, organizations, venues, topics: composeTopics(proportions) };
}

/** Pure: the same options give the same newsroom. */
export function composeNewsroom({
  articles: count,
  seed = 1,
  fullText = false,
}: NewsroomOptions): SyntheticNewsroom {
  const random = createRandom(seed);
  const reference = composeReference(count, random);
  const { people, venues, topics } = reference;
  return { ...reference, articles: composeArticles(count, { people, venues, random }, topics), fullText };
}
