import { address } from '../../domain/address.ts';
import { type Article, changesOf, type Held } from '../../domain/article.ts';
import { addDays, type Day } from '../../domain/day.ts';
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

/** A meeting as calendars tell it. Plain text; `end` is exclusive. */
export interface CalendarEvent {
  readonly uid: string;
  /** ISO 8601; when what is told here last changed. */
  readonly changed: string;
  readonly created: string;
  /** How often it changed. */
  readonly sequence: number;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly url: string;
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

function placeOf({ list }: FeedContext, { venues }: Article): Pick<CalendarEvent, 'location' | 'position'> {
  const main = venues.find((venue) => venue.main) ?? venues[0];
  if (!main) return {};
  const {
    address: street,
    latitude,
    longitude,
  } = (main.id === undefined ? undefined : list.venue(main.id)) ?? {};
  return {
    location: street === undefined ? main.label : `${main.label}, ${street}`,
    position: latitude === undefined || longitude === undefined ? undefined : [latitude, longitude],
  };
}

/**
 * The people in the chair stand here as text. ORGANIZER would make the event a group-scheduled one, which RFC
 * 5545 §3.8.4.3 forbids for mere publication, and asks for a mail address besides.
 */
function descriptionOf({ site }: FeedContext, lead: Article, articles: Meeting['articles']): string {
  const { record } = interfaceIn(lead.lang);
  const chairs = lead.chairs.flatMap(({ people }) =>
    people.map((one) => (one.kind === 'group' ? one.label : participantLine(one))),
  );
  const named = (heading: string, names: readonly string[]) =>
    names.length > 0 ? [`${heading}: ${names.join('; ')}`] : [];
  return [
    ...(lead.summary === '' ? [] : [lead.summary]),
    ...named(record.chairs, chairs),
    ...named(
      record.organizers,
      lead.organizers.map(({ label }) => label),
    ),
    ...(lead.venues.length > 1
      ? named(
          record.venues,
          lead.venues.map(({ label }) => label),
        )
      : []),
    ...articles.map(({ title, slug }) => `${title}: ${absolute(site, address.article(slug))}`),
  ].join('\n');
}

/**
 * A meeting as an event. What is told comes from the articles that stand; how often and when it changed, from all there
 * ever were, since calendars ignore an event whose SEQUENCE or DTSTAMP goes back. Nothing comes from the clock.
 */
export function meetingEvent(context: FeedContext, meeting: Meeting): CalendarEvent {
  const { site, topics } = context;
  const { uid, articles, reports } = meeting;
  const lead = leadingArticle(meeting, site.locale);
  const changes = reports.flatMap(changesOf).map(({ iso }) => iso);
  return {
    uid,
    changed: latestOf(changes) ?? lead.published.iso,
    created: reports[0]?.published.iso ?? lead.published.iso,
    sequence: changes.length - 1,
    summary: lead.event ?? lead.title,
    description: descriptionOf(context, lead, articles),
    url: absolute(site, address.article(lead.slug)),
    timeZone: site.timeZone,
    ...spanOf(lead.held ?? { start: lead.published, end: lead.published }),
    ...placeOf(context, lead),
    categories: lead.topics.flatMap((id) => topics.find((topic) => topic.id === id)?.label ?? []),
  };
}
