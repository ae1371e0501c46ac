import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createDesk, type Desk, type DeskReport, findingsFor } from '../../src/dev/desk.ts';

const checked = { articles: 1, people: 0, posts: 0, venues: 0 };
const REPORT: DeskReport = {
  lang: 'vi',
  report: { checked, findings: [], rules: [], accepted: 0 },
  texts: [{ address: '/articles/a/', file: 'a.md', fullPath: '/content/a.md', readable: true }],
};

/** A desk that counts its checks; each takes a moment. */
function counting(inspect: () => Promise<DeskReport> = async () => REPORT): {
  desk: Desk;
  checks: () => number;
  complaints: unknown[];
} {
  let checks = 0;
  const complaints: unknown[] = [];
  const desk = createDesk({
    inspect: async () => {
      checks += 1;
      await setTimeout(20);
      return inspect();
    },
    complain: (error) => complaints.push(error),
    pause: 10,
  });
  return { desk, checks: () => checks, complaints };
}

test('many who ask at once get the result of one check', async () => {
  const { desk, checks } = counting();
  await Promise.all([desk.current(), desk.current(), desk.current()]);
  await desk.current();
  expect(checks()).toBe(1);
});

test('changes in one breath are checked together', async () => {
  const { desk, checks } = counting();
  await desk.current();
  for (const file of ['/content/a.md', '/content/b.md', '/content/a.md']) desk.change(file);
  await setTimeout(80);
  expect(checks()).toBe(2);
});

test('what changes during a check is checked after it', async () => {
  const { desk, checks } = counting();
  const first = desk.current();
  await setTimeout(5);
  desk.change('/content/a.md');
  await first;
  expect(desk.isBehind('/content/a.md')).toBe(true);
  await desk.current();
  expect(desk.isBehind('/content/a.md')).toBe(false);
  expect(checks()).toBe(2);
});

test('a check that could not be made is told, and the last result stays', async () => {
  let broken = false;
  const { desk, complaints } = counting(async () => {
    if (broken) throw new Error('no folder');
    return REPORT;
  });
  await desk.current();
  broken = true;
  desk.change('/content/a.md');
  await setTimeout(60);
  expect(complaints).toEqual([new Error('no folder')]);
  expect(desk.latest()).toBe(REPORT);
});

test('a page gets its own findings, and counts of the others without notes', () => {
  const finding = (file: string, severity: 'error' | 'warning' | 'note') => ({
    rule: 'name-misspelt',
    severity,
    file,
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 8,
    found: '',
    expected: [],
    message: '',
    excerpt: '',
    bytes: { column: 5, endColumn: 8 },
  });
  const findings = [finding('a.md', 'note'), finding('b.md', 'note'), finding('c.md', 'warning')];
  const result = { ...REPORT, report: { checked, findings, rules: [], accepted: 0 } };
  const told = findingsFor(result, '/articles/a/');
  expect(told.findings.map(({ place }) => place)).toEqual(['/content/a.md:3:5']);
  expect(told.elsewhere).toEqual([{ file: 'c.md', address: undefined, errors: 0, warnings: 1 }]);
  expect(findingsFor(result, '/people/').findings).toEqual([]);
});
