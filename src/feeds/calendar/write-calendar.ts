import type { Site } from '../../domain/site.ts';
import { assemble, encode } from '../document.ts';
import { absolute } from '../feed-context.ts';
import { latestOf } from '../item.ts';
import { contentLines, escapeText, quoteParameter } from './content-line.ts';
import type { CalendarEvent, CalendarTime, Organizer } from './event.ts';
import { timeZoneLines } from './time-zone.ts';

/** A calendar but for its events. Addresses are paths of the site. */
export interface Calendar {
  readonly title: string;
  readonly description: string;
  readonly home: string;
  /** The calendar's own path. */
  readonly self: string;
}

const basic = (text: string): string => text.replace(/[-:]/g, '');

/** An instant in UTC: `20200701T083000Z`. */
const instant = (iso: string): string => `${basic(new Date(iso).toISOString().slice(0, 19))}Z`;

const when = (property: string, { day, time }: CalendarTime, timeZone: string): string =>
  time === undefined
    ? `${property};VALUE=DATE:${basic(day)}`
    : `${property};TZID=${timeZone}:${basic(day)}T${basic(time)}00`;

const text = (property: string, value: string | undefined): string[] =>
  value === undefined || value === '' ? [] : [`${property}:${escapeText(value)}`];

const organizerLine = ({ name, url }: Organizer): string => `ORGANIZER;CN=${quoteParameter(name)}:${url}`;

/** TRANSP: a meeting in the news keeps nobody's hour free. */
function eventLines(event: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    ...text('UID', event.uid),
    `DTSTAMP:${instant(event.changed)}`,
    `CREATED:${instant(event.created)}`,
    `LAST-MODIFIED:${instant(event.changed)}`,
    `SEQUENCE:${event.sequence}`,
    when('DTSTART', event.start, event.timeZone),
    ...(event.end === undefined ? [] : [when('DTEND', event.end, event.timeZone)]),
    ...text('SUMMARY', event.summary),
    ...text('DESCRIPTION', event.description),
    ...text('LOCATION', event.location),
    ...(event.position === undefined ? [] : [`GEO:${event.position.join(';')}`]),
    ...(event.categories.length === 0 ? [] : [`CATEGORIES:${event.categories.map(escapeText).join(',')}`]),
    `URL:${event.url}`,
    ...(event.organizer === undefined ? [] : [organizerLine(event.organizer)]),
    'STATUS:CONFIRMED',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const written = new WeakMap<CalendarEvent, Uint8Array>();

/** An event is the same in every calendar: it is written once. */
function writeEvent(event: CalendarEvent): Uint8Array {
  const lines = written.get(event) ?? encode(contentLines(eventLines(event)));
  written.set(event, lines);
  return lines;
}

const yearsOf = (events: readonly CalendarEvent[]): number[] =>
  events.flatMap(({ start, end }) => [start, end ?? start]).map(({ day }) => Number(day.slice(0, 4)));

/**
 * A calendar in UTF-8 (RFC 5545; name, source and refresh interval RFC 7986, with the older names that calendars still
 * look for). METHOD is left out: RFC 5546 would ask for an ORGANIZER in
 * every event. The zone is always there, for a
 * calendar may not be without components.
 */
export function writeCalendar(
  site: Site,
  calendar: Calendar,
  events: readonly CalendarEvent[],
): Uint8Array<ArrayBuffer> {
  const changed = latestOf(events.map((event) => event.changed));
  const years = yearsOf(events);
  const first = years.length > 0 ? Math.min(...years) : 1970;
  const head = contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Communique//Meetings in the news//EN',
    'CALSCALE:GREGORIAN',
    ...text('NAME', calendar.title),
    ...text('X-WR-CALNAME', calendar.title),
    ...text('DESCRIPTION', calendar.description),
    ...text('X-WR-CALDESC', calendar.description),
    `X-WR-TIMEZONE:${site.timeZone}`,
    `URL:${absolute(site, calendar.home)}`,
    `SOURCE;VALUE=URI:${absolute(site, calendar.self)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...(changed === undefined ? [] : [`LAST-MODIFIED:${instant(changed)}`]),
    ...timeZoneLines(site.timeZone, first, years.length > 0 ? Math.max(...years) : first),
  ]);
  return assemble([head, ...events.map(writeEvent), contentLines(['END:VCALENDAR'])]);
}
