import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { isTimeZone, momentAt } from '../../src/domain/zone.ts';
import { parseMoment } from '../../src/schema/zoned-time.ts';

const HANOI = 'Asia/Ho_Chi_Minh';
const NEW_YORK = 'America/New_York';

const READ: readonly (readonly [string, string, string, string, string | undefined])[] = [
  // Written, zone, instant, day there, time there
  ['2020-07-01', HANOI, '2020-07-01T00:00:00+07:00', '2020-07-01', undefined],
  ['2020-07-01T15:30', HANOI, '2020-07-01T15:30:00+07:00', '2020-07-01', '15:30'],
  ['2020-07-01 15:30', HANOI, '2020-07-01T15:30:00+07:00', '2020-07-01', '15:30'],
  ['2020-07-01T15:30:45', HANOI, '2020-07-01T15:30:45+07:00', '2020-07-01', '15:30'],
  ['2020-07-01T15:30:45.678', HANOI, '2020-07-01T15:30:45+07:00', '2020-07-01', '15:30'],
  ['2020-07-01T15:30+07:00', HANOI, '2020-07-01T15:30:00+07:00', '2020-07-01', '15:30'],
  ['2020-07-01 15:30 +0700', HANOI, '2020-07-01T15:30:00+07:00', '2020-07-01', '15:30'],
  ['2020-07-01T15:30+07', HANOI, '2020-07-01T15:30:00+07:00', '2020-07-01', '15:30'],
  ['2020-07-01T08:30Z', HANOI, '2020-07-01T15:30:00+07:00', '2020-07-01', '15:30'],
  ['2020-06-30T20:00:00.000Z', HANOI, '2020-07-01T03:00:00+07:00', '2020-07-01', '03:00'],
  ['2020-07-01T01:00+07:00', NEW_YORK, '2020-06-30T14:00:00-04:00', '2020-06-30', '14:00'],
  ['2020-02-29', HANOI, '2020-02-29T00:00:00+07:00', '2020-02-29', undefined],
  ['2020-07-01', 'UTC', '2020-07-01T00:00:00+00:00', '2020-07-01', undefined],
  ['2020-07-01T12:00', 'Asia/Kathmandu', '2020-07-01T12:00:00+05:45', '2020-07-01', '12:00'],
  ['2020-01-01', NEW_YORK, '2020-01-01T00:00:00-05:00', '2020-01-01', undefined],
  ['2020-07-01', NEW_YORK, '2020-07-01T00:00:00-04:00', '2020-07-01', undefined],
  // Clocks set forward: 02:30 does not exist on that day, and is read as 03:30.
  ['2020-03-08T01:59', NEW_YORK, '2020-03-08T01:59:00-05:00', '2020-03-08', '01:59'],
  ['2020-03-08T02:30', NEW_YORK, '2020-03-08T03:30:00-04:00', '2020-03-08', '03:30'],
  ['2020-03-08T03:00', NEW_YORK, '2020-03-08T03:00:00-04:00', '2020-03-08', '03:00'],
  // Clocks set back: 01:30 comes twice, and is read as the first.
  ['2020-11-01T01:30', NEW_YORK, '2020-11-01T01:30:00-04:00', '2020-11-01', '01:30'],
  ['2020-11-01T01:30-05:00', NEW_YORK, '2020-11-01T01:30:00-05:00', '2020-11-01', '01:30'],
  ['2020-11-01T02:00', NEW_YORK, '2020-11-01T02:00:00-05:00', '2020-11-01', '02:00'],
  // A day that begins at 01:00 because midnight was skipped.
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T01:00:00-02:00', '2018-11-04', undefined],
];

test.each(READ)('%s in %s', (written, zone, iso, day, time) => {
  expect(parseMoment(written, zone)).toEqual(time === undefined ? { iso, day } : { iso, day, time });
});

test.each([
  ['2020-02-30', 'impossible'],
  ['2019-02-29', 'impossible'],
  ['2020-13-01', 'impossible'],
  ['2020-00-10', 'impossible'],
  ['2020-07-01T24:00', 'impossible'],
  ['2020-07-01T23:60', 'impossible'],
  ['2020-07-01T23:00:60', 'impossible'],
  ['2020-07-01T23:00+15:00', 'impossible'],
  ['2020-07-01T23:00+07:60', 'impossible'],
  ['05/03/2025', 'format'],
  ['1-7-2020', 'format'],
  ['2020-7-1', 'format'],
  ['2020', 'format'],
  ['2020-07', 'format'],
  ['0', 'format'],
  ['0020-07-01', 'format'],
  ['20200701', 'format'],
  ['2020-07-01T15', 'format'],
  ['2020-07-01T1530', 'format'],
  ['2020-07-01Z', 'format'],
  ['2020-07-01T15:30 Asia/Ho_Chi_Minh', 'format'],
  ['July 1, 2020', 'format'],
  ['', 'format'],
])('%j is no date: %s', (written, reason) => {
  expect(parseMoment(written, HANOI)).toBe(reason);
});

const source = (path: string): string => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);
const written = READ.map(([text, zone]) => [text, zone]);
const program = `
  import { momentAt } from ${source('domain/zone.ts')};
  import { parseMoment } from ${source('schema/zoned-time.ts')};
  const read = ${JSON.stringify(written)}.map(([text, zone]) => parseMoment(text, zone));
  console.log(JSON.stringify([read, momentAt(0, 'Asia/Ho_Chi_Minh'), new Date(2020, 0, 1).getTimezoneOffset()]));
`;

const readUnder = (zone: string): unknown[] => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  return stdout === '' ? [stderr] : JSON.parse(stdout);
};

test('the zone of the machine does not matter', () => {
  const [moments, epoch, offset] = readUnder('America/New_York');
  const [momentsInUtc, epochInUtc, offsetInUtc] = readUnder('UTC');
  expect([offset, offsetInUtc]).toEqual([300, 0]);
  expect(moments).toEqual(momentsInUtc);
  expect(epoch).toEqual(epochInUtc);
  expect(moments).toEqual(
    READ.map(([, , iso, day, time]) => (time === undefined ? { iso, day } : { iso, day, time })),
  );
});

test('an instant as the clocks of a zone show it', () => {
  expect(momentAt(Date.UTC(2020, 5, 30, 17), HANOI)).toEqual({
    iso: '2020-07-01T00:00:00+07:00',
    day: '2020-07-01',
    time: '00:00',
  });
  expect(momentAt(Date.UTC(2020, 5, 30, 16, 59, 59), HANOI).day).toBe('2020-06-30');
});

test.each([
  ['Asia/Ho_Chi_Minh', true],
  ['UTC', true],
  ['Asia/Hanoi', false],
  ['asia/ho_chi_minh', false],
  ['+07:00', false],
  ['GMT+7', false],
  ['', false],
])('%j is a time zone: %s', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});
