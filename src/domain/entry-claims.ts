import type { ArticleText, EntryPlace, FieldPath, PersonClaim, TitleClaim } from './claim.ts';
import type { DayRange } from './day.ts';
import { nearNames } from './find-names.ts';
import { nearestTitleAt, type TitleMatch } from './find-titles.ts';
import type { ParticipantEntry } from './frontmatter.ts';
import type { Lexicon } from './lexicon.ts';
import { type ParticipantLine, parseParticipantLine, splitQualifier, wordsOf } from './participants.ts';
import { type Passage, passageOf } from './passage.ts';
import type { Person } from './reference.ts';
import { tokenise } from './tokens.ts';

/** The listed title that a text is with slips in it. */
function slippedTitle(office: string, lexicon: Lexicon): TitleMatch | undefined {
  const tokens = tokenise(office, lexicon.vocabulary);
  const near = nearestTitleAt(tokens, 0, lexicon);
  return near?.to === tokens.count - 1 ? near : undefined;
}

function titleClaim(passage: Passage, start: number, text: string, lexicon: Lexicon): TitleClaim {
  const { qualifier, office, start: officeStart } = splitQualifier(text);
  const exact = lexicon.list.titleForms(office);
  const whole = exact.length > 0 ? undefined : slippedTitle(office, lexicon);
  return {
    at: { passage, start, end: start + text.length },
    office,
    qualifier,
    qualifierText: text.slice(0, officeStart),
    forms: whole?.forms ?? exact,
    slips: whole?.slips ?? [],
  };
}

/** The titles of a line. A misspelt label with commas has been cut at them: what makes one title together is put together. */
function lineTitles({ titles }: ParticipantLine, passage: Passage, lexicon: Lexicon): TitleClaim[] {
  const claims: TitleClaim[] = [];
  for (let index = 0; index < titles.length; index += 1) {
    const [first, ...rest] = titles.slice(index, index + 3);
    if (!first) break;
    const claim = titleClaim(passage, first.start, first.text, lexicon);
    const longer =
      claim.forms.length > 0 ? [] : rest.map(({ end }) => passage.mapped.text.slice(first.start, end));
    const together = longer.map((text) => titleClaim(passage, first.start, text, lexicon));
    const found = together.findIndex(({ forms }) => forms.length > 0);
    claims.push(together[found] ?? claim);
    index += found + 1;
  }
  return claims;
}

function entryClaim(
  line: ParticipantLine,
  passage: Passage,
  titles: readonly TitleClaim[],
  context: { lexicon: Lexicon; person: Person | undefined; days: DayRange; entry: EntryPlace },
): PersonClaim {
  const { lexicon, person, days, entry } = context;
  const bearers = lexicon.list.peopleNamed(line.name.text);
  const near = () => {
    const words = wordsOf(line.name.text).map(({ start, end }) => line.name.text.slice(start, end));
    return nearNames(
      words,
      words.map((word) => lexicon.vocabulary.word(word).id),
      0,
      lexicon,
    );
  };
  return {
    at: { passage, start: line.name.start, end: line.name.end },
    prefix: { passage, start: line.prefix.start, end: line.prefix.end },
    name: line.name.text,
    bearers,
    person,
    near: bearers.length > 0 ? [] : near(),
    titles,
    shared: [],
    judged: days,
    inChange: false,
    entry,
  };
}

function claimOfEntry(
  entry: ParticipantEntry,
  path: FieldPath,
  place: Omit<EntryPlace, 'field'>,
  { text, lexicon, days }: { text: ArticleText; lexicon: Lexicon; days: DayRange },
): PersonClaim[] {
  if (entry.kind === 'group') return [];
  const field = entry.kind === 'line' ? path : [...path, 'name'];
  const written = text.field(field, entry.kind === 'line' ? entry.text : entry.name);
  const passage = passageOf('participant', written, text.source);
  const line = parseParticipantLine(passage.mapped.text, lexicon.list);
  const person =
    entry.kind === 'spelt-out' && entry.person !== undefined ? lexicon.list.person(entry.person) : undefined;
  const ofLine = lineTitles(line, passage, lexicon);
  const spelt = entry.kind === 'spelt-out' ? (entry.titles ?? []) : [];
  const ofList = spelt.map((title, index) => {
    const own = passageOf('participant', text.field([...path, 'titles', index], title), text.source);
    return titleClaim(own, 0, own.mapped.text.trimEnd(), lexicon);
  });
  const own = { ...place, field };
  return [entryClaim(line, passage, [...ofLine, ...ofList], { lexicon, person, days, entry: own })];
}

/** Who stands in the lists of participants, with the titles given there. */
export function entryClaims(text: ArticleText, lexicon: Lexicon, days: DayRange): PersonClaim[] {
  const context = { text, lexicon, days };
  return (['chairs', 'attendees'] as const).flatMap((role) =>
    text.frontmatter[role].flatMap((entry, index) => {
      if (entry.kind !== 'venue') return claimOfEntry(entry, [role, index], { role, list: role }, context);
      const place = {
        role,
        list: `${role} ${lexicon.list.venueNamed(entry.at)?.id ?? entry.at}`,
        at: entry.at,
      };
      return entry.people.flatMap((person, member) =>
        claimOfEntry(person, [role, index, 'people', member], place, context),
      );
    }),
  );
}
