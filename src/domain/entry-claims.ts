import type { ArticleText, EntryPlace, FieldPath, PersonClaim, TitleClaim } from './claim.ts';
import type { DayRange } from './day.ts';
import { type NearName, nearNames } from './find-names.ts';
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

/** A title as a line gives it: a claim but for the file it stands in. */
interface LineTitle {
  readonly said: Omit<TitleClaim, 'at'>;
  readonly start: number;
  readonly end: number;
}

function readTitle(text: string, start: number, lexicon: Lexicon): LineTitle {
  const { qualifier, office, start: officeStart } = splitQualifier(text);
  const exact = lexicon.list.titleForms(office);
  const whole = exact.length > 0 ? undefined : slippedTitle(office, lexicon);
  const qualifierText = text.slice(0, officeStart);
  const said = { office, qualifier, qualifierText, forms: whole?.forms ?? exact, slips: whole?.slips ?? [] };
  return { said, start, end: start + text.length };
}

const titleClaim = ({ said, start, end }: LineTitle, passage: Passage): TitleClaim => ({
  ...said,
  at: { passage, start, end },
});

/** The titles of a line. A misspelt label with commas has been cut at them: what makes one title together is put together. */
function lineTitles({ titles }: ParticipantLine, text: string, lexicon: Lexicon): LineTitle[] {
  const read: LineTitle[] = [];
  for (let index = 0; index < titles.length; index += 1) {
    const [first, ...rest] = titles.slice(index, index + 3);
    if (!first) break;
    const title = readTitle(first.text, first.start, lexicon);
    const longer = title.said.forms.length > 0 ? [] : rest.map(({ end }) => text.slice(first.start, end));
    const together = longer.map((words) => readTitle(words, first.start, lexicon));
    const found = together.findIndex(({ said }) => said.forms.length > 0);
    read.push(together[found] ?? title);
    index += found + 1;
  }
  return read;
}

/** What the list says of a line. */
interface LineReading {
  readonly bearers: readonly Person[];
  readonly near: readonly NearName[];
  readonly titles: readonly LineTitle[];
}

const readings = new WeakMap<ParticipantLine, LineReading>();

/** Reads a line that has been taken apart; the same lines come again and again, and are then the same object. */
function readLine(line: ParticipantLine, text: string, lexicon: Lexicon): LineReading {
  const known = readings.get(line);
  if (known) return known;
  const { name } = line;
  const bearers = lexicon.list.peopleNamed(name.text);
  const words = wordsOf(name.text).map(({ start, end }) => name.text.slice(start, end));
  const ids = words.map((word) => lexicon.vocabulary.word(word).id);
  const near = bearers.length > 0 ? [] : nearNames(words, ids, 0, lexicon);
  const reading = { bearers, near, titles: lineTitles(line, text, lexicon) };
  readings.set(line, reading);
  return reading;
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
  const { bearers, near, titles } = readLine(line, passage.mapped.text, lexicon);
  const spelt = entry.kind === 'spelt-out' ? (entry.titles ?? []) : [];
  const ofList = spelt.map((title, index) => {
    const own = passageOf('participant', text.field([...path, 'titles', index], title), text.source);
    const words = own.mapped.text.trimEnd();
    return titleClaim(readTitle(words, 0, lexicon), own);
  });
  return [
    {
      at: { passage, start: line.name.start, end: line.name.end },
      prefix: { passage, start: line.prefix.start, end: line.prefix.end },
      name: line.name.text,
      bearers,
      person,
      near,
      titles: [...titles.map((title) => titleClaim(title, passage)), ...ofList],
      shared: [],
      judged: days,
      inChange: false,
      entry: { ...place, field },
    },
  ];
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
