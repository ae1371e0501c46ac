import { expect, test } from 'vitest';
import { ARTICLE, readFiles, SITE, summarise } from './content-folder.ts';

const withLines = (lines: string): string => ARTICLE.replace('published:', `${lines}\npublished:`);

test('an alias may be neither the slug of an article nor an alias of another', async () => {
  const reading = await readFiles({
    'articles/a.md': withLines('aliases: [b, cu, a, page]'),
    'articles/b.md': withLines('aliases: [cu]'),
  });
  expect(summarise(reading)).toEqual([
    'articles/a.md:4:11 content-slug alias-of-article "b"',
    'articles/a.md:4:18 content-slug alias-of-article "a"',
    'articles/a.md:4:21 content-slug reserved "page"',
    'articles/b.md:4:11 content-slug alias-twice "cu"',
  ]);
});

test('an original that was renamed is suggested under its new name', async () => {
  const reading = await readFiles({
    'articles/goc-moi.md': withLines('aliases: [goc]'),
    'articles/ban-dich.md': withLines('translation_of: goc'),
    'articles/ban-khac.md': withLines('translation_of: goc-mio'),
  });
  expect(summarise(reading)).toEqual([
    'articles/ban-dich.md:4:17 content-reference "goc" -> goc-moi',
    'articles/ban-khac.md:4:17 content-reference "goc-mio" -> goc-moi',
  ]);
});

test('ids that the program needs, aliases of topics that are taken', async () => {
  const reading = await readFiles({
    'topics.yaml':
      '- { id: a, label: A, aliases: [b, c] }\n- { id: b, label: B, aliases: [c, page] }\n- { id: page, label: P }\n',
    'reference/people.yaml': '- { id: page, name: A }\n- { id: search, name: B }\n',
  });
  expect(summarise(reading)).toEqual([
    'reference/people.yaml:1:9 content-slug reserved "page"',
    'topics.yaml:1:32 content-slug topic-alias "b"',
    'topics.yaml:2:32 content-slug topic-alias "c"',
    'topics.yaml:2:35 content-slug reserved "page"',
    'topics.yaml:3:9 content-slug reserved "page"',
  ]);
});

test('the lead of the front page must be an article; one held back will do', async () => {
  const leading = (slug: string) =>
    readFiles({
      'site.yaml': `${SITE}front_lead: ${slug}\n`,
      'articles/tin-lon.md': withLines('aliases: [tin-cu]'),
      'articles/nhap.md': withLines('draft: true'),
    });
  expect(summarise(await leading('nhap'))).toEqual([]);
  expect(summarise(await leading('tin-cu'))).toEqual([
    'site.yaml:6:13 content-reference "tin-cu" -> tin-lon',
  ]);
  expect(summarise(await leading('tin-lom'))).toEqual([
    'site.yaml:6:13 content-reference "tin-lom" -> tin-lon',
  ]);
});
