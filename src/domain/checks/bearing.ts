import type { PersonClaim } from '../claim.ts';
import { coversAny, type DayRange, latest } from '../day.ts';
import type { Finding } from '../finding.ts';
import { type Honorific, honorificNamed, readHonorifics } from '../honorifics.ts';
import { wordsOf } from '../participants.ts';
import type { Person } from '../reference.ts';
import { type CheckContext, daysOf, findingAt } from './context.ts';

/** The address of the other gender. */
const COUNTERPART: Readonly<Record<string, string>> = {
  ông: 'bà',
  bà: 'ông',
  anh: 'chị',
  chị: 'anh',
  mr: 'Ms',
  mrs: 'Mr',
  ms: 'Mr',
  miss: 'Mr',
  madam: 'Mr',
  sir: 'Dame',
  dame: 'Sir',
  lord: 'Lady',
  lady: 'Lord',
};

const likeCapital = (text: string, model: string): string =>
  model[0] === model[0]?.toUpperCase() ? `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}` : text;

/** Ranks of one kind that the list gives a person on the days. */
const listedRanks = (person: Person, kind: Honorific['kind'], days: DayRange): string[] =>
  person.honorificPrefixes
    .filter(({ label, term }) => honorificNamed(label)?.kind === kind && coversAny(term, days) !== 'no')
    .map(({ label }) => label);

/** What should stand in place of an honorific; `undefined` where it is right, or nothing is known. */
function rightHonorific(
  honorific: Honorific,
  person: Person,
  days: DayRange | undefined,
): string | undefined {
  if (honorific.kind === 'address') {
    const { gender } = honorific;
    const wrong = gender !== undefined && person.gender !== undefined && gender !== person.gender;
    return wrong ? COUNTERPART[honorific.text] : undefined;
  }
  const listed = days ? listedRanks(person, honorific.kind, days) : [];
  const right = listed.some((label) => honorificNamed(label)?.meaning === honorific.meaning);
  return right ? undefined : listed[0];
}

/** `honorific-mismatch`: a form of address of the other gender, or another rank than the listed one of the day. */
export function findWrongHonorifics(context: CheckContext): Finding[] {
  const judge = (claim: PersonClaim, person: Person, days: DayRange | undefined): Finding[] => {
    const { passage, start, end } = claim.prefix;
    const words = wordsOf(passage.mapped.text.slice(start, end));
    return readHonorifics(words.map(({ key }) => key)).flatMap(({ honorific, at }) => {
      const right = rightHonorific(honorific, person, days);
      const from = words[at]?.start;
      const behind = words[at + honorific.words.length - 1]?.end;
      if (right === undefined || from === undefined || behind === undefined) return [];
      const { text } = passage.mapped;
      const written = text.slice(start + from, start + behind);
      const expected = `${likeCapital(right, written)}${text.slice(start + behind, claim.at.end)}`;
      return [
        findingAt(
          context,
          { passage, start: start + from, end: claim.at.end },
          'honorific-mismatch',
          'warning',
          {
            expected: [expected],
            person,
            detail: { name: person.name, honorific: written, right },
          },
        ),
      ];
    });
  };
  return context.checked.claims.flatMap((claim) => {
    const person = context.personOf(claim);
    return person && claim.prefix.end > claim.prefix.start ? judge(claim, person, daysOf(claim)) : [];
  });
}

/** `after-death`: someone listed as taking part after the date of death. */
export function findTheDead(
  context: CheckContext,
): { readonly claim: PersonClaim; readonly finding: Finding }[] {
  const { days } = context.checked;
  return context.checked.claims.flatMap((claim) => {
    const person = claim.entry ? context.personOf(claim) : undefined;
    const died = person?.deathDate;
    if (!person || died === undefined || days.from <= latest(died)) return [];
    const finding = findingAt(context, claim.at, 'after-death', 'error', {
      person,
      detail: { name: person.name, died },
    });
    return [{ claim, finding }];
  });
}
