import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { composeNewsroom } from '../newsroom/compose.ts';
import { misspell, wordsOf, writePrhRules } from './dictionaries.ts';
import { plantMisspelling } from './planted.ts';
import { joinRounds, judgeSpeed, type Part, type Row, reportSpeed } from './speed-report.ts';

const row = (part: Part, wallSeconds: number, more: Partial<Row> = {}, peakBytes?: number): Row => ({
  part,
  name: part,
  articles: 10_000,
  measured: { wallSeconds, cpuSeconds: 2 * wallSeconds, peakBytes },
  ...more,
});

/** Rows with which every promise just holds. */
const KEPT: readonly Row[] = [
  row('parse', 20),
  row('small', 5, { people: 50 }),
  row('own', 5, { people: 400 }, 599e6),
  row('again', 1),
  row('large', 6, { people: 5_000 }),
  row('rival', 0.51, { articles: 1_000 }),
];
const withRow = (changed: Row): Row[] => KEPT.map((one) => (one.part === changed.part ? changed : one));
const broken = (rows: readonly Row[]): string[] =>
  judgeSpeed(rows, 10_000).flatMap(({ said, holds }) => (holds === false ? [said] : []));

describe('promises', () => {
  test('hold at their bars', () => {
    expect(judgeSpeed(KEPT, 10_000).map(({ holds }) => holds)).toEqual([true, true, true, true, true]);
  });

  test.each<[string, Row]>([
    ['no cache', row('own', 5.1)],
    ['nothing changed', row('again', 1.1)],
    ['5,000 people', row('large', 6.1, { people: 5_000 })],
    ['600 MB', row('again', 1, {}, 601e6)],
    ['faster than rival', row('rival', 0.49, { articles: 1_000 })],
  ])('are broken, one at a time: %s', (said, changed) => {
    expect(broken(withRow(changed))).toEqual([expect.stringContaining(said)]);
  });

  test('are judged with 10,000 articles or more, and told with fewer', () => {
    const promised = judgeSpeed(withRow(row('own', 100)), 1_000);
    expect(promised).toHaveLength(5);
    expect(promised.filter(({ holds }) => holds !== undefined)).toEqual([]);
  });

  test('are not judged of what nobody measured', () => {
    const promised = judgeSpeed([row('parse', 20), row('own', 5)], 10_000);
    expect(promised.map(({ said, holds }) => [said.split(' (')[0], holds])).toEqual([
      ['a check with no cache at least 4 times as fast as the bare parse', true],
      ['peak memory of all processes of a check under 600 MB', undefined],
    ]);
  });
});

test('the table sets articles against articles, and the promises stand below it', () => {
  const lines = reportSpeed(KEPT, judgeSpeed(KEPT, 10_000), ['Left out: x.']).split('\n');
  const cells = (name: string) => lines.find((line) => line.startsWith(`| ${name} `))?.split(/ *\| */);
  expect(cells('own')?.slice(2, -1)).toEqual(['400', '10,000', '10.0', '0.25', '5.00', '0.25', '599']);
  expect(cells('rival')?.slice(2, -1)).toEqual(['–', '1,000', '1.02', '0.26', '0.51', '0.26', '–']);
  expect(lines).toContain('- Left out: x.');
  expect(lines.filter((line) => line.endsWith(': holds'))).toHaveLength(5);
});

test('of several rounds the median counts, of their memory the highest', () => {
  const rounds = [3, 9, 4].map((wall) => [row('parse', wall, {}, wall * 1e6)]);
  expect(joinRounds(rounds)).toMatchObject([
    { part: 'parse', measured: { wallSeconds: 4, cpuSeconds: 8, peakBytes: 9e6 } },
  ]);
});

describe('what the others are given', () => {
  const names = [
    'Trần Văn Túy',
    ...['Tân', 'Tấn', 'Tần', 'Tẩn', 'Tẫn', 'Tận'].map((given) => `Lê Vĩnh ${given}`),
  ];

  test('misspellings of every name, none of which is a name of the list', () => {
    const made = misspell(names);
    expect(made.map(({ name }) => name)).toEqual(names);
    for (const { slips } of made) expect(slips.length).toBeGreaterThan(5);
    expect(made.flatMap(({ slips }) => slips).filter((one) => names.includes(one))).toEqual([]);
    expect(parse(writePrhRules(made)).rules[0]).toEqual({ expected: names[0], patterns: made[0]?.slips });
  });

  test('words once, with their marks', () => {
    expect(wordsOf(['Lê Vĩnh Tân, 12 lần.', 'Lê lần'])).toEqual(['Lê', 'Vĩnh', 'Tân', 'lần']);
  });

  test('one name that is misspelt in one text by a word that stands nowhere else', () => {
    const newsroom = composeNewsroom({ articles: 30 });
    const planted = plantMisspelling(newsroom, 10);
    const changed = planted.newsroom.articles.filter(({ body }, at) => body !== newsroom.articles[at]?.body);
    expect(changed).toHaveLength(1);
    expect(changed[0]?.body).toContain(planted.word);
    expect(planted.known).not.toContain(planted.word);
    expect(misspell(newsroom.people.map(({ name }) => name)).slice(0, 10)).toContainEqual(
      expect.objectContaining({ slips: expect.arrayContaining([expect.stringContaining(planted.word)]) }),
    );
  });
});
