import { expect, test } from 'vitest';
import { countFacets, listFacets } from '../../src/search/facets.ts';
import { ARTICLES, newsroomOf, publicNewsroom } from './sample.ts';

// Newest first: english, le, lu, hoi-nghi.
const facets = listFacets(publicNewsroom(newsroomOf(ARTICLES)));

test('an answer is counted by everything its articles have', () => {
  const counts = countFacets(facets, [2, 3]);
  expect([...counts.person]).toEqual([
    ['pham-minh-chinh', 2],
    ['tran-van-tuy', 1],
  ]);
  expect([...counts.venue]).toEqual([['thai-nguyen', 1]]);
  expect([...counts.organization]).toEqual([['ubnd', 1]]);
  expect([...counts.topic]).toEqual([['xay-dung-dang', 1]]);
  expect([...counts.role].toSorted()).toEqual([
    ['attended', 2],
    ['chaired', 1],
  ]);
  expect(Object.fromEntries(counts.year)).toEqual({ 2024: 1, 2020: 1 });
});

test('what no article of the answer has is not offered', () => {
  expect([...countFacets(facets, [0, 1]).person]).toEqual([]);
  expect(Object.fromEntries(countFacets(facets, [0, 1]).year)).toEqual({ 2025: 2 });
});

test('a former holder does not count for the post', () =>
  expect([...countFacets(facets, [0, 1, 2, 3]).post]).toEqual([['truong-ban-to-chuc', 2]]));

test('nothing of what is withdrawn, a draft or to come is counted', () =>
  expect(Object.keys(facets.year).toSorted()).toEqual(['2020', '2024', '2025']));
