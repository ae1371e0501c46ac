import type { GoldArticle, Mark, TitleMark } from '../gold.ts';
import { isFull } from '../gold.ts';
import { displaced, type Edit, type Mutant, replaced } from '../mutant.ts';
import type { World } from '../world.ts';
import { labelsOf } from './titles.ts';

const isPast = ({ text }: Mark): boolean => /^(?:nguyên|former) /i.test(text);

/** `title-order`: two neighbouring titles of one person exchanged; told at the later one. */
export function exchangeTitles(world: World, article: GoldArticle): Mutant[] {
  return article.titles.flatMap((first, index) => {
    const second = article.titles[index + 1];
    if (!second || second.bearer !== first.bearer || isPast(first) || isPast(second)) return [];
    if (article.source.slice(first.end, second.start) !== ', ') return [];
    if ((world.post(first.id).rank ?? 0) === (world.post(second.id).rank ?? 0)) return [];
    const edits = [
      { ...first, text: second.text },
      { ...second, text: first.text },
    ];
    const start = second.end - first.text.length;
    const mutant = displaced('title-order', 'exchanged', article, edits, []);
    return [{ ...mutant, spans: [{ start, end: second.end }] }];
  });
}

/** The title with what joins it to its neighbours. */
function cutOut({ source }: GoldArticle, { start, end }: Mark): Edit | undefined {
  if (source.slice(start - 2, start) === ', ') return { start: start - 2, end, text: '' };
  if (source.slice(end, end + 2) === ', ') return { start, end: end + 2, text: '' };
  return undefined;
}

const isFirst = ({ people }: GoldArticle, mark: Mark): boolean =>
  people.find((one) => one.id === mark.id && one.inText === mark.inText && isFull(one)) === mark;

/** `title-missing`: a title that is always printed left out of the first full mention. */
export function leaveOutTitles(world: World, article: GoldArticle): Mutant[] {
  return article.titles.flatMap((title: TitleMark) => {
    const { bearer, id } = title;
    const others = article.titles.filter((other) => other !== title && other.bearer === bearer);
    const held = world.holds(bearer.id, id, article.day);
    if (!world.post(id).alwaysPrinted || !held || title.elsewhen || !isFirst(article, bearer)) return [];
    const cut = cutOut(article, title);
    if (!cut || others.length === 0) return [];
    const right = [title.text, ...labelsOf(world, id)];
    return [displaced('title-missing', 'left out', article, [cut], [bearer], { right })];
  });
}

const OTHER_ADDRESS: Readonly<Record<string, readonly string[]>> = {
  male: ['bà', 'Ms'],
  female: ['ông', 'Mr'],
};
const RANKS = ['Thượng tá', 'Đại tá', 'Thiếu tướng', 'Trung tướng'];
const ADDRESS = /(?:ông|bà|đồng chí|Mr|Ms|Đại tá|Thiếu tướng) $/iu;

const likeCapital = (text: string, model: string): string =>
  model[0] === model[0]?.toUpperCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;

/** `honorific-mismatch`: the form of address of the other gender, or another rank. */
export function addressWrongly(world: World, article: GoldArticle): Mutant[] {
  return article.people.filter(isFull).flatMap((mark) => {
    const { gender, honorificPrefixes } = world.person(mark.id);
    const lineStart = article.source.lastIndexOf('\n', mark.start) + 1;
    const lead = article.source.slice(lineStart, mark.start);
    const found = ADDRESS.exec(lead)?.[0] ?? '';
    const isBareEntry = !mark.inText && /^ +- $/.test(lead);
    if (found === '' && !isBareEntry) return [];
    const start = mark.start - found.length;
    const ranked = honorificPrefixes.length > 0;
    const wrong = ranked
      ? RANKS.filter((rank) => rank !== found.trim() && found !== '')
      : (OTHER_ADDRESS[gender ?? ''] ?? []).slice(
          article.lang === 'en' ? 1 : 0,
          article.lang === 'en' ? 2 : 1,
        );
    const plain = found.trim() === '' ? '' : found.trim();
    return wrong.map((address) => {
      const text = `${found === '' ? address : likeCapital(address, found)} ${mark.text}`;
      const model = ranked
        ? plain
        : likeCapital({ bà: 'ông', ông: 'bà', Ms: 'Mr', Mr: 'Ms' }[address] ?? '', text);
      return replaced(
        'honorific-mismatch',
        ranked ? 'rank' : 'gender',
        article,
        { start, end: mark.end, text },
        {
          right: [`${model} ${mark.text}`],
        },
      );
    });
  });
}
