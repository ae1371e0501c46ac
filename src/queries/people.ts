import { address } from '../domain/address.ts';
import type { Person } from '../domain/reference.ts';
import { once } from './once.ts';
import { type Page, pagesOf } from './paging.ts';

/** How many people a page of the index holds. */
const PEOPLE_PAGE_SIZE = 90;

/** Vietnamese names are ordered by the given name, which comes last; then by the rest. */
const givenName = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** A person with the letter to look under. */
export interface IndexedPerson {
  readonly person: Person;
  readonly letter: string;
}

/** Everyone in the reference list, in the order of an index of names. */
const peopleByName = once(({ people }): readonly IndexedPerson[] => {
  // The names are Vietnamese in whatever language the site speaks: another would put `Đ` among the names in `D`.
  const { compare } = new Intl.Collator('vi');
  return people
    .map((person) => ({ person, given: givenName(person.name) }))
    .map(({ person, given }) => ({ person, given, letter: letterOf(given) }))
    .sort(
      (a, b) =>
        compare(a.letter, b.letter) || compare(a.given, b.given) || compare(a.person.name, b.person.name),
    )
    .map(({ person, letter }) => ({ person, letter }));
});

/** `Đ` and `Â` are letters of their own; the tone marks of `Á` are none. */
const letterOf = (given: string): string =>
  given
    .slice(0, 1)
    .toLocaleUpperCase('vi')
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');

/** The pages of the index of people. */
export const peoplePages = once((newsroom): readonly Page<IndexedPerson>[] =>
  pagesOf(address.people(), peopleByName(newsroom), PEOPLE_PAGE_SIZE),
);
