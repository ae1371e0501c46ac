import { type Entry, entriesOf, listedInText, neighbours } from '../entries.ts';
import type { GoldArticle, Mark, TitleMark } from '../gold.ts';
import { displaced, type Edit, type Mutant } from '../mutant.ts';
import type { World } from '../world.ts';

const lineOf = ({ source }: GoldArticle, { start, end }: Entry): string => source.slice(start, end);

const rankOf = (world: World, { id }: Mark, day: string): number =>
  Math.min(
    ...world
      .person(id)
      .memberships.filter(({ post, term }) => world.holds(id, post, day) && term.end !== day)
      .map(({ post }) => world.post(post).rank ?? 999),
  );

const swapSpans = ({ source }: GoldArticle, one: Mark, other: Mark): Edit[] => [
  { ...one, text: source.slice(other.start, other.end) },
  { ...other, text: source.slice(one.start, one.end) },
];

/** `precedence`: two neighbours of different rank change places; told at the later one. */
export function breakPrecedence(world: World, article: GoldArticle): Mutant[] {
  return neighbours(entriesOf(article)).flatMap(([first, second]) => {
    const [before = 0, behind = 0] = [first, second].map(({ person }) => rankOf(world, person, article.day));
    if (before >= behind || behind === Number.POSITIVE_INFINITY) return [];
    const text = lineOf(article, second) + lineOf(article, first);
    const mutant = displaced('precedence', 'neighbours exchanged', article, [], []);
    const start = first.person.start + second.end - second.start;
    const source = article.source.slice(0, first.start) + text + article.source.slice(second.end);
    return [{ ...mutant, source, spans: [{ start, end: start + first.person.text.length }] }];
  });
}

/** `duplicate-person`: an entry twice. */
export const repeatEntries = (_: World, article: GoldArticle): Mutant[] =>
  entriesOf(article).map((entry) => {
    const edit = { start: entry.end, end: entry.end, text: lineOf(article, entry) };
    const mutant = displaced('duplicate-person', 'twice', article, [edit], []);
    const start = entry.person.start + entry.end - entry.start;
    return { ...mutant, spans: [{ start, end: start + entry.person.text.length }] };
  });

/** An article with lines more behind an entry, told at `target` within them. */
function withLines(
  rule: string,
  way: string,
  article: GoldArticle,
  behind: Entry,
  [text, target]: readonly [text: string, target: string],
): Mutant {
  const edit = { start: behind.end, end: behind.end, text };
  const start = behind.end + text.indexOf(target);
  const mutant = displaced(rule, way, article, [edit], [], { also: ['prose-mismatch', 'precedence'] });
  return { ...mutant, spans: [{ start, end: start + target.length }] };
}

const withEntry = (
  rule: string,
  way: string,
  article: GoldArticle,
  behind: Entry,
  [words, target]: readonly [words: string, target: string],
): Mutant => withLines(rule, way, article, behind, [`${behind.indent}- ${words}\n`, target]);

/** `seat-conflict`: a stranger with the title of a seat that somebody in the list has already. */
export function seatStrangers(world: World, article: GoldArticle): Mutant[] {
  return entriesOf(article).flatMap((entry) =>
    article.titles
      .filter(
        (title) =>
          title.bearer === entry.person &&
          title.text[0] === title.text[0]?.toUpperCase() &&
          world.post(title.id).seats === 1,
      )
      .map((title) => {
        const name = world.strangerName(world.random, 'male');
        return withEntry('seat-conflict', 'stranger', article, entry, [`${name}, ${title.text}`, title.text]);
      }),
  );
}

/** `after-death`: one of the dead among those present. */
export function inviteTheDead(world: World, article: GoldArticle): Mutant[] {
  const last = entriesOf(article).at(-1);
  if (!last) return [];
  return world.people.flatMap(({ name, deathDate, memberships }) => {
    const post = memberships[0]?.post;
    if (deathDate === undefined || deathDate >= article.day || post === undefined) return [];
    if (article.source.includes(name)) return [];
    const { label } = world.post(post);
    const place = { 'tan-tram': ' Tân Trầm', 'vinh-khe': ' Vĩnh Khê' }[world.post(post).jurisdiction ?? ''];
    const title = article.lang === 'en' ? '' : `, nguyên ${label}${place}`;
    return [withEntry('after-death', 'attends', article, last, [name + title, name])];
  });
}

/** `two-places`: somebody of one venue at another too. */
export function standAtTwoPlaces(_: World, article: GoldArticle): Mutant[] {
  const entries = entriesOf(article).filter(({ venue }) => venue !== undefined);
  return entries.flatMap((entry) => {
    const name = entry.person.text;
    const others = entries.filter(({ list, start }) => list !== entry.list && start > entry.start);
    const last = entries.at(-1);
    const beside = others.at(-1);
    const block = `  - at: Cung Hội nghị Trung tâm\n    people:\n      - ${name}\n`;
    return [
      ...(beside ? [withEntry('two-places', 'listed venue', article, beside, [name, name])] : []),
      ...(last ? [withLines('two-places', 'one venue more', article, last, [block, name])] : []),
    ];
  });
}

const isHeldBy = (world: World, { id }: Mark, title: TitleMark): boolean =>
  world.person(id).memberships.some(({ post }) => post === title.id);

/** `people-swapped`: two people, each with the titles of the other; told at the later one. */
export function swapPeople(world: World, article: GoldArticle): Mutant[] {
  const titled = article.people.filter((mark) => article.titles.some(({ bearer }) => bearer === mark));
  return titled.flatMap((first, index) => {
    const second = titled[index + 1];
    if (!second || first.inText !== second.inText) return [];
    if (article.source.slice(first.start, second.start).includes('\n\n')) return [];
    if (!first.inText && /\n {2}- at: |\nattendees:/.test(article.source.slice(first.start, second.start)))
      return [];
    const titles = article.titles.filter(
      ({ bearer, elsewhen }) => !elsewhen && (bearer === first || bearer === second),
    );
    const own = (mark: Mark) => titles.filter(({ bearer }) => bearer === mark);
    const isWrong = (mark: Mark, of: Mark) => own(of).some((title) => !isHeldBy(world, mark, title));
    const { gender } = world.person(first.id);
    if (!isWrong(first, second) || !isWrong(second, first)) return [];
    if (gender !== world.person(second.id).gender) return [];
    if (world.isShared(first.text) || world.isShared(second.text)) return [];
    // The earlier name has become longer or shorter by the difference.
    const start = second.start + second.text.length - first.text.length;
    const way = second.inText ? 'in the text' : 'in a list';
    const mutant = displaced('people-swapped', way, article, swapSpans(article, first, second), [], {
      right: [second.text],
    });
    return [{ ...mutant, spans: [{ start, end: start + first.text.length }] }];
  });
}

/** `prose-mismatch`: a list of the text and the frontmatter's, of which one lacks somebody. */
export function listOtherPeople(_: World, article: GoldArticle): Mutant[] {
  const entries = entriesOf(article);
  return listedInText(article).flatMap((mention): Mutant[] => {
    const entry = entries.find(({ person }) => person.id === mention.id);
    if (!entry || entries.filter(({ list }) => list === entry.list).length < 2) return [];
    const gone = { start: entry.start, end: entry.end, text: '' };
    const lost = displaced('prose-mismatch', 'not in the frontmatter', article, [gone], [mention]);
    const behind = /^[^;\n]*?; /.exec(article.source.slice(mention.start))?.[0];
    if (behind === undefined) return [lost];
    const cut = { start: mention.start, end: mention.start + behind.length, text: '' };
    return [lost, displaced('prose-mismatch', 'not in the text', article, [cut], [entry.person])];
  });
}

/** `role-mismatch`: a chair of the text among the attendees of the frontmatter. */
export function exchangeRoles(_: World, article: GoldArticle): Mutant[] {
  const entries = entriesOf(article);
  return listedInText(article).flatMap((mention): Mutant[] => {
    const entry = entries.find(({ person }) => person.id === mention.id);
    const { source, bodyStart } = article;
    if (entry?.role !== 'chairs' || entries.filter(({ list }) => list === entry.list).length < 2) return [];
    const at = source.indexOf('\nattendees:\n') + '\nattendees:\n'.length;
    const isFlat = source.startsWith('  - ', at) && !source.startsWith('  - at:', at);
    const has = at > '\nattendees:\n'.length;
    if (has && !isFlat) return [];
    const line = lineOf(article, entry);
    const place = has ? at : bodyStart - 4;
    const text = has ? line : `attendees:\n${line}`;
    const mutant = displaced(
      'role-mismatch',
      'chair of the text',
      article,
      [
        { start: entry.start, end: entry.end, text: '' },
        { start: place, end: place, text },
      ],
      [mention],
    );
    const moved = mutant.source.indexOf(entry.person.text, mutant.source.indexOf('\nattendees:'));
    return [{ ...mutant, spans: [...mutant.spans, { start: moved, end: moved + entry.person.text.length }] }];
  });
}
