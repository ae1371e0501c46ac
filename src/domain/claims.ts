import { dayOf } from './article.ts';
import { withCellTitles } from './cell-titles.ts';
import type { ArticleText, CheckedArticle, PersonClaim, TitleClaim } from './claim.ts';
import type { DayRange } from './day.ts';
import { entryClaims } from './entry-claims.ts';
import { postsOf } from './judge-title.ts';
import type { Lexicon } from './lexicon.ts';
import { type PersonMention, type Reading, readMentions, type TitleMention } from './mentions.ts';
import { type Passage, passageOf } from './passage.ts';
import type { Person } from './reference.ts';
import { firstIndex } from './search.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** A title of a text as the checks see it. */
const mentionTitle = (passage: Passage, { tokens }: Reading, title: TitleMention): TitleClaim => {
  const start = (index: number): number => tokens.start[index] ?? 0;
  const end = tokens.end[title.elsewhere ?? title.to] ?? 0;
  return {
    at: { passage, start: start(title.begin), end },
    office: tokens.text.slice(start(title.from), end),
    qualifier: title.qualifier,
    qualifierText: tokens.text.slice(start(title.begin), start(title.from)),
    // With another place behind it, it is a title that the list does not have.
    forms: title.elsewhere === undefined ? title.forms : [],
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
  const begin = reading.tokens.start[mention.begin] ?? start;
  const sentence = sentences[firstIndex(sentences, (one) => start < one.end)];
  const judged = sentence?.judged ?? 'article';
  return {
    at: { passage, start, end },
    prefix: { passage, start: begin, end: start },
    name: reading.tokens.text.slice(start, end),
    bearers: [...new Set(mention.exact?.names.flatMap(({ people }) => people) ?? [])],
    near: mention.near,
    titles: mention.titles.map((title) => mentionTitle(passage, reading, title)),
    shared: mention.shared.map((title) => mentionTitle(passage, reading, title)),
    judged: judged === 'article' ? days : judged,
    inChange: sentence?.change ?? false,
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
  const readings = [...fieldPassages(text), ...text.body].map((passage) => {
    const reading = readMentions(passage.mapped.text, lexicon);
    return { passage, reading, titles: reading.titles.map((title) => mentionTitle(passage, reading, title)) };
  });
  const cut = new Map<Passage, readonly Sentence[]>();
  const sentencesIn = (passage: Passage): readonly Sentence[] => {
    const sentences = cut.get(passage) ?? sentencesOf(passage.mapped.text, days);
    cut.set(passage, sentences);
    return sentences;
  };
  const prose = readings.flatMap(({ passage, reading }) =>
    reading.people.map((mention) => claimOfMention(mention, passage, reading, sentencesIn(passage), days)),
  );
  const byPassage = Map.groupBy(readings, ({ passage }) => passage);
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
    claims: [
      ...entries,
      ...withCellTitles(
        prose,
        readings.map(({ passage }) => passage),
        (passage) => (byPassage.get(passage) ?? []).flatMap(({ titles }) => titles),
      ),
    ],
    sentencesOf: sentencesIn,
    jurisdictionsOf: (person) => places.get(person.id) ?? general,
    jurisdictionsAt: ({ entry }) =>
      entry?.at === undefined ? general : [...lexicon.list.jurisdictionsAt(entry.at), ...general],
  };
}
