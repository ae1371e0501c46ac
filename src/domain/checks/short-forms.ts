import type { PersonClaim } from '../claim.ts';
import { honorificsBefore } from '../find-unlisted.ts';
import type { Finding } from '../finding.ts';
import { type Reading, takenBy } from '../mentions.ts';
import type { Passage } from '../passage.ts';
import type { Person } from '../reference.ts';
import { isVietnameseSyllable, SLIP_COST, type Slip, slipBetween } from '../syllables.ts';
import { remember, syllableKey, WORD } from '../text.ts';
import { gapBefore, isAdjacent, isCapital, keyAt, wordAt } from '../tokens.ts';
import { type CheckContext, findingAt } from './context.ts';

/** Words of an office that stand before a given name in a later mention: `Bộ trưởng Tân`, `Chủ tịch Hà`. */
const OFFICES: ReadonlySet<string> = new Set('trưởng tịch thư đốc tướng ban'.split(' ').map(syllableKey));
const ENGLISH_OFFICES: ReadonlySet<string> = new Set(
  'minister president chairman chairwoman chair mayor governor secretary director'
    .split(' ')
    .map(syllableKey),
);

const lastWord: (name: string) => string = remember((name) => (name.match(WORD) ?? []).at(-1) ?? '', 50_000);

/** People named in full, by the key of their given name; and every other last word of a name here. */
function givenNames(
  claims: readonly PersonClaim[],
  context: CheckContext,
): {
  people: ReadonlyMap<string, Person>;
  others: ReadonlySet<string>;
} {
  const people = new Map<string, Person>();
  const others = new Set<string>();
  for (const claim of claims) {
    const person = context.personOf(claim);
    const given = lastWord(person?.name ?? claim.name);
    if (person) people.set(syllableKey(given), person);
    else others.add(syllableKey(given));
  }
  return { people, others };
}

/** Slips that leave the letters alone. */
const MARKS_ONLY: ReadonlySet<Slip | undefined> = new Set<Slip | undefined>(['tone', 'marks', 'telex']);

/** Someone new is being introduced: `bà Hạ, một tiểu thương`. */
const isIntroduced = (tokens: Reading['tokens'], index: number): boolean =>
  /^\s*,\s*$/.test(gapBefore(tokens, index + 1)) && !isCapital(tokens, index + 1);

/** Another letter is another name (Hải is not Hà), unless no syllable has it so (Tunấ). */
const isMeant = (word: string, given: string): boolean => {
  const slip = slipBetween(word, given);
  return (
    MARKS_ONLY.has(slip) || (slip === 'letter' && isVietnameseSyllable(given) && !isVietnameseSyllable(word))
  );
};

const costOf = (word: string, given: string): number => {
  const slip = slipBetween(word, given);
  return slip === undefined ? Infinity : SLIP_COST[slip];
};

/** What goes on with the office rather than names its holder: `Bí thư Huyện ủy`, `Đội trưởng Công an`. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'huyện tỉnh thành thị xã phường quận đảng hội công đoàn đội liên ủy ban sở bộ văn phòng chi quân viện tòa nhà mặt trung quốc đại hợp'
    .split(' ')
    .map(syllableKey),
);

/** `Anh` in `Nguyễn Anh Luân` addresses nobody. */
const isInName = (tokens: Reading['tokens'], index: number): boolean =>
  index > 0 && isCapital(tokens, index) && isAdjacent(tokens, index) && isCapital(tokens, index - 1);

/** Capitalised single words that stand where a given name stands, behind a form of address or an office. */
function* shortMentions(reading: Reading): Generator<number> {
  const { tokens, titles } = reading;
  const ends = new Set(titles.map(({ to }) => to));
  let taken: ReadonlySet<number> | undefined;
  for (const index of tokens.capitals) {
    if (!isAdjacent(tokens, index)) continue;
    if (index + 1 < tokens.count && isAdjacent(tokens, index + 1) && isCapital(tokens, index + 1)) continue;
    const addressed = honorificsBefore(tokens, index) > 0 && !isInName(tokens, index - 1);
    const before = keyAt(tokens, index - 1);
    const office =
      (OFFICES.has(before) && !isCapital(tokens, index - 1)) ||
      ENGLISH_OFFICES.has(before) ||
      ends.has(index - 1);
    if (!addressed && NO_NAMES.has(keyAt(tokens, index))) continue;
    if (!office && (!addressed || isIntroduced(tokens, index))) continue;
    taken ??= takenBy(reading);
    if (!taken.has(index)) yield index;
  }
}

/** `name-short-form`: a later mention whose given name is nobody's here and nearly somebody's. */
export function findWrongShortForms(context: CheckContext): Finding[] {
  const mentions = context.checked.readings.flatMap(({ passage, reading }) =>
    [...shortMentions(reading)].map((index) => ({ passage, reading, index })),
  );
  const { people, others } = givenNames(mentions.length > 0 ? context.checked.claims : [], context);
  if (people.size === 0) return [];
  const holds = (person: Person, post: string): boolean =>
    person.memberships.some((membership) => membership.post === post);
  const meant = remember(
    (word) =>
      [...people]
        .filter(([given]) => isMeant(word, given))
        .sort(([a], [b]) => costOf(word, a) - costOf(word, b)),
    Infinity,
  );
  const judge = (passage: Passage, reading: Reading, index: number): Finding[] => {
    const { tokens } = reading;
    const word = wordAt(tokens, index);
    const key = keyAt(tokens, index);
    if (people.has(key) || others.has(key)) return [];
    const [only, other] = meant(word);
    if (!only || (other && costOf(word, other[0]) <= costOf(word, only[0]))) return [];
    const person = only[1];
    // Behind somebody else's title a place may stand: `Bí thư Huyện ủy Hóa`.
    const title = reading.titles.find(({ to }) => to === index - 1);
    if (title && !title.forms.some(({ post }) => holds(person, post.id))) return [];
    const at = { passage, start: tokens.start[index] ?? 0, end: tokens.end[index] ?? 0 };
    const expected = [lastWord(person.name)];
    return [
      findingAt(context, at, 'name-short-form', 'error', { expected, person, detail: { name: person.name } }),
    ];
  };
  return mentions.flatMap(({ passage, reading, index }) => judge(passage, reading, index));
}
