import { fold } from '../../../src/domain/fold.ts';
import type { Newsroom } from '../../../src/domain/newsroom.ts';
import type { Person, Post } from '../../../src/domain/reference.ts';
import { createReferenceList } from '../../../src/domain/reference-list.ts';
import { labelKey } from '../../../src/domain/text.ts';
import type { Random } from '../newsroom/random.ts';
import {
  FAMILY_NAMES,
  GIVEN_NAMES_FEMALE,
  GIVEN_NAMES_MALE,
  MIDDLE_NAMES_FEMALE,
  MIDDLE_NAMES_MALE,
} from '../newsroom/words.ts';
import { type GoldArticle, wordsIn } from './gold.ts';

/** What the makers of mutants ask of the list. */
export interface World {
  readonly random: Random;
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
  readonly articles: readonly GoldArticle[];
  person(id: string): Person;
  post(id: string): Post;
  /** Whether somebody in the list bears the name, tone placement and capitals disregarded. */
  isName(name: string): boolean;
  /** Whether several people in the list bear the name. */
  isShared(name: string): boolean;
  isTitle(title: string): boolean;
  isVenue(label: string): boolean;
  /** Whether a person holds a post on a day. */
  holds(person: string, post: string, day: string, acting?: boolean): boolean;
  /** A name that nobody in the list bears, nor nearly. */
  strangerName(random: Random, gender?: string): string;
}

const found = <T>(value: T | undefined, id: string): T => {
  if (value === undefined) throw new Error(`The gold list has no ${id}.`);
  return value;
};

/** Two names are near where all but one of their syllables are the same without marks. */
function isNear(one: string, other: string): boolean {
  const [left, right] = [wordsIn(fold(one)), wordsIn(fold(other))];
  const common = left.filter((word) => right.includes(word)).length;
  return common >= Math.min(left.length, right.length) - 1;
}

export function createWorld(newsroom: Newsroom, articles: readonly GoldArticle[], random: Random): World {
  const list = createReferenceList(newsroom);
  const { people, posts } = newsroom;
  const strangerName = (random: Random, gender?: string): string => {
    const female = gender === 'female';
    const family = random.pick(FAMILY_NAMES);
    const middle = random.pick(female ? MIDDLE_NAMES_FEMALE : MIDDLE_NAMES_MALE);
    const given = random.pick(female ? GIVEN_NAMES_FEMALE : GIVEN_NAMES_MALE);
    const name = `${family} ${middle} ${given}`;
    const isOdd = new Set(wordsIn(fold(name))).size < 3;
    return isOdd || people.some((person) => isNear(person.name, name)) ? strangerName(random, gender) : name;
  };
  return {
    random,
    people,
    posts,
    articles,
    person: (id) => found(list.person(id), id),
    post: (id) => found(list.post(id), id),
    isName: (name) => list.peopleNamed(name).length > 0,
    isShared: (name) => list.peopleNamed(name).length > 1,
    isTitle: (title) => list.formsByKey.has(labelKey(title)),
    isVenue: (label) => list.venueNamed(label) !== undefined,
    holds: (person, post, day, acting = false) =>
      found(list.person(person), person).memberships.some(
        (membership) =>
          membership.post === post &&
          membership.acting === acting &&
          (membership.term.start ?? '') <= day &&
          (membership.term.end === undefined || day <= membership.term.end),
      ),
    strangerName,
  };
}
