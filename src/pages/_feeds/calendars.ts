import { address } from '../../domain/address.ts';
import type { Article } from '../../domain/article.ts';
import { type CalendarEvent, meetingEvent } from '../../feeds/calendar/event.ts';
import { createMeetingFinder, findMeetings } from '../../feeds/calendar/meeting.ts';
import { writeCalendar } from '../../feeds/calendar/write-calendar.ts';
import { FEED_LIMIT, writeWithin } from '../../feeds/write-within.ts';
import type { PublishedNewsroom } from '../../queries/newsroom.ts';
import { once } from '../../queries/once.ts';
import { feedStrings } from '../../strings/feeds.ts';

/** The shortest event takes some 300 bytes: more than these never fit `FEED_LIMIT`, and need not be tried. */
const EVENTS = 2000;

/** Finds the events that articles report, the latest first. Each is told once, however many calendars it stands in. */
const eventFinder = once((newsroom) => {
  const meetings = findMeetings(newsroom.site, newsroom.articles);
  const find = createMeetingFinder(meetings);
  const events = new Map(meetings.map((meeting) => [meeting, meetingEvent(newsroom, meeting)]));
  return (articles: readonly Article[]) => find(articles).flatMap((meeting) => events.get(meeting) ?? []);
});

const withoutDescription = (event: CalendarEvent): CalendarEvent => ({ ...event, description: undefined });

/**
 * The meetings that articles report, as a calendar of limited size: the latest ones.
 *
 * @param part what or who the calendar is of
 * @param home path of the page it belongs to
 */
export async function calendarOf(
  newsroom: PublishedNewsroom,
  part: string,
  home: string,
  articles: readonly Article[],
): Promise<Response> {
  const { site } = newsroom;
  const words = feedStrings(site.locale);
  const calendar = {
    title: words.calendarTitle(part),
    description: words.calendar(part),
    home,
    self: address.calendar(home),
  };
  const events = eventFinder(newsroom)(articles).slice(0, EVENTS);
  const write = async (told: readonly CalendarEvent[]) => writeCalendar(site, calendar, told);
  const document = await writeWithin(FEED_LIMIT, events, write, withoutDescription);
  return new Response(document, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
