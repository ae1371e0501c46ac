import { describe, expect, test } from 'vitest';
import { frontPage } from '../../src/queries/front-page.ts';
import { article, moment, picture, site } from '../feeds/fixture.ts';
import { published } from './fixture.ts';

const withdrawn = { date: moment('2024-06-01'), reason: 'x' };
/** Newest first, as many as a front page shows and some more. */
const ARTICLES = Array.from({ length: 40 }, (_, index) =>
  article({
    slug: `t${index}`,
    published: moment(index < 3 ? '2024-05-31' : '2024-05-01'),
    ...(index === 1 && { image: picture }),
    ...(index === 5 && { withdrawn }),
  }),
);
const front = (frontLead?: string) =>
  frontPage({ ...published({ articles: ARTICLES }), site: { ...site, frontLead } });

describe('the front page is led', () => {
  test.each([
    ['by the newest article that has a picture, where the newsroom names none', undefined, 't1'],
    ['by the one the newsroom names', 't7', 't7'],
    ['by the newest once that one has left the front page', 't39', 't1'],
    ['by the newest where that one is withdrawn', 't5', 't1'],
    ['by the newest where that one is not published yet', 'nhap', 't1'],
  ])('%s', (_what, named, lead) => expect(front(named).lead?.slug).toBe(lead));

  test('and the others follow in their order', () =>
    expect(front('t7').second.map(({ slug }) => slug)).toEqual(['t0', 't1', 't2', 't3']));
});
