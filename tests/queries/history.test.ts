import { describe, expect, test } from 'vitest';
import type { Term } from '../../src/domain/day.ts';
import type { Person, Post } from '../../src/domain/reference.ts';
import { createReferenceList } from '../../src/domain/reference-list.ts';
import { checkedOn, historyOf } from '../../src/queries/history.ts';
import type { PublishedNewsroom } from '../../src/queries/newsroom.ts';
import { touchesYear } from '../../src/queries/offices.ts';

const post = (seats?: number): Post => ({
  id: 'bi-thu',
  label: 'Bí thư',
  otherLabels: [],
  labels: {},
  alwaysPrinted: false,
  seats,
});

const holder = (id: string, term: Term, acting = false): Person => ({
  id,
  name: id,
  otherNames: [],
  honorificPrefixes: [],
  sources: [],
  memberships: [{ post: 'bi-thu', term, acting }],
});

function storyOf(people: readonly Person[], seats: number | undefined): string[] {
  const list = createReferenceList({ people, posts: [post(seats)], organizations: [], venues: [] });
  const newsroom = { list, edition: { now: 0, today: '2026-01-01', preview: false } };
  const { entries } = historyOf(newsroom as unknown as PublishedNewsroom, post(seats));
  return entries.map((entry) =>
    entry.kind === 'held' ? entry.holder.person.id : `vacant ${entry.from}–${entry.until ?? ''}`,
  );
}

describe('the story of a post, newest first', () => {
  test.each<[string, Record<string, Term>, number | undefined, string[]]>([
    [
      'one after the other',
      { a: { start: '2010-01-01', end: '2015-05-05' }, b: { start: '2015-05-05' } },
      1,
      ['b', 'a'],
    ],
    [
      'a gap',
      { a: { start: '2010', end: '2015-05-05' }, b: { start: '2015-09-01' } },
      1,
      ['b', 'vacant 2015-05-05–2015-09-01', 'a'],
    ],
    [
      'the last day written as the end',
      { a: { start: '2010', end: '2015-05-04' }, b: { start: '2015-05-05' } },
      1,
      ['b', 'a'],
    ],
    [
      'a partial date that may touch',
      { a: { start: '2010', end: '2015' }, b: { start: '2015-09-01' } },
      1,
      ['b', 'a'],
    ],
    ['nobody since', { a: { start: '2010', end: '2015-05-05' } }, 1, ['vacant 2015-05-05–', 'a']],
    ['an open term hides nothing', { a: { start: '2010' }, b: { start: '2015' } }, 1, ['b', 'a']],
    ['an unknown start', { a: { end: '2012' }, b: { start: '2012' } }, 1, ['b', 'a']],
    ['an undated holder: no gap is certain', { a: { start: '2010', end: '2011' }, b: {} }, 1, ['a']],
    [
      'many seats: no gap is told',
      { a: { start: '2010', end: '2011' }, b: { start: '2015' } },
      undefined,
      ['b', 'a'],
    ],
    [
      'those who began together, as listed',
      { a: { start: '2010' }, b: { start: '2015' }, c: { start: '2015' }, d: { start: '2015-01-01' } },
      undefined,
      ['b', 'c', 'd', 'a'],
    ],
  ])('%s', (_name, terms, seats, story) => {
    expect(
      storyOf(
        Object.entries(terms).map(([id, term]) => holder(id, term)),
        seats,
      ),
    ).toEqual(story);
  });
});

describe('whether a term touches a year', () => {
  test.each<[Term, string, boolean]>([
    [{ start: '2016-04-08' }, '2015', false],
    [{ start: '2016-04-08' }, '2016', true],
    [{ start: '2016-04-08', end: '2018-01-01' }, '2018', false],
    [{ start: '2016-04-08', end: '2018-01-02' }, '2018', true],
    [{ start: '2016-04-08', end: '2018' }, '2018', true],
    [{ start: '2016' }, '2016', true],
    [{ end: '2018' }, '2017', false],
  ])('%j in %s: %s', (term, year, touches) => {
    expect(touchesYear(term, year)).toBe(touches);
  });
});

test('the day a person was checked on is that of the newest source', () => {
  const sources = [{ checkedOn: '2020-07-01' }, { note: 'x' }, { checkedOn: '2024-01-02' }];
  expect(checkedOn({ ...holder('a', {}), sources })).toBe('2024-01-02');
  expect(checkedOn(holder('a', {}))).toBeUndefined();
});
