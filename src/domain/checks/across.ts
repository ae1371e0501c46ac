import type { Article } from '../article.ts';
import type { FieldPath, PersonClaim, TitleClaim } from '../claim.ts';
import type { DayRange } from '../day.ts';
import type { Finding } from '../finding.ts';
import { postsOf } from '../judge-title.ts';
import type { Quotation } from '../passage.ts';
import type { CheckContext } from './context.ts';

/** What other articles must know of one. */
export interface ArticleDigest {
  readonly path: string;
  /** ISO 8601. */
  readonly published: string;
  readonly eventId?: string | undefined;
  /** Absent where the article reports no meeting. */
  readonly held?: DayRange | undefined;
  /** When the meeting was, where its hours are known; milliseconds since 1970 (UTC). */
  readonly hours?: readonly [start: number, end: number] | undefined;
  readonly people: readonly DigestedEntry[];
}

/** Where things stand in an article's file. */
export interface ArticlePlaces {
  /** The value of `held`. */
  held(): Quotation | undefined;
  entry(at: DigestedEntry['at']): Quotation;
}

type PlacesIn = (path: string) => ArticlePlaces;

export interface DigestedEntry {
  readonly key: string;
  readonly name: string;
  readonly person?: string | undefined;
  readonly role: 'chairs' | 'attendees';
  /** Id or label of the venue. */
  readonly venue?: string | undefined;
  readonly posts: readonly string[];
  /** Offsets of the field's normalised text. */
  readonly at: { readonly field: FieldPath; readonly start: number; readonly end: number };
}

/** The hours of a meeting; a beginning without an end is that moment. */
function hoursOf(held: Article['held']): ArticleDigest['hours'] {
  if (held?.start.time === undefined) return undefined;
  const start = Date.parse(held.start.iso);
  return [start, held.end.time === undefined ? start : Date.parse(held.end.iso)];
}

/** What a check over several articles needs of this one. */
export function digest(context: CheckContext, faulty: ReadonlySet<TitleClaim>): ArticleDigest {
  const { checked, lexicon } = context;
  const { article } = checked.text;
  const entryOf = (claim: PersonClaim): DigestedEntry[] => {
    const key = context.keyOf(claim);
    if (!claim.entry || key === undefined) return [];
    const { at, role, field } = claim.entry;
    const person = context.personOf(claim);
    const jurisdictions = person ? checked.jurisdictionsOf(person) : checked.jurisdictionsAt(claim);
    return [
      {
        key,
        name: claim.name,
        person: person?.id,
        role,
        venue: at === undefined ? undefined : (lexicon.list.venueNamed(at)?.id ?? at),
        // Titles that are wrong in themselves are not wrong again beside another article's.
        posts: (claim.titles.some((title) => faulty.has(title)) ? [] : claim.titles).flatMap(({ forms }) =>
          postsOf(forms, jurisdictions).map(({ id }) => id),
        ),
        at: { field, start: claim.at.start, end: claim.at.end },
      },
    ];
  };
  const { eventId } = article;
  const hours = hoursOf(article.held);
  return {
    path: checked.text.path,
    published: article.published.iso,
    eventId,
    held: article.held && { from: article.held.start.day, to: article.held.end.day },
    hours,
    // Of a meeting that no other article can be about nobody is asked.
    people: eventId === undefined && hours === undefined ? [] : checked.claims.flatMap(entryOf),
  };
}

const byPublication = (a: ArticleDigest, b: ArticleDigest): number =>
  Date.parse(a.published) - Date.parse(b.published) || (a.path < b.path ? -1 : 1);

const finding = (
  { path }: ArticleDigest,
  at: Quotation,
  rule: string,
  severity: Finding['severity'],
  rest: Partial<Pick<Finding, 'expected' | 'person' | 'detail'>>,
): Finding => ({
  rule,
  severity,
  path,
  ...at,
  expected: [],
  detail: {},
  ...rest,
});

/** Reports of one event; else meetings whose hours say that nobody can be at both. Two meetings on one day are not enough. */
const isSameTime = (a: ArticleDigest, b: ArticleDigest): boolean => {
  if (a.eventId !== undefined && a.eventId === b.eventId) return true;
  return (
    a.hours !== undefined && b.hours !== undefined && a.hours[0] <= b.hours[1] && b.hours[0] <= a.hours[1]
  );
};

/** `two-places`: someone at two venues at one time; told in the article published later. */
function findPeopleElsewhere(articles: readonly ArticleDigest[], placesIn: PlacesIn): Finding[] {
  const seen = new Map<string, { article: ArticleDigest; entry: DigestedEntry }[]>();
  return articles.flatMap((article) =>
    article.people.flatMap((entry) => {
      const { held } = article;
      if (!held || entry.venue === undefined || entry.person === undefined) return [];
      const key = `${entry.key} ${held.from}`;
      const before = seen.get(key) ?? [];
      seen.set(key, before);
      const other = before.find(
        (one) =>
          one.article !== article && isSameTime(one.article, article) && one.entry.venue !== entry.venue,
      );
      before.push({ article, entry });
      return other
        ? [
            finding(article, placesIn(article.path).entry(entry.at), 'two-places', 'error', {
              person: entry.person,
              detail: {
                name: entry.name,
                place: entry.venue,
                other: other.entry.venue ?? '',
                path: other.article.path,
              },
            }),
          ]
        : [];
    }),
  );
}

const chairsOf = ({ people }: ArticleDigest): DigestedEntry[] =>
  people.filter(({ role }) => role === 'chairs');

const within = (a: readonly string[], b: readonly string[]): boolean => a.every((post) => b.includes(post));

/** Where two reports of one event disagree: on the day, on who was in the chair, on the titles of one person. */
function compareReports(first: ArticleDigest, later: ArticleDigest, places: ArticlePlaces): Finding[] {
  const detail = { path: first.path };
  const tell = (at: Quotation | undefined, expected: readonly string[], reason: string): Finding[] =>
    at ? [finding(later, at, 'event-mismatch', 'warning', { expected, detail: { ...detail, reason } })] : [];
  const day =
    first.held && later.held && (first.held.from !== later.held.from || first.held.to !== later.held.to)
      ? tell(places.held(), first.held.from === first.held.to ? [first.held.from] : [], 'day')
      : [];
  const [firstChairs, laterChairs] = [chairsOf(first), chairsOf(later)];
  const compared = firstChairs.length > 0 && laterChairs.length > 0;
  const [firstKeys, laterKeys] = [firstChairs, laterChairs].map(
    (chairs) => new Set(chairs.map(({ key }) => key)),
  );
  const added = compared ? laterChairs.filter(({ key }) => !firstKeys?.has(key)) : [];
  const missing = compared ? firstChairs.filter(({ key }) => !laterKeys?.has(key)) : [];
  const chairs = added.flatMap(({ at }) =>
    tell(places.entry(at), missing.length === 1 ? missing.map(({ name }) => name) : [], 'chair'),
  );
  const [head] = laterChairs;
  const lost =
    head && added.length === 0 && missing.length > 0 ? tell(places.entry(head.at), [], 'chair-missing') : [];
  const firstPeople = new Map(first.people.toReversed().map((entry) => [entry.key, entry]));
  const titles = later.people.flatMap((entry) => {
    const other = firstPeople.get(entry.key);
    if (!other || other.posts.length === 0 || entry.posts.length === 0) return [];
    return within(entry.posts, other.posts) || within(other.posts, entry.posts)
      ? []
      : tell(places.entry(entry.at), [], 'titles');
  });
  return [...day, ...chairs, ...lost, ...titles];
}

/**
 * Findings over several articles, each told in the one published later.
 *
 * @param placesIn asked only where something is found
 */
export function findAcross(digests: readonly ArticleDigest[], placesIn: PlacesIn): Finding[] {
  const sorted = digests.toSorted(byPublication);
  const events = Map.groupBy(
    sorted.filter(({ eventId }) => eventId !== undefined),
    ({ eventId }) => eventId,
  );
  const mismatches = [...events.values()].flatMap(([first, ...others]) =>
    first ? others.flatMap((later) => compareReports(first, later, placesIn(later.path))) : [],
  );
  return [...findPeopleElsewhere(sorted, placesIn), ...mismatches];
}
