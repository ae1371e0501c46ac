import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/domain/finding.ts';
import { type GoldArticle, readMarks } from './gold.ts';
import { checkGold, checkMutants, openWorld } from './measure.ts';
import { RULES } from './mutate.ts';
import type { Outcome } from './score.ts';
import type { World } from './world.ts';

let world: World;
let clean: Map<GoldArticle, Finding[]>;
let outcomes: Outcome[];

beforeAll(async () => {
  world = await openWorld();
  clean = await checkGold(world);
  outcomes = await checkMutants(world, 3, clean);
});

test('marks are taken out and their places noted', () => {
  const { source, marks } = readMarks('Ông [[an|Lê An]], {{!bi-thu|Bí thư}}, ở <<lam|Lam>>.');
  expect(source).toBe('Ông Lê An, Bí thư, ở Lam.');
  expect(
    marks.map(({ kind, id, start, end, elsewhen }) => [kind, id, source.slice(start, end), elsewhen]),
  ).toEqual([
    ['person', 'an', 'Lê An', false],
    ['title', 'bi-thu', 'Bí thư', true],
    ['venue', 'lam', 'Lam', false],
  ]);
});

describe('the labelled newsroom', () => {
  test('is large enough', () => {
    const count = (lang: string) => world.articles.filter((article) => article.lang === lang).length;
    expect(world.people.length).toBeGreaterThanOrEqual(40);
    expect(count('vi')).toBeGreaterThanOrEqual(30);
    expect(count('en')).toBeGreaterThanOrEqual(8);
    expect(world.articles.flatMap(({ people, titles }) => [...people, ...titles]).length).toBeGreaterThan(
      120,
    );
  });

  test('has two halves without a person or a year in common', () => {
    const known = (half: string, of: (article: GoldArticle) => readonly string[]) =>
      new Set(world.articles.filter((article) => article.half === half).flatMap(of));
    const people = ({ people: marks }: GoldArticle) => marks.map(({ id }) => id);
    const year = ({ day }: GoldArticle) => [day.slice(0, 4)];
    for (const of of [people, year])
      expect([...known('tuning', of).intersection(known('test', of))]).toEqual([]);
  });

  test('gives no error and no warning as it stands', () => {
    const told = [...clean.values()].flat().map(({ rule, found }) => `${rule}: ${found}`);
    expect(told).toEqual([]);
  });
});

test.each(Object.keys(RULES))('a fault of %s is found in both halves', (rule) => {
  const hits = outcomes.filter(({ mutant, hit }) => mutant.rule === rule && hit);
  expect([...new Set(hits.map(({ mutant }) => mutant.article.half))].sort()).toEqual(['test', 'tuning']);
});
