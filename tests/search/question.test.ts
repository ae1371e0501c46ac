import { describe, expect, test } from 'vitest';
import { conditionsOf, readQuestion, writeQuestion } from '../../src/search/question.ts';

describe('an address', () => {
  test.each([
    '?q=ph%E1%BA%A1m+minh+ch%C3%ADnh',
    '?q=a&person=b&role=chaired&post=c&organization=d&venue=e&topic=f&year=2020&sort=date',
    '?person=pham-minh-chinh',
    '',
  ])('%s is read and written alike', (search) => expect(writeQuestion(readQuestion(search))).toBe(search));

  test.each([
    ['?role=boss&sort=up&q=+', { q: '', role: undefined, sort: 'relevance' }],
    ['?q=Tu%CC%81y', { q: 'Túy' }],
    ['?utm=1&year=+2020+', { year: '2020' }],
  ])('%s', (search, expected) => expect(readQuestion(search)).toMatchObject(expected));
});

test.each([
  ['?person=a', [{ person: 'a' }]],
  ['?person=a&role=chaired', [{ chaired: 'a' }]],
  ['?post=p&role=attended&year=2020', [{ 'post-attended': 'p' }, { year: '2020' }]],
  ['?role=chaired', [{ role: 'chaired' }]],
  ['?q=x', []],
])('%s asks for %j', (search, conditions) => expect(conditionsOf(readQuestion(search))).toEqual(conditions));
