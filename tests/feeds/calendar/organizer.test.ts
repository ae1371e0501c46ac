import { expect, test } from 'vitest';
import type { Participant } from '../../../src/domain/article.ts';
import { type CalendarEvent, meetingEvent } from '../../../src/feeds/calendar/event.ts';
import { findMeetings } from '../../../src/feeds/calendar/meeting.ts';
import { writeCalendar } from '../../../src/feeds/calendar/write-calendar.ts';
import { article, context, moment, participant, site } from '../fixture.ts';
import { componentsOf } from './read-calendar.ts';

const held = { start: moment('2020-07-01'), end: moment('2020-07-01') };
const chair = participant({ name: 'Trần Văn A', titles: [{ text: 'Bí thư Tỉnh ủy' }] });
const calendar = { title: 'x', description: 'x', home: '/', self: '/calendar.ics' };

const chairedBy = (...people: Participant[]): CalendarEvent[] =>
  findMeetings(site, [article({ held, chairs: [{ people }] })]).map((one) => meetingEvent(context, one));

const organizerOf = (events: readonly CalendarEvent[]) =>
  componentsOf(new TextDecoder().decode(writeCalendar(site, calendar, events)), 'VEVENT')
    .flat()
    .find(({ name }) => name === 'ORGANIZER');

test.each([
  ['the article, where the list has no such person', chair, 'articles/hoi-nghi/'],
  ['their own page, where there is one', { ...chair, person: 'tran-van-a' }, 'people/tran-van-a/'],
])('who is in the chair is the organizer, at the address of %s', (_which, person, path) => {
  expect(organizerOf(chairedBy(person))).toEqual({
    name: 'ORGANIZER',
    parameters: ';CN="Trần Văn A, Bí thư Tỉnh ủy"',
    value: `https://lamgiang.example/tin/${path}`,
  });
});

test('an event without anybody in the chair has no organizer', () => {
  expect(organizerOf(chairedBy())).toBeUndefined();
});
