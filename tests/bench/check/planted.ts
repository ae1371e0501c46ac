import { stringify } from 'yaml';
import type { SyntheticNewsroom } from '../newsroom/compose.ts';
import { frontmatterOf } from '../newsroom/write.ts';
import { misspell, wordsOf } from './dictionaries.ts';

/** A newsroom in which one name is misspelt, and how: whoever does not tell has not done the work that is measured. */
export interface Planted {
  readonly newsroom: SyntheticNewsroom;
  /** The misspelt syllable; no article has it elsewhere. */
  readonly word: string;
  /** Every word of the articles as they were. */
  readonly known: readonly string[];
}

/**
 * Misspells one name in one text, in a way that a list of misspellings has and that makes a word nobody knows. The name
 * is one of the first `among` people of the list.
 * @throws where no article names any of them
 */
export function plantMisspelling(newsroom: SyntheticNewsroom, among: number): Planted {
  const texts = newsroom.articles.map((one) => `${stringify(frontmatterOf(one))}\n${one.body}`);
  const known = new Set(wordsOf(texts));
  const names = newsroom.people.map(({ name }) => name);
  const slips = misspell(names).slice(0, among);
  for (const [index, article] of newsroom.articles.entries()) {
    for (const { name, slips: ways } of slips) {
      if (!article.body.includes(`${name}, `)) continue;
      for (const way of ways) {
        const word = wordsOf([way]).find((one) => !known.has(one));
        if (word === undefined) continue;
        const body = article.body.replace(`${name}, `, `${way}, `);
        const articles = newsroom.articles.with(index, { ...article, body });
        return { newsroom: { ...newsroom, articles }, word, known: [...known] };
      }
    }
  }
  throw new Error('No article names anybody of the list.');
}
