import type { SyntheticArticle } from '../newsroom/articles.ts';
import { composeNewsroom, type SyntheticNewsroom } from '../newsroom/compose.ts';
import { createRandom, type Random } from '../newsroom/random.ts';

/** What the search is made better with, and what it is judged by: two newsrooms that share no article. */
export const SEEDS = { tuning: 101, test: 202 } as const;
export type Half = keyof typeof SEEDS;

/** Names of bodies as the press shortens them. */
export const SHORT_FORMS: readonly (readonly [full: string, short: string])[] = [
  ['Ủy ban nhân dân tỉnh', 'UBND tỉnh'],
  ['Hội đồng nhân dân tỉnh', 'HĐND tỉnh'],
  ['Mặt trận Tổ quốc tỉnh', 'MTTQ tỉnh'],
  ['Ban Chấp hành Đảng bộ tỉnh', 'BCH Đảng bộ tỉnh'],
  ['Nghị quyết Trung ương', 'Nghị quyết T.Ư'],
  ['Sở Giáo dục và Đào tạo', 'Sở GD&ĐT'],
];

const ENGLISH = [
  'Provincial council reviews public investment',
  'Flood defences along the river inspected',
  'New rural roads opened to traffic',
  'Health stations receive equipment for winter',
  'Farmers export first organic tea harvest',
  'Schools in mountain districts hire teachers',
];

const inNewStyle = (text: string): string => text.replaceAll('hòa', 'hoà').replaceAll('hóa', 'hoá');

/** What generated prose lacks and a search meets every day: short forms, the newer tone placement, combining marks, English. */
function vary(article: SyntheticArticle, places: readonly string[], random: Random): SyntheticArticle {
  const draw = random.next();
  if (draw < 0.12) {
    const form = random.pick(random.pick(SHORT_FORMS));
    return { ...article, summary: `${form} ${random.pick(places)} vừa có ý kiến. ${article.summary}` };
  }
  if (draw < 0.17) return { ...article, title: inNewStyle(article.title), body: inNewStyle(article.body) };
  if (draw < 0.2) return { ...article, summary: article.summary.normalize('NFD') };
  if (draw < 0.23 && article.meeting.kind === 'news') {
    return { ...article, lang: 'en', title: `${random.pick(ENGLISH)}, ${article.published.slice(0, 4)}` };
  }
  return article;
}

/** The synthetic newsroom of one half, made as varied as what readers look for. The same arguments give the same one. */
export function composeSearchNewsroom(articles: number, half: Half, fullText: boolean): SyntheticNewsroom {
  const seed = SEEDS[half];
  const newsroom = composeNewsroom({ articles, seed, fullText });
  const random = createRandom(seed + 1);
  const places = newsroom.venues.filter((venue) => venue.isProvince).map(({ label }) => label);
  return { ...newsroom, articles: newsroom.articles.map((article) => vary(article, places, random)) };
}
