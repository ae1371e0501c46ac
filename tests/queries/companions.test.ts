import { expect, test } from 'vitest';
import type { Appearance, Article } from '../../src/domain/article.ts';
import type { Person } from '../../src/domain/reference.ts';
import { companionsOf } from '../../src/queries/companions.ts';
import { article, participant } from '../feeds/fixture.ts';
import { published } from './fixture.ts';

const person = (id: string): Person => ({
  id,
  name: id,
  otherNames: [],
  honorificPrefixes: [],
  memberships: [],
  sources: [],
});

const meeting = (slug: string, chairs: readonly string[], attendees: readonly string[]): Article => {
  const people = (ids: readonly string[]) => [
    { people: ids.map((id) => participant({ name: id, ...(id.startsWith('?') ? {} : { person: id }) })) },
  ];
  return article({ slug, chairs: people(chairs), attendees: people(attendees) });
};

function metBy(id: string, articles: readonly Article[]): string[] {
  const people = ['a', 'b', 'c', 'd'].map(person);
  const newsroom = {
    ...published({ people, articles }),
    appearancesOf: (): Appearance[] =>
      articles.map((one) => ({ article: one, participant: participant({ name: id }), role: 'chaired' })),
  };
  return companionsOf(newsroom, { id }).map(({ person: met, count }) => `${met.id} ${count}`);
}

test('those named in most articles with a person come first; meeting once, or being unlisted, says nothing', () => {
  const articles = [
    meeting('1', ['a'], ['c', 'b', '?x']),
    meeting('2', ['b', 'a'], ['c', '?x']),
    meeting('3', ['c'], ['a', 'd', '?x']),
  ];
  expect(metBy('a', articles)).toEqual(['c 3', 'b 2']);
});

test('someone listed twice in an article, or a person with two parts in it, is counted once', () => {
  const one = meeting('1', ['a', 'b'], ['b']);
  expect(metBy('a', [one, one, meeting('2', ['a'], ['b'])])).toEqual(['b 2']);
});

test('several articles on one meeting, its translations too, are one meeting', () => {
  const one = { ...meeting('1', ['a'], ['b', 'c']), eventId: 'm' };
  const report = { ...meeting('2', ['a'], ['b']), eventId: 'm' };
  const translation = { ...meeting('3', ['a'], ['b', 'c']), translationOf: '1' };
  const other = meeting('4', ['a'], ['b', 'd']);
  const another = { ...meeting('5', ['a'], ['d', 'b']), translationOf: '4' };
  expect(metBy('a', [one, report, translation, other, another])).toEqual(['b 2']);
});

test('a person without any article has met nobody', () => expect(metBy('a', [])).toEqual([]));
