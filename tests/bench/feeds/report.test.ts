import { expect, test } from 'vitest';
import type { Run } from './measure.ts';
import { reportFeeds, shareOfFeeds } from './report.ts';

const run = (cpuSeconds: number, full: number): Run => ({
  cpuSeconds,
  wallSeconds: cpuSeconds,
  output: { pages: 1, files: 1234, bytes: 5e6 },
  count: { feeds: full * 2, full },
});

test('the share is that of five hundred full feeds, however many there are', () => {
  expect(shareOfFeeds(100, 90, 500)).toBeCloseTo(0.1);
  expect(shareOfFeeds(100, 90, 1000)).toBeCloseTo(0.05);
  expect(shareOfFeeds(100, 90, 250)).toBeCloseTo(0.2);
});

test.each([
  [91, 'holds', true],
  [89, 'does not hold', false],
])('a build that takes %d without its feeds: the promise %s', (without, verdict, holds) => {
  const report = reportFeeds([run(100, 500)], [run(without, 0)]);
  expect(report.holds).toBe(holds);
  expect(report.text).toContain(`: ${verdict}`);
  expect(report.text).toContain('1,000 feeds one can follow');
});

test('of several runs the least counts', () => {
  const report = reportFeeds([run(100, 500), run(300, 500)], [run(99, 0), run(95, 0), run(200, 0)]);
  expect(report.text).toContain('(5.0 %)');
});

test('with fewer feeds than promised nothing is judged', () => {
  const report = reportFeeds([run(100, 499)], [run(50, 0)]);
  expect([report.holds, /: not judged/.test(report.text)]).toEqual([true, true]);
});

test('what is lost in chance is told so', () => {
  expect(reportFeeds([run(100, 500)], [run(101, 0)]).text).toContain(
    '(less than two builds differ by chance): holds',
  );
});
