import type { Footing } from './check-article.ts';
import { ENCODINGS_OF_OLD, maySignResidue } from './encodings.ts';
import { foldWord } from './fold.ts';
import type { Person, Post, ReferenceRows } from './reference.ts';
import { remember, syllableKey, WORD } from './text.ts';

/** What of the reference list the judgement of one article rests on, and its text. */
export interface JudgedText {
  readonly leansOn: Footing;
  /** The whole file. */
  readonly source: string;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Rows that came, went or changed, as they were and as they are. */
function changedRows<T extends { readonly id: string }>(
  before: readonly T[],
  now: readonly T[],
): { readonly was: T | undefined; readonly is: T | undefined }[] {
  const old = new Map(before.map((row) => [row.id, row]));
  const present = new Set(now.map(({ id }) => id));
  return [
    ...now.flatMap((is) => {
      const was = old.get(is.id);
      return same(was, is) ? [] : [{ was, is }];
    }),
    ...before.flatMap((was) => (present.has(was.id) ? [] : [{ was, is: undefined }])),
  ];
}

const namesOf = (person: Person | undefined): string[] =>
  person ? [person.name, ...person.otherNames.map(({ label }) => label)] : [];

const keysOf = (text: string): string[] => (text.match(WORD) ?? []).map(syllableKey);

/** How a post is named, as against who holds it, how many may and before whom. */
const labelsOf = ({ label, otherLabels, labels, organization, jurisdiction }: Post): unknown => [
  label,
  otherLabels,
  labels,
  organization,
  jurisdiction,
];

/** Escapes, entities, letters that are normalised and signs that were letters hide words from a look at the source. */
const hidesWords = (source: string): boolean => /[&\\]/.test(source) || maySignResidue(source);

/** Whether a word is one of the syllables, read as it stands or in an encoding of old. */
const syllableTest = (syllables: ReadonlySet<string>): ((word: string) => boolean) =>
  remember(
    (word) =>
      syllables.has(syllableKey(word)) ||
      ENCODINGS_OF_OLD.some((read) => keysOf(read(word).text).some((key) => syllables.has(key))),
    200_000,
  );

/**
 * Whether a text may hold one of some names, or nearly: all its syllables without their marks, or all but one with
 * them; or a syllable that the change of names has made known, or unknown: other names are read otherwise with it.
 */
function namesTest(names: readonly string[], syllables: ReadonlySet<string>): (source: string) => boolean {
  const wanted = names.map(keysOf).map((keys) => ({ keys, plain: keys.map(foldWord) }));
  const isChanged = syllableTest(syllables);
  return (source) => {
    if (hidesWords(source)) return true;
    const words = new Set(source.normalize('NFC').match(WORD));
    const keys = new Set([...words].map(syllableKey));
    const plain = new Set([...keys].map(foldWord));
    return (
      [...words].some(isChanged) ||
      wanted.some(
        (name) =>
          name.plain.every((word) => plain.has(word)) ||
          name.keys.filter((key) => !keys.has(key)).length <= 1,
      )
    );
  };
}

const syllablesOf = (people: readonly Person[]): Set<string> =>
  new Set(people.flatMap(namesOf).flatMap(keysOf));

/**
 * Whether a change of the reference list may change what is found in an article. A person whose terms, ranks or dates
 * changed concerns the articles that name the person or one of the offices; a name that came, went or changed, those
 * that hold it or nearly do; a post's label, a body or a place concerns all.
 */
export function createConcern(before: ReferenceRows, now: ReferenceRows): (text: JudgedText) => boolean {
  const people = changedRows(before.people, now.people);
  const posts = changedRows(before.posts, now.posts);
  const isRenamed = posts.some(({ was, is }) => !was || !is || !same(labelsOf(was), labelsOf(is)));
  if (isRenamed || !same(before.organizations, now.organizations) || !same(before.venues, now.venues))
    return () => true;
  if (people.length === 0 && posts.length === 0) return () => false;
  const renamed = people.flatMap(({ was, is }) =>
    same(namesOf(was), namesOf(is)) ? [] : [...namesOf(was), ...namesOf(is)],
  );
  const [known, present] = [syllablesOf(before.people), syllablesOf(now.people)];
  const mayName = namesTest(renamed, known.symmetricDifference(present));
  const ranks = new Set(posts.map(({ is }) => is?.id));
  // Precedence and missing titles are judged by what somebody holds, whatever is printed.
  const holders = now.people.filter(({ memberships }) => memberships.some(({ post }) => ranks.has(post)));
  const persons = new Set([
    ...people.flatMap(({ was, is }) => [was?.id, is?.id]),
    ...holders.map(({ id }) => id),
  ]);
  const offices = new Set([
    ...ranks,
    ...people.flatMap(({ was, is }) =>
      [was, is].flatMap((person) => person?.memberships.map(({ post }) => post) ?? []),
    ),
  ]);
  return ({ leansOn, source }) =>
    leansOn.people.some((id) => persons.has(id)) ||
    leansOn.posts.some((id) => offices.has(id)) ||
    (renamed.length > 0 && mayName(source));
}
