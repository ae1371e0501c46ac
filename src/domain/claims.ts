import { type Article, dayOf, type Qualifier } from './article.ts';
import type { DayRange } from './day.ts';
import { type NearName, nearNames } from './find-names.ts';
import { nearestTitleAt } from './find-titles.ts';
import type { Frontmatter, ParticipantEntry } from './frontmatter.ts';
import { postsOf } from './judge-title.ts';
import type { Lexicon } from './lexicon.ts';
import { type PersonMention, type Reading, readMentions, type TitleMention } from './mentions.ts';
import { type ParticipantLine, parseParticipantLine, splitQualifier, wordsOf } from './participants.ts';
import { type Passage, passageOf, type Stretch } from './passage.ts';
import type { Person } from './reference.ts';
import type { TitleForm } from './reference-list.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { Slip } from './syllables.ts';
import type { MappedText } from './text.ts';
import { tokenise } from './tokens.ts';

/** A title that a text gives to someone. */
export interface TitleClaim {
  readonly at: Stretch;
  /** As written, normalised; without the qualifier. */
  readonly office: string;
  readonly qualifier?: Qualifier | undefined;
  readonly qualifierText: string;
  /** Listed ways to write it; empty where the list does not know it. */
  readonly forms: readonly TitleForm[];
  /** Empty where every syllable is right. */
  readonly slips: readonly Slip[];
}

/** A name in a text, with what the text says of its bearer. */
export interface PersonClaim {
  readonly at: Stretch;
  /** Normalised. */
  readonly name: string;
  /** Those in the list who bear exactly this name. */
  readonly bearers: readonly Person[];
  /** Set where the frontmatter gives the id. */
  readonly person?: Person | undefined;
  readonly near: readonly NearName[];
  readonly titles: readonly TitleClaim[];
  readonly shared: readonly TitleClaim[];
  /** Days its titles are judged on; `never` in news of a change that gives no date. */
  readonly judged: DayRange | 'never';
  /** Where it stands in the frontmatter; absent in prose. */
  readonly entry?: EntryPlace | undefined;
}

/** A place in the lists of participants. */
export interface EntryPlace {
  readonly role: 'chairs' | 'attendees';
  /** Identifies the list it stands in: one role, one venue. */
  readonly list: string;
  readonly at?: string | undefined;
}

/** An article laid open for checking. */
export interface ArticleText {
  readonly path: string;
  readonly source: string;
  readonly article: Article;
  readonly frontmatter: Frontmatter;
  /** A value of the frontmatter, laid over the field it was read from. */
  readonly field: (path: readonly (string | number)[], value: string) => MappedText;
  /** What the body says, block by block. */
  readonly body: readonly Passage[];
}

export interface CheckedArticle {
  readonly text: ArticleText;
  readonly days: DayRange;
  readonly claims: readonly PersonClaim[];
  /** Passages of frontmatter and body, with what was read in them. */
  readonly readings: readonly { readonly passage: Passage; readonly reading: Reading }[];
  /** What a bare title means for a person here, nearest first. */
  readonly jurisdictionsOf: (person: Person) => readonly string[];
}

function titleClaim(passage: Passage, start: number, text: string, lexicon: Lexicon): TitleClaim {
  const { qualifier, office, start: officeStart } = splitQualifier(text);
  const exact = lexicon.list.titleForms(office);
  const tokens = tokenise(office, lexicon.idOf);
  const near = exact.length > 0 ? undefined : nearestTitleAt(tokens, 0, lexicon);
  const whole = near && near.to === tokens.count - 1 ? near : undefined;
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
  const words = wordsOf(line.name.text).map(({ start, end }) => line.name.text.slice(start, end));
  return {
    at: { passage, start: line.name.start, end: line.name.end },
    name: line.name.text,
    bearers,
    person,
    near: bearers.length > 0 ? [] : nearNames(words, words.map(lexicon.idOf), 0, lexicon),
    titles,
    shared: [],
    judged: days,
    entry,
  };
}

function claimOfEntry(
  entry: ParticipantEntry,
  path: readonly (string | number)[],
  place: EntryPlace,
  { text, lexicon, days }: { text: ArticleText; lexicon: Lexicon; days: DayRange },
): PersonClaim[] {
  if (entry.kind === 'group') return [];
  const written =
    entry.kind === 'line' ? text.field(path, entry.text) : text.field([...path, 'name'], entry.name);
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
  return [entryClaim(line, passage, [...ofLine, ...ofList], { lexicon, person, days, entry: place })];
}

function entryClaims(text: ArticleText, lexicon: Lexicon, days: DayRange): PersonClaim[] {
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

const mentionTitle = (passage: Passage, { tokens }: Reading, title: TitleMention): TitleClaim => {
  const start = (index: number): number => tokens.start[index] ?? 0;
  const end = tokens.end[title.to] ?? 0;
  return {
    at: { passage, start: start(title.begin), end },
    office: tokens.text.slice(start(title.from), end),
    qualifier: title.qualifier,
    qualifierText: tokens.text.slice(start(title.begin), start(title.from)),
    forms: title.forms,
    slips: title.slips,
  };
};

function claimOfMention(
  mention: PersonMention,
  passage: Passage,
  reading: Reading,
  sentences: readonly Sentence[],
  days: DayRange,
): PersonClaim {
  const start = reading.tokens.start[mention.from] ?? 0;
  const end = reading.tokens.end[mention.to] ?? 0;
  const judged = sentences.find((sentence) => start < sentence.end)?.judged ?? 'article';
  return {
    at: { passage, start, end },
    name: reading.tokens.text.slice(start, end),
    bearers: [...new Set(mention.exact?.names.flatMap(({ people }) => people) ?? [])],
    near: mention.near,
    titles: mention.titles.map((title) => mentionTitle(passage, reading, title)),
    shared: mention.shared.map((title) => mentionTitle(passage, reading, title)),
    judged: judged === 'article' ? days : judged,
  };
}

function fieldPassages({ frontmatter, field, source }: ArticleText): Passage[] {
  const fields: [Passage['kind'], (string | number)[], string | undefined][] = [
    ['title', ['title'], frontmatter.title],
    ['summary', ['summary'], frontmatter.summary],
    ['event', ['event'], frontmatter.event],
    ['caption', ['image', 'caption'], frontmatter.image?.caption],
    ...frontmatter.corrections.map(({ right }, index): [Passage['kind'], (string | number)[], string] => [
      'correction',
      ['corrections', index, 'right'],
      right,
    ]),
  ];
  return fields.flatMap(([kind, path, value]) =>
    value ? [passageOf(kind, field(path, value), source)] : [],
  );
}

/** The person a claim is about: the one given, the only bearer of the name, or the one bearer who has one of the titles. */
export function identify(
  claim: PersonClaim,
  jurisdictionsOf: (person: Person) => readonly string[],
): Person | undefined {
  if (claim.person) return claim.person;
  if (claim.bearers.length < 2) return claim.bearers[0];
  const holding = claim.bearers.filter((person) =>
    claim.titles.some(({ forms }) =>
      postsOf(forms, jurisdictionsOf(person)).some((post) =>
        person.memberships.some((membership) => membership.post === post.id),
      ),
    ),
  );
  return holding.length === 1 ? holding[0] : undefined;
}

/** Reads an article: who is named where, with which titles. */
export function readClaims(text: ArticleText, lexicon: Lexicon): CheckedArticle {
  const { article } = text;
  const days = { from: dayOf(article), to: article.held?.end.day ?? dayOf(article) };
  const entries = entryClaims(text, lexicon, days);
  const readings = [...fieldPassages(text), ...text.body].map((passage) => ({
    passage,
    reading: readMentions(passage.mapped.text, lexicon),
  }));
  const prose = readings.flatMap(({ passage, reading }) => {
    if (reading.people.length === 0) return [];
    const sentences = sentencesOf(passage.mapped.text, days);
    return reading.people.map((mention) => claimOfMention(mention, passage, reading, sentences, days));
  });
  const general = article.jurisdiction === undefined ? [] : [article.jurisdiction];
  const places = new Map<string, readonly string[]>();
  for (const { entry, bearers, near } of entries) {
    if (entry?.at === undefined) continue;
    const here = [...lexicon.list.jurisdictionsAt(entry.at), ...general];
    for (const person of [...bearers, ...near.flatMap(({ name }) => name.people)])
      places.set(person.id, here);
  }
  return {
    text,
    days,
    readings,
    claims: [...entries, ...prose],
    jurisdictionsOf: (person) => places.get(person.id) ?? general,
  };
}
