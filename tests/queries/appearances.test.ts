import { describe, expect, test } from 'vitest';
import type { Appearance, Article } from '../../src/domain/article.ts';
import type { Language } from '../../src/domain/site.ts';
import { appearancesOfPost } from '../../src/queries/appearances.ts';
import { article, participant, site } from '../feeds/fixture.ts';
import { published } from './fixture.ts';

type Row = readonly [slug: string, lang: Language, who: string, translationOf?: string];

const articleOf = ([slug, lang, , translationOf]: Row): Article => article({ slug, lang, translationOf });

/** What the page of a post lists: slugs, those of translations behind them. */
function listed(rows: readonly Row[], locale: Language = 'vi', unseen: readonly Row[] = []): string[] {
  const appearances = rows.map(
    (row): Appearance => ({
      article: articleOf(row),
      participant: participant({ name: row[2], person: row[2] }),
      role: 'chaired',
    }),
  );
  const newsroom = {
    ...published({ articles: [...appearances.map((one) => one.article), ...unseen.map(articleOf)] }),
    site: { ...site, locale },
    appearancesAs: () => appearances,
  };
  return appearancesOfPost(newsroom, 'p').map(({ article: { slug }, translations }) =>
    [slug, ...translations.map((other) => other.slug)].join(' '),
  );
}

const ORIGINAL: Row = ['goc', 'vi', 'a'];
const TRANSLATION: Row = ['dich', 'en', 'a', 'goc'];

describe('the page of a post lists', () => {
  test.each<[string, readonly Row[], Language, readonly Row[], string[]]>([
    ["the original where it is in the page's language", [TRANSLATION, ORIGINAL], 'vi', [], ['goc dich']],
    ["the translation where that is in the page's language", [TRANSLATION, ORIGINAL], 'en', [], ['dich goc']],
    [
      'a translation alone where the original does not name the post',
      [TRANSLATION],
      'vi',
      [ORIGINAL],
      ['dich'],
    ],
    [
      'articles that are no translations each',
      [
        ['mot', 'vi', 'a'],
        ['hai', 'en', 'a'],
      ],
      'vi',
      [],
      ['mot', 'hai'],
    ],
    [
      'another person of the same meeting apart',
      [TRANSLATION, ORIGINAL, ['goc', 'vi', 'b']],
      'vi',
      [],
      ['goc dich', 'goc'],
    ],
  ])('%s', (_what, rows, locale, unseen, expected) => expect(listed(rows, locale, unseen)).toEqual(expected));
});
