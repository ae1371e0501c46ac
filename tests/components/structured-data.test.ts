import { expect, test } from 'vitest';
import { newsArticle } from '../../src/components/structured-data.ts';
import { createView } from '../../src/components/view.ts';
import { article, moment } from '../feeds/fixture.ts';
import { published } from '../queries/fixture.ts';

const edition = { now: Date.parse('2026-01-01T00:00:00Z'), today: '2026-01-01', preview: false };
const modified = (...given: Parameters<typeof article>): string =>
  newsArticle(createView(published({ edition })), article(...given)).dateModified;

test.each<[string, Parameters<typeof article>[0], string]>([
  ['published', {}, '2020-07-01T15:30:00+07:00'],
  ['updated', { updated: moment('2020-07-04') }, '2020-07-04T00:00:00+07:00'],
  [
    'corrected, in whatever order the corrections are listed',
    {
      updated: moment('2020-07-04'),
      corrections: [
        { date: moment('2020-07-03'), right: 'x' },
        { date: moment('2020-07-08'), right: 'y' },
      ],
    },
    '2020-07-08T00:00:00+07:00',
  ],
  [
    'corrected, in whatever zone that was written down',
    { corrections: [{ date: { iso: '2020-07-01T09:00:00+00:00', day: '2020-07-01' }, right: 'x' }] },
    '2020-07-01T09:00:00+00:00',
  ],
  [
    'withdrawn',
    { withdrawn: { date: moment('2020-07-09'), reason: 'x' }, updated: moment('2020-07-04') },
    '2020-07-09T00:00:00+07:00',
  ],
])('an article was last modified when it was %s', (_what, given, day) => expect(modified(given)).toBe(day));
