import { mayBeResidue, oldness } from './encodings.ts';
import { fold } from './fold.ts';
import type { Person } from './reference.ts';
import type { ReferenceList, TitleForm } from './reference-list.ts';
import { slipBetween } from './syllables.ts';
import { syllableKey, WORD } from './text.ts';
import { createVocabulary, type Vocabulary } from './tokens.ts';

/** A node of a trie over syllables. */
export interface TrieNode<T> {
  readonly children: Map<number, TrieNode<T>>;
  values?: T[];
}

/** A name in the list and whose it is. */
export interface ListedName {
  readonly name: string;
  readonly words: readonly string[];
  readonly ids: readonly number[];
  readonly people: readonly Person[];
}

/** The reference list as the reader of texts needs it: syllables numbered, names and titles in tries. */
export interface Lexicon {
  readonly list: ReferenceList;
  /** Words with the numbers of their syllables, case and tone placement disregarded. */
  readonly vocabulary: Vocabulary;
  /** A word that has this number. */
  wordOf(id: number): string;
  readonly names: TrieNode<ListedName>;
  readonly titles: TrieNode<TitleForm>;
  /** Names one syllable away: keyed as `nearKeys` and `withoutEach` tell. */
  readonly nearNames: ReadonlyMap<string, readonly ListedName[]>;
}

const insert = <T>(root: TrieNode<T>, ids: readonly number[], value: T): void => {
  let node = root;
  for (const id of ids) {
    let child = node.children.get(id);
    if (!child) {
      child = { children: new Map() };
      node.children.set(id, child);
    }
    node = child;
  }
  node.values = [...(node.values ?? []), value];
};

/** Names of more words are near another only where the letters are the same. */
export const MOST_COMPARED = 16;

/** Key under which a name is found whose letters are right but for their marks. */
export const spelledKey = (folded: readonly string[]): string => `=${folded.join(' ')}`;

/** Keys under which a near miss of a name is found. `*` stands for a syllable replaced; a shorter key for one lost. */
export function nearKeys(ids: readonly (number | string)[], folded: readonly string[]): string[] {
  const keys = [spelledKey(folded)];
  if (ids.length > MOST_COMPARED) return keys;
  for (let index = 0; index < ids.length; index += 1) {
    keys.push(ids.map((id, place) => (place === index ? '*' : id)).join(' '));
  }
  return keys;
}

/** The sequence without each of its elements in turn. */
export const withoutEach = <T>(sequence: readonly T[]): T[][] =>
  sequence.map((_, index) => sequence.filter((_element, place) => place !== index));

/** Keys under which a listed name stands: itself, near misses, and itself with one syllable lost (two must be left). */
const keysOf = (ids: readonly number[], words: readonly string[]): string[] => [
  `@${ids.join(' ')}`,
  ...nearKeys(ids, words.map(fold)),
  ...(ids.length < 3 || ids.length > MOST_COMPARED
    ? []
    : withoutEach(ids).map((shorter) => `-${shorter.join(' ')}`)),
];

/** Builds the lexicon of a reference list. */
export function createLexicon(list: ReferenceList): Lexicon {
  const numbers = new Map<string, number>();
  const words: string[] = [''];
  const number = (word: string): number => {
    const key = syllableKey(word);
    const existing = numbers.get(key);
    if (existing !== undefined) return existing;
    numbers.set(key, words.length);
    words.push(word);
    return words.length - 1;
  };
  const wordsIn = (label: string): string[] => label.normalize('NFC').match(WORD) ?? [];

  const names: TrieNode<ListedName> = { children: new Map() };
  const nearNames = new Map<string, ListedName[]>();
  for (const people of list.peopleByKey.values()) {
    const spelt = new Set(
      people.flatMap((person) => [person.name, ...person.otherNames.map((other) => other.label)]),
    );
    for (const name of spelt) {
      const bearers = people.filter((person) =>
        [person.name, ...person.otherNames.map((other) => other.label)].includes(name),
      );
      const nameWords = wordsIn(name);
      const entry: ListedName = { name, words: nameWords, ids: nameWords.map(number), people: bearers };
      insert(names, entry.ids, entry);
      for (const key of keysOf(entry.ids, nameWords)) {
        const others = nearNames.get(key);
        if (others) others.push(entry);
        else nearNames.set(key, [entry]);
      }
    }
  }
  const titles: TrieNode<TitleForm> = { children: new Map() };
  for (const forms of list.formsByKey.values()) {
    for (const form of forms) {
      const labelWords = wordsIn(form.label);
      insert(titles, labelWords.map(number), form);
    }
  }
  const beginnings = [...titles.children.keys()].map((id) => words[id] ?? '');
  return {
    list,
    vocabulary: createVocabulary((text) => {
      const key = syllableKey(text);
      const [first] = text;
      const isCapital = first !== undefined && first !== first.toLowerCase();
      const id = numbers.get(key) ?? 0;
      return {
        text,
        key,
        id,
        isCapital,
        isOdd: mayBeResidue(text),
        isOld: id === 0 ? oldness(text, (read) => numbers.has(syllableKey(read))) : 'no',
        beginsName: names.children.has(id),
        beginsTitle: titles.children.has(id)
          ? 'yes'
          : isCapital && beginnings.some((first) => slipBetween(text, first))
            ? 'nearly'
            : 'no',
      };
    }),
    wordOf: (id) => words[id] ?? '',
    names,
    titles,
    nearNames,
  };
}
