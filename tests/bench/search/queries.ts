import { fold } from '../../../src/domain/fold.ts';
import type { SyntheticNewsroom } from '../newsroom/compose.ts';
import type { SyntheticParticipant } from '../newsroom/meetings.ts';
import { createRandom, type Random } from '../newsroom/random.ts';
import { type Half, SEEDS, SHORT_FORMS } from './newsroom.ts';
import { holds, type Scanned, wordsOf } from './scan.ts';
import { dropSomeMarks, inNewStyle, slip, swapIY } from './slips.ts';

export const KINDS = [
  'with marks',
  'without marks',
  'some marks',
  'other tone style',
  'i and y',
  'upper case',
  'quoted',
  'one typo',
  'abbreviation',
  'prefix',
  'body',
  'nonsense',
] as const;
export type Kind = (typeof KINDS)[number];

export interface BenchQuery {
  readonly kind: Kind;
  readonly text: string;
  /** Slugs of the articles that answer it; none for nonsense. */
  readonly relevant: ReadonlySet<string>;
}

/** What a reader has in mind: words that stand side by side in an article, each phrase somewhere in it. */
interface Intent {
  readonly phrases: readonly string[];
  /** Whether a newsroom lists it: a person, post, body, place. */
  readonly listed: boolean;
  /** Articles about it, under whatever name. */
  readonly concerns?: (scanned: Scanned) => boolean;
}

/** Queries of each kind, where the newsroom has that many. */
const EACH = 60;
/** More places than a reader goes through: such phrases ask nothing of the full text. */
const MOST_IN_BODIES = 60;

const participantsOf = ({ article }: Scanned): SyntheticParticipant[] => [
  ...article.meeting.chairs,
  ...article.meeting.attendees.flatMap(({ people }) => people),
];

function listedIntents({ people, posts, venues, organizations }: SyntheticNewsroom): Intent[] {
  return [
    ...people.map(
      ({ id, name }): Intent => ({
        phrases: [name],
        listed: true,
        concerns: (scanned) => participantsOf(scanned).some(({ person }) => person.id === id),
      }),
    ),
    ...posts.map(
      ({ id, label }): Intent => ({
        phrases: [label],
        listed: true,
        concerns: (scanned) =>
          participantsOf(scanned).some(({ titles }) => titles.some(({ post }) => post.id === id)),
      }),
    ),
    ...venues.map(
      ({ id, label }): Intent => ({
        phrases: [label],
        listed: true,
        concerns: ({ article }) => article.meeting.venues.some((venue) => venue.id === id),
      }),
    ),
    ...organizations.map(
      ({ id, label }): Intent => ({
        phrases: [label],
        listed: true,
        concerns: ({ article }) => article.meeting.organizers.includes(id),
      }),
    ),
  ];
}

function stretchOf(text: string, random: Random, shortest: number, longest: number): string | undefined {
  const words = text.normalize('NFC').match(/[^\s,.;:]+/g) ?? [];
  const length = Math.min(words.length, random.between(shortest, longest));
  if (length < shortest) return undefined;
  const from = random.below(words.length - length + 1);
  return words.slice(from, from + length).join(' ');
}

/** Words of a headline. */
function headlineIntent(scanned: readonly Scanned[], random: Random): Intent {
  const { title, summary } = random.pick(scanned).article;
  const words = stretchOf(random.chance(0.7) ? title : (summary.split(',')[0] ?? summary), random, 3, 6);
  return words === undefined ? headlineIntent(scanned, random) : { phrases: [words], listed: false };
}

/** A person and the place or another person of one article. */
function pairIntent(scanned: readonly Scanned[], random: Random): Intent {
  const one = random.pick(scanned);
  const [first, second] = random.sample(participantsOf(one), 2);
  const venue = one.article.meeting.venues[0];
  if (!first || !second || !venue) return pairIntent(scanned, random);
  const other = random.chance(0.5) ? venue.label : second.person.name;
  return {
    phrases: random.chance(0.5) ? [first.person.name, other] : [other, first.person.name],
    listed: false,
  };
}

const slugsOf = (scanned: readonly Scanned[], answers: (one: Scanned) => boolean): Set<string> =>
  new Set(scanned.filter(answers).map(({ article }) => article.slug));

/** What answers an intent, typed as `typed` or as it is. */
const answersTo = (
  scanned: readonly Scanned[],
  { phrases, concerns }: Intent,
  typed = phrases,
): Set<string> =>
  slugsOf(
    scanned,
    (one) => typed.every((phrase) => holds(one.headline, wordsOf(phrase))) || (concerns?.(one) ?? false),
  );

/** The other ways to write a name of office that is in the phrase. */
const otherForms = (phrase: string): string[] =>
  SHORT_FORMS.flatMap(([full, short]) =>
    phrase.includes(full)
      ? [phrase.replace(full, short)]
      : phrase.includes(short)
        ? [phrase.replace(short, full)]
        : [],
  );

/** Takes the first `count` that `make` gives; `undefined` and repetitions do not count. */
function collect(count: number, make: () => BenchQuery | undefined): BenchQuery[] {
  const found = new Map<string, BenchQuery>();
  for (let tries = 0; found.size < count && tries < count * 30; tries += 1) {
    const query = make();
    if (query && (query.relevant.size > 0 || query.kind === 'nonsense')) found.set(query.text, query);
  }
  return [...found.values()];
}

/** Queries whose truth is a plain scan of the articles. The same newsroom gives the same ones. */
export function composeQueries(
  newsroom: SyntheticNewsroom,
  scanned: readonly Scanned[],
  half: Half,
): BenchQuery[] {
  const random = createRandom(SEEDS[half] + 2);
  const listed = listedIntents(newsroom);
  const anyIntent = (): Intent => {
    const draw = random.next();
    if (draw < 0.45) return random.pick(listed);
    return draw < 0.75 ? headlineIntent(scanned, random) : pairIntent(scanned, random);
  };
  const typedAs =
    (kind: Kind, type: (phrase: string) => string): (() => BenchQuery | undefined) =>
    () => {
      const intent = anyIntent();
      const typed = intent.phrases.map(type);
      const isChanged = typed.some((phrase, at) => phrase !== intent.phrases[at]);
      if (kind !== 'with marks' && !isChanged) return undefined;
      return { kind, text: typed.join(' '), relevant: answersTo(scanned, intent, typed) };
    };
  const mixed = (phrase: string): string => dropSomeMarks(phrase.split(' '), random).join(' ');
  const bareOrNot = (text: string): string => (random.chance(0.5) ? fold(text) : text);

  const quoted = (): BenchQuery => {
    const intent = random.chance(0.5) ? headlineIntent(scanned, random) : random.pick(listed);
    const typed = intent.phrases.map(bareOrNot);
    const relevant = slugsOf(scanned, ({ headline }) =>
      typed.every((phrase) => holds(headline, wordsOf(phrase))),
    );
    return { kind: 'quoted', text: typed.map((phrase) => `"${phrase}"`).join(' '), relevant };
  };
  const mistyped = (): BenchQuery | undefined => {
    const intent = random.pick(listed);
    const [typed = ''] = intent.phrases.map((phrase) => slip(bareOrNot(phrase), random));
    const letters = wordsOf(fold(typed));
    const isAnother = scanned.some(({ headline }) => holds(headline, letters));
    return isAnother ? undefined : { kind: 'one typo', text: typed, relevant: answersTo(scanned, intent) };
  };
  const shortened = (): BenchQuery | undefined => {
    const phrase =
      random.pick(listed).phrases[0] ?? stretchOf(random.pick(scanned).article.summary, random, 4, 6) ?? '';
    const head = random.chance(0.5) ? phrase : (random.pick(scanned).article.summary.split(' vừa ')[0] ?? '');
    const forms = otherForms(head);
    const [form] = forms;
    if (form === undefined) return undefined;
    const relevant = slugsOf(scanned, ({ headline }) =>
      [head, ...forms].some((one) => holds(headline, wordsOf(one))),
    );
    return { kind: 'abbreviation', text: bareOrNot(form), relevant };
  };
  const begun = (): BenchQuery | undefined => {
    const intent = random.chance(0.7) ? random.pick(listed) : headlineIntent(scanned, random);
    const words = bareOrNot(intent.phrases[0] ?? '').split(' ');
    const last = words.at(-1) ?? '';
    if (last.length < 2 || words.length < 2) return undefined;
    const typed = [...words.slice(0, -1), last.slice(0, random.between(1, last.length - 1))].join(' ');
    const relevant = slugsOf(scanned, ({ headline }) =>
      holds(headline, wordsOf(typed), { unfinished: true }),
    );
    return { kind: 'prefix', text: typed, relevant };
  };
  const inBodies = (): BenchQuery | undefined => {
    const one = random.pick(scanned);
    const sentence = random.pick(
      one.article.body.split(/[.\n|]+/).filter((text) => /^ ?\p{L}[^*[\]]{30,}$/u.test(text)),
    );
    const words = random.chance(0.4)
      ? participantsOf(one)[0]?.person.name
      : stretchOf((sentence.split(',')[0] ?? '').trim(), random, 4, 8);
    if (words === undefined) return undefined;
    const typed = bareOrNot(words);
    const relevant = slugsOf(scanned, ({ headline, body }) =>
      [headline, body].some((text) => holds(text, wordsOf(typed))),
    );
    return relevant.size > MOST_IN_BODIES ? undefined : { kind: 'body', text: typed, relevant };
  };
  const nonsense = (): BenchQuery => {
    const syllable = (): string =>
      random.pick(['xq', 'zw', 'qz', 'wj', 'fz']) + random.pick(['ra', 'ok', 'eng', 'up']);
    return { kind: 'nonsense', text: `${syllable()} ${syllable()}${syllable()}`, relevant: new Set() };
  };

  return [
    ...collect(
      EACH * 2,
      typedAs('with marks', (phrase) => phrase),
    ),
    ...collect(EACH * 2, typedAs('without marks', fold)),
    ...collect(EACH, typedAs('some marks', mixed)),
    ...collect(EACH, typedAs('other tone style', inNewStyle)),
    ...collect(EACH / 2, typedAs('i and y', swapIY)),
    ...collect(
      EACH / 2,
      typedAs('upper case', (phrase) => phrase.toLocaleUpperCase('vi')),
    ),
    ...collect(EACH, quoted),
    ...collect(EACH, mistyped),
    ...collect(EACH, shortened),
    ...collect(EACH, begun),
    ...collect(EACH, inBodies),
    ...collect(EACH / 3, nonsense),
  ];
}
