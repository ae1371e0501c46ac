import { addDays, type Day } from '../../../src/domain/day.ts';
import { type Cast, composeMeeting, type SyntheticMeeting } from './meetings.ts';
import { type SyntheticTopic, slugOf } from './places.ts';
import { composeBody, composeSentence } from './prose.ts';
import type { Random } from './random.ts';
import { AUTHORS, HEADLINE_STARTS, NOUNS } from './words.ts';

export interface SyntheticArticle {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** Absent where it is the site's. */
  readonly lang?: 'en';
  /** ISO 8601 with the offset of Vietnam. */
  readonly published: string;
  readonly held?: Day;
  readonly event?: string;
  readonly meeting: SyntheticMeeting;
  readonly topics: readonly SyntheticTopic[];
  readonly author: string;
  /** Markdown. */
  readonly body: string;
}

const FIRST_DAY = '2016-01-01';
/** 120 months: 2016-01-01 to 2025-12-31. */
const DAYS = 3_653;
const BODY_BYTES = 3_600;

const pad = (value: number): string => String(value).padStart(2, '0');

function composeTitle(random: Random, meeting: SyntheticMeeting): string {
  const matter = `${random.pick(NOUNS)}${random.chance(0.5) ? ` và ${random.pick(NOUNS)}` : ''}`;
  const place = meeting.venues[0];
  return `${random.pick(HEADLINE_STARTS)} ${matter}${place && random.chance(0.6) ? ` tại ${place.label}` : ''}`;
}

function composeArticle({ index, day, cast, topics, busy, related }: ArticleContext): SyntheticArticle {
  const { random } = cast;
  const meeting = composeMeeting(cast, day, busy);
  const title = composeTitle(random, meeting);
  const met = meeting.kind !== 'news';
  return {
    slug: `${slugOf(title).slice(0, 70).replace(/-$/, '')}-${index + 1}`,
    title,
    summary: composeSentence(random),
    published: `${day}T${pad(random.between(6, 22))}:${pad(random.below(60))}+07:00`,
    ...(met && { held: day, event: `Hội nghị về ${random.pick(NOUNS)} năm ${day.slice(0, 4)}` }),
    meeting,
    topics: random.sample(topics, random.between(1, 2)),
    author: random.pick(AUTHORS),
    body: composeBody({ meeting, random, bytes: BODY_BYTES, related }),
  };
}

interface ArticleContext {
  readonly index: number;
  readonly day: Day;
  readonly cast: Cast;
  readonly topics: readonly SyntheticTopic[];
  readonly busy: Set<string>;
  readonly related?: string | undefined;
}

/** Articles from the oldest to the newest, spread evenly over ten years. */
export function composeArticles(
  count: number,
  cast: Cast,
  topics: readonly SyntheticTopic[],
): SyntheticArticle[] {
  const busy = new Map<Day, Set<string>>();
  const articles: SyntheticArticle[] = [];
  for (let index = 0; index < count; index += 1) {
    const day = addDays(FIRST_DAY, Math.floor((index * DAYS) / count));
    const today = busy.get(day) ?? new Set();
    busy.set(day, today);
    const related = articles.length > 0 ? cast.random.pick(articles).slug : undefined;
    articles.push(composeArticle({ index, day, cast, topics, busy: today, related }));
  }
  return articles;
}
