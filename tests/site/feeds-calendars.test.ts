import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { feedsSite } from '../feeds/built.ts';
import { hostileSlug, WRITABLE } from '../feeds/newsroom.ts';
import { runReader } from '../feeds/readers/run-reader.ts';
import { newFolder } from '../support/build-site.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { hasReader } from '../support/feed-readers.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await feedsSite();
});

/** From the afternoon of 28 December to the start of 5 January. */
const MINUTES = 7 * 24 * 60 + 435;

interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly location: string;
  readonly organizer: string;
  readonly url: string;
  readonly start: string;
  readonly end: string | null;
  readonly errors: readonly string[];
}
interface ReadCalendar {
  readonly zones: readonly string[];
  readonly events: readonly ReadEvent[];
}

const script = join(import.meta.dirname, '../feeds/readers/read_calendar.py');
const read = async (...files: string[]): Promise<ReadCalendar[]> =>
  JSON.parse(await runReader(['/usr/bin/python3', script, ...files.map((file) => join(site.outDir, file))]));

describe.skipIf(!hasReader('icalendar'))('icalendar', () => {
  let events: ReadonlyMap<string, ReadEvent>;
  beforeAll(async () => {
    const [calendar] = await read('calendar.ics');
    events = new Map(calendar?.events.map((event) => [event.uid.replace(/@.*/, ''), event]));
  });

  test('reads every calendar, without an error in any event', async () => {
    const files = site.files.filter((file) => file.endsWith('.ics'));
    expect(files.length).toBeGreaterThan(20);
    const calendars = await read(...files);
    expect(calendars.flatMap(({ zones }) => zones)).toEqual(files.map(() => 'Asia/Ho_Chi_Minh'));
    expect(calendars.flatMap((calendar) => calendar.events.flatMap(({ errors }) => errors))).toEqual([]);
  });

  test.each([
    ['hours across midnight', 'nguoi-truoc', '2019-04-30T22:00:00+07:00', '2019-05-01T01:30:00+07:00'],
    ['days of a meeting to come', 'sap-toi', '2026-03-02', '2026-03-05'],
    ['a day', 'phat-dong-trong-cay', '2025-11-16', '2025-11-17'],
    ['a beginning', 'ky-hop-cuoi-nam', '2025-12-28T08:00:00+07:00', null],
  ])('reads %s as they are', (_what, uid, start, end) => {
    expect(events.get(uid)).toMatchObject({ start, end });
  });

  test('reads who is in the chair, where, and how often it changed', () => {
    expect(events.get('ky-hop-cuoi-nam')).toMatchObject({
      organizer: 'Đàm Khắc Lữ, Bí thư Tỉnh ủy',
      location: 'Vân Trà',
      sequence: MINUTES + 2,
      url: 'https://tin.example/bao/articles/ky-hop-cuoi-nam/',
    });
  });

  test.each(WRITABLE.map(([what, , told], index) => ({ what, told, index })))(
    'reads $what as the article has it',
    ({ told, index }) => {
      const summary = events.get(hostileSlug(index))?.summary ?? '-';
      expect(summary.replace(/\s+/g, ' ').trim()).toBe(told.replace(/\s+/g, ' ').trim());
    },
  );
});

test.skipIf(!hasReader('khal'))(
  'khal takes every meeting of the site into its calendar, on its day',
  async () => {
    const folder = newFolder('khal');
    const settings = [
      '[calendars]',
      '[[site]]',
      `path = ${join(folder, 'site')}`,
      '[locale]',
      'local_timezone = Asia/Ho_Chi_Minh',
      'default_timezone = Asia/Ho_Chi_Minh',
      'timeformat = %H:%M',
      'dateformat = %Y-%m-%d',
      'longdateformat = %Y-%m-%d',
      'datetimeformat = %Y-%m-%d %H:%M',
      'longdatetimeformat = %Y-%m-%d %H:%M',
      '[sqlite]',
      `path = ${join(folder, 'khal.db')}`,
    ];
    writeFileSync(join(folder, 'config'), `${settings.join('\n')}\n`);
    const khal = (...args: string[]) =>
      runReader(['khal', '-c', join(folder, 'config'), ...args], { env: { HOME: folder } });
    await khal('import', '--batch', '-a', 'site', join(site.outDir, 'calendar.ics'));
    const list = await khal('list', '--once', '--format', '{start-date} {uid}', '2019-01-01', '2026-12-31');
    const meetings = site.text('calendar.ics').match(/^UID:/gm);
    const listed = new Set(list.split('\n').filter((line) => line.includes('@tin.example')));
    expect(listed.size).toBe(meetings?.length);
    expect([...listed]).toContain('2026-03-02 sap-toi@tin.example');
  },
);
