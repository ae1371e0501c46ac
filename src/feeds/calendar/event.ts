import { address } from '../../domain/address.ts';
import { type Article, changesOf, type Held, participantsOf, type Reference } from '../../domain/article.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { type Language, labelIn } from '../../domain/site.ts';
import { interfaceIn } from '../../strings/interface.ts';
import { absolute, type FeedContext } from '../feed-context.ts';
import { latestOf } from '../item.ts';
import { participantLine } from '../participants-html.ts';
import { leadingArticle, type Meeting } from './meeting.ts';

/** A day, or a time of a day, `14:30`, on the clocks of the site's zone. */
export interface CalendarTime {
  readonly day: Day;
  readonly time?: string | undefined;
}

/** Who is in the chair, in one text, and an address that stands for them. */
export interface Organizer {
  readonly name: string;
  readonly url: string;
}

/** A meeting as calendars tell it. Plain text; `end` is exclusive. */
export interface CalendarEvent {
  readonly uid: string;
  /** ISO 8601; when what is told here last changed. */
  readonly changed: string;
  readonly created: string;
  /** Grows with every change. */
  readonly sequence: number;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly url: string;
  readonly organizer?: Organizer | undefined;
  /** IANA zone of the times. */
  readonly timeZone: string;
  readonly start: CalendarTime;
  readonly end?: CalendarTime | undefined;
  readonly location?: string | undefined;
  /** Latitude and longitude in degrees. */
  readonly position?: readonly [number, number] | undefined;
  readonly categories: readonly string[];
}

/**
 * When a meeting was, its end made exclusive (RFC 5545 §3.6.1): whole days where its beginning is known by
 * the day alone, with the day after the last; no end where none is known but the beginning.
 */
export function spanOf({ start, end }: Held): Pick<CalendarEvent, 'start' | 'end'> {
  if (start.time === undefined) return { start: { day: start.day }, end: { day: addDays(end.day, 1) } };
  const timed = { day: start.day, time: start.time };
  if (end.time !== undefined) {
    return Date.parse(end.iso) > Date.parse(start.iso)
      ? { start: timed, end: { day: end.day, time: end.time } }
      : { start: timed };
  }
  return end.day > start.day
    ? { start: timed, end: { day: addDays(end.day, 1), time: '00:00' } }
    : { start: timed };
}

/** A body or place in a language, where the list knows it; else as the article has it. */
const labelled = (
  { label }: Reference,
  row: Parameters<typeof labelIn>[0] | undefined,
  language: Language,
): string => (row ? labelIn(row, language) : label);

function placeOf(
  { list, site }: FeedContext,
  { venues }: Article,
): Pick<CalendarEvent, 'location' | 'position'> {
  const main = venues.find((venue) => venue.main) ?? venues[0];
  if (!main) return {};
  const venue = main.id === undefined ? undefined : list.venue(main.id);
  const { address: street, latitude, longitude } = venue ?? {};
  const label = labelled(main, venue, site.locale);
  return {
    location: street === undefined ? label : `${label}, ${street}`,
    position: latitude === undefined || longitude === undefined ? undefined : [latitude, longitude],
  };
}

const chairsOf = ({ chairs }: Article): string[] =>
  chairs.flatMap(({ people }) =>
    people.map((one) => (one.kind === 'group' ? one.label : participantLine(one))),
  );

/**
 * The people in the chair. ORGANIZER asks for the address of a calendar user, any URI (RFC 5545 §3.3.3): that of the
 * first one's page, lest a calendar offer to write to somebody, else that of the article.
 */
function organizerOf({ site }: FeedContext, lead: Article): Organizer | undefined {
  const names = chairsOf(lead);
  if (names.length === 0) return undefined;
  const known = participantsOf({ chairs: lead.chairs, attendees: [] }).flatMap(
    ({ participant: { person } }) => person ?? [],
  )[0];
  const path = known === undefined ? address.article(lead.slug) : address.person(known);
  return { name: names.join('; '), url: absolute(site, path) };
}

/** The people in the chair stand here too: many calendars show no ORGANIZER. */
function descriptionOf({ site, list }: FeedContext, lead: Article, articles: Meeting['articles']): string {
  const { record } = interfaceIn(lead.lang);
  const named = (heading: string, names: readonly string[]) =>
    names.length > 0 ? [`${heading}: ${names.join('; ')}`] : [];
  return [
    ...(lead.summary === '' ? [] : [lead.summary]),
    ...named(record.chairs, chairsOf(lead)),
    ...named(
      record.organizers,
      lead.organizers.map((one) => labelled(one, list.organization(one.id ?? ''), lead.lang)),
    ),
    ...(lead.venues.length > 1
      ? named(
          record.venues,
          lead.venues.map((one) => labelled(one, list.venue(one.id ?? ''), lead.lang)),
        )
      : []),
    ...articles.map(({ title, slug }) => `${title}: ${absolute(site, address.article(slug))}`),
  ].join('\n');
}

/**
 * Grows whether a change is added or a date moved on: minutes from the first moment to the last, and one for each
 * change, for those known by their day alone may have the minute of another.
 */
const sequenceOf = (created: string, changed: string, changes: number): number =>
  Math.floor((Date.parse(changed) - Date.parse(created)) / 60_000) + changes;

/**
 * A meeting as an event. What is told comes from the articles that stand; how often and when it changed, from all there
 * ever were, since calendars ignore an event whose SEQUENCE or DTSTAMP goes back. Nothing comes from the clock.
 */
export function meetingEvent(context: FeedContext, meeting: Meeting): CalendarEvent {
  const { site, topics } = context;
  const { uid, articles, reports } = meeting;
  const lead = leadingArticle(meeting, site.locale);
  const changes = reports.flatMap(changesOf).map(({ iso }) => iso);
  const changed = latestOf(changes) ?? lead.published.iso;
  const created = reports[0]?.published.iso ?? lead.published.iso;
  return {
    uid,
    changed,
    created,
    sequence: sequenceOf(created, changed, changes.length - 1),
    summary: lead.event ?? lead.title,
    description: descriptionOf(context, lead, articles),
    url: absolute(site, address.article(lead.slug)),
    organizer: organizerOf(context, lead),
    timeZone: site.timeZone,
    ...spanOf(lead.held ?? { start: lead.published, end: lead.published }),
    ...placeOf(context, lead),
    categories: lead.topics
      .flatMap((id) => topics.filter((topic) => topic.id === id))
      .map((topic) => labelIn(topic, site.locale)),
  };
}
