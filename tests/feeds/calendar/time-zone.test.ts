import { expect, test } from 'vitest';
import { timeZoneLines } from '../../../src/feeds/calendar/time-zone.ts';

const observancesOf = (timeZone: string, first: number, last: number): string[] =>
  timeZoneLines(timeZone, first, last)
    .join('\n')
    .split(/\nEND:(?:STANDARD|DAYLIGHT)\n/)
    .map((part) => part.replace(/^.*\n(?=BEGIN:(?:STANDARD|DAYLIGHT))/s, '').replaceAll('\n', ' '))
    .filter((part) => part.startsWith('BEGIN'));

test.each([
  [
    'a zone whose clocks stand still',
    'Asia/Ho_Chi_Minh',
    2020,
    2024,
    ['BEGIN:STANDARD DTSTART:20200101T000000 TZOFFSETFROM:+0700 TZOFFSETTO:+0700'],
  ],
  [
    'summer time in the north',
    'Europe/Berlin',
    2024,
    2024,
    [
      'BEGIN:STANDARD DTSTART:20240101T000000 TZOFFSETFROM:+0100 TZOFFSETTO:+0100',
      'BEGIN:DAYLIGHT DTSTART:20240331T020000 TZOFFSETFROM:+0100 TZOFFSETTO:+0200',
      'BEGIN:STANDARD DTSTART:20241027T030000 TZOFFSETFROM:+0200 TZOFFSETTO:+0100',
    ],
  ],
  [
    'summer time in the south, by half an hour',
    'Australia/Lord_Howe',
    2024,
    2024,
    [
      'BEGIN:DAYLIGHT DTSTART:20240101T000000 TZOFFSETFROM:+1100 TZOFFSETTO:+1100',
      'BEGIN:STANDARD DTSTART:20240407T020000 TZOFFSETFROM:+1100 TZOFFSETTO:+1030',
      'BEGIN:DAYLIGHT DTSTART:20241006T020000 TZOFFSETFROM:+1030 TZOFFSETTO:+1100',
    ],
  ],
  [
    'west of Greenwich, by odd minutes',
    'America/St_Johns',
    2023,
    2023,
    [
      'BEGIN:STANDARD DTSTART:20230101T000000 TZOFFSETFROM:-0330 TZOFFSETTO:-0330',
      'BEGIN:DAYLIGHT DTSTART:20230312T020000 TZOFFSETFROM:-0330 TZOFFSETTO:-0230',
      'BEGIN:STANDARD DTSTART:20231105T020000 TZOFFSETFROM:-0230 TZOFFSETTO:-0330',
    ],
  ],
  ['UTC', 'UTC', 2020, 2020, ['BEGIN:STANDARD DTSTART:20200101T000000 TZOFFSETFROM:+0000 TZOFFSETTO:+0000']],
])('%s', (_what, timeZone, first, last, observances) => {
  expect(observancesOf(timeZone, first, last)).toEqual(observances);
  expect(timeZoneLines(timeZone, first, last)[1]).toBe(`TZID:${timeZone}`);
});
