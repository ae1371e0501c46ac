import { expect, test } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { changesAhead } from '../../src/domain/changes-ahead.ts';
import { article, moment } from '../feeds/fixture.ts';

const NOW = Date.parse('2024-06-15T08:00:00+07:00');
const correction = (day: string, time?: string) => ({ date: moment(day, time), right: 'x' });

const told = (given: Partial<Article>, preview = false): string[] =>
  changesAhead([article({ path: 'a.md', ...given })], { now: NOW, preview }).map(
    ({ path, kind, date }) => `${path} ${kind} ${date.day}`,
  );

test.each<[string, Partial<Article>, string[]]>([
  [
    'a withdrawal to come',
    { withdrawn: { date: moment('2024-07-01'), reason: 'x' } },
    ['a.md withdrawal 2024-07-01'],
  ],
  ['no withdrawal that has come', { withdrawn: { date: moment('2024-06-15'), reason: 'x' } }, []],
  [
    'corrections to come, the next one first',
    { corrections: [correction('2024-08-01'), correction('2024-06-15', '09:00'), correction('2024-06-14')] },
    ['a.md correction 2024-06-15', 'a.md correction 2024-08-01'],
  ],
  [
    'nothing of an article that is itself to come',
    { published: moment('2024-06-20'), corrections: [correction('2024-06-21')] },
    [],
  ],
  ['nothing of a draft', { draft: true, corrections: [correction('2024-06-21')] }, []],
])('of changes dated ahead is told: %s', (_what, given, expected) => expect(told(given)).toEqual(expected));

test('under preview nothing is held back', () =>
  expect(told({ corrections: [correction('2024-08-01')] }, true)).toEqual([]));
