import { isVietnameseSyllable } from '../../../../src/domain/syllables.ts';
import { labelKey } from '../../../../src/domain/text.ts';
import { type GoldArticle, isFull, type Mark, wordsIn } from '../gold.ts';
import { applyEdits, displaced, type Mutant, replaced } from '../mutant.ts';
import { replaceWord, SYLLABLE_SLIPS, slip } from '../slips.ts';
import type { World } from '../world.ts';

const bearsTitle = ({ titles }: GoldArticle, mark: Mark): boolean =>
  titles.some(({ bearer, elsewhen }) => bearer === mark && !elsewhen);

const standsElsewhere = ({ people }: GoldArticle, mark: Mark): boolean =>
  people.some((other) => other !== mark && other.id === mark.id && isFull(other));

function dropSyllable(name: string, world: World): string | undefined {
  const words = name.split(' ');
  if (words.length < 3) return undefined;
  const at = world.random.between(1, words.length - 2);
  return words.filter((_, index) => index !== at).join(' ');
}

/** Slips that need a title beside the name: without one, a name with a syllable more or less is somebody else's. */
const uneven = (mark: Mark, world: World): [string, string | undefined][] => [
  ['syllable dropped', dropSyllable(mark.text, world)],
  ['syllable added', mark.text.replace(' ', ` ${world.random.pick(['Văn', 'Đình', 'Ngọc'])} `)],
];

/** `name-misspelt`: one slip in a whole name where a title or another mention says whose it is. */
export function misspellNames(world: World, article: GoldArticle): Mutant[] {
  return article.people.filter(isFull).flatMap((mark) => {
    const titled = bearsTitle(article, mark);
    if (!titled && !standsElsewhere(article, mark)) return [];
    const slips: [string, string | undefined][] = Object.keys(SYLLABLE_SLIPS).map((way) => [
      way,
      slip(mark.text, way, world.random),
    ]);
    const lower = replaceWord(mark.text, world.random.below(wordsIn(mark.text).length), (word) =>
      word.toLowerCase(),
    );
    return [...slips, ...(titled ? uneven(mark, world) : [])]
      .filter(([, text]) => text === undefined || !world.isName(text))
      .concat([['lower case', lower]])
      .flatMap(([way, text]) =>
        text === undefined
          ? []
          : [replaced('name-misspelt', way, article, { ...mark, text }, { right: [mark.text] })],
      );
  });
}

/** Other letters that make another syllable make another name: Hải is not Hà. */
const isOtherName = (way: string, name: string): boolean =>
  (way === 'letter' || way === 'letters swapped') && wordsIn(name).every(isVietnameseSyllable);

/** `name-short-form`: a slip in the given name of a later mention. */
export function misspellShortForms({ random }: World, article: GoldArticle): Mutant[] {
  const givenNames = new Set(article.people.map(({ text }) => labelKey(wordsIn(text).at(-1) ?? '')));
  return article.people
    .filter((mark) => !isFull(mark))
    .flatMap((mark) =>
      Object.keys(SYLLABLE_SLIPS).flatMap((way) => {
        const text = slip(mark.text, way, random);
        return text === undefined || givenNames.has(labelKey(text)) || isOtherName(way, text)
          ? []
          : [replaced('name-short-form', way, article, { ...mark, text }, { right: [mark.text] })];
      }),
    );
}

/** `name-unknown`: a stranger in somebody's place, throughout the article. */
export function renameToStrangers(world: World, article: GoldArticle): Mutant[] {
  const ids = new Set(article.people.map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const marks = article.people.filter((mark) => mark.id === id);
    const target = marks.find((mark) =>
      article.titles.some(
        ({ bearer, elsewhen, text }) => bearer === mark && !elsewhen && !/^(?:nguyên|former) /i.test(text),
      ),
    );
    if (!target || article.source.includes(`person: ${id}\n`)) return [];
    const name = world.strangerName(world.random, world.person(id).gender);
    const edits = marks.map((mark) => ({
      ...mark,
      text: isFull(mark) ? name : (wordsIn(name).at(-1) ?? ''),
    }));
    const { text, place } = applyEdits(article.source, edits);
    const start = place(target.start);
    const spans = [{ start, end: start + name.length }];
    return [
      {
        rule: 'name-unknown',
        way: 'stranger',
        article,
        source: text,
        spans,
        right: [],
        also: [],
        beside: [],
      },
    ];
  });
}

const append = (article: GoldArticle, text: string) => ({
  start: article.source.length,
  end: article.source.length,
  text: `\n${text}\n`,
});

/** A mutant with a sentence more, whose finding stands on one of the names in it. */
function withSentence(
  rule: string,
  way: string,
  article: GoldArticle,
  text: string,
  { names, right = [] }: { names: readonly string[]; right?: readonly string[] },
): Mutant {
  const edit = append(article, text);
  const spans = names.map((name) => {
    const start = edit.start + edit.text.lastIndexOf(name);
    return { start, end: start + name.length };
  });
  return { ...displaced(rule, way, article, [edit], [], { right }), spans };
}

/** `name-ambiguous`: the bare name of two people. */
export function nameTwoAtOnce(world: World, article: GoldArticle): Mutant[] {
  const names = new Set(
    world.people
      .map(({ name }) => name)
      .filter((name, index, all) => all.indexOf(name) !== index && !article.source.includes(name)),
  );
  return [...names].map((name) => {
    const sentence = article.lang === 'en' ? `Then ${name} spoke.` : `Sau đó, đồng chí ${name} phát biểu.`;
    return withSentence('name-ambiguous', 'bare name', article, sentence, { names: [name] });
  });
}

/** `name-inconsistent`: a stranger, written in two ways in two paragraphs. */
export function writeStrangersTwoWays(world: World, article: GoldArticle): Mutant[] {
  return ['tone', 'marks lost', 'letters swapped'].flatMap((way) => {
    const name = world.strangerName(world.random, 'male');
    const other = slip(name, way, world.random);
    if (other === undefined || world.isName(other) || isOtherName(way, other)) return [];
    const text =
      article.lang === 'en'
        ? `Mr ${name}, a farmer, came early.\n\nMr ${other} went home late.`
        : `Ông ${name}, chủ một vườn cam, đến sớm.\n\nÔng ${other} ra về muộn.`;
    return [
      withSentence('name-inconsistent', way, article, text, { names: [name, other], right: [name, other] }),
    ];
  });
}
