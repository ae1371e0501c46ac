import { describe, expect, test } from 'vitest';
import { translationsOf } from '../../src/queries/translations.ts';
import { article } from '../feeds/fixture.ts';
import { published } from './fixture.ts';

/** Slugs of each article's group, by its slug; `links` says what each translates. */
function groupsOf(links: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const articles = Object.entries(links).map(([slug, translationOf]) => article({ slug, translationOf }));
  const groups = translationsOf(published({ articles }));
  return Object.fromEntries(
    [...groups].map(([slug, group]) => [slug, group.map((one) => one.slug).join(' ')]),
  );
}

describe('the articles that are the same news in other languages', () => {
  test.each<[string, Record<string, string | undefined>, Record<string, string>]>([
    ['none', { a: undefined, b: undefined }, {}],
    [
      'an original and its translations',
      { b: 'a', a: undefined, c: 'a' },
      { a: 'a b c', b: 'a b c', c: 'a b c' },
    ],
    [
      'a translation of a translation',
      { c: 'b', b: 'a', a: undefined },
      { a: 'a c b', b: 'a c b', c: 'a c b' },
    ],
    [
      'the same, the original first',
      { a: undefined, b: 'a', c: 'b' },
      { a: 'a b c', b: 'a b c', c: 'a b c' },
    ],
    ['one of nothing that is published', { b: 'gone' }, {}],
    ['one of itself', { a: 'a' }, {}],
    ['two of each other', { b: 'a', a: 'b' }, { a: 'a b', b: 'a b' }],
    [
      'a circle and one beside it',
      { d: 'c', c: 'b', b: 'a', a: 'c' },
      { a: 'a d c b', b: 'a d c b', c: 'a d c b', d: 'a d c b' },
    ],
  ])('%s', (_what, links, groups) => expect(groupsOf(links)).toEqual(groups));
});
