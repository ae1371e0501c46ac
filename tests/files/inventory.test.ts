import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readNewsroom } from '../../src/files/newsroom.ts';
import { ARTICLE, readFiles, SITE, summarise, writeFolder } from './content-folder.ts';

const PAGE = '---\ntitle: Giới thiệu\n---\nX\n';
const picture = await sharp({ create: { width: 4, height: 3, channels: 3, background: '#888' } })
  .jpeg()
  .toBuffer();

test('every file stands in the account once, with what it is for', async () => {
  const reading = await readFiles({
    'topics.yaml': '- { id: a, label: A }\n',
    'reference/people.yaml': '- { id: a, name: A }\n',
    'check-baseline.json': '[]',
    'articles/2020/07/tin.md': ARTICLE.replace('Nội dung.', '![a](./a.jpg) [b](b.pdf) <img src="../c.jpg">'),
    'articles/2020/07/a.jpg': picture,
    'articles/2020/07/b.pdf': '%PDF-1.4',
    'articles/2020/c.jpg': picture,
    'articles/2020/unused.jpg': picture,
    'pages/gioi-thieu.md': PAGE,
    '.DS_Store': '',
    'articles/.draft.md': '',
    '.git/config': '',
  });
  expect(Object.fromEntries(reading.inventory.files.map(({ path, kind }) => [path, kind]))).toEqual({
    'articles/2020/07/a.jpg': 'picture',
    'articles/2020/07/b.pdf': 'attachment',
    'articles/2020/07/tin.md': 'article',
    'articles/2020/c.jpg': 'picture',
    'articles/2020/unused.jpg': 'unused-picture',
    'check-baseline.json': 'baseline',
    'pages/gioi-thieu.md': 'page',
    'reference/people.yaml': 'reference',
    'site.yaml': 'site',
    'topics.yaml': 'topics',
  });
  expect(reading.inventory.ignored).toBe(3);
  expect(summarise(reading)).toEqual([
    'articles/2020/unused.jpg:1:1 content-unused "articles/2020/unused.jpg"',
  ]);
  expect(reading.findings[0]?.severity).toBe('warning');
});

/** Paths of files that hold a right article or page, and what is said of them. */
const TABLE: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['articles/a.MD'], ['articles/a.MD:1:1 content-file extension "articles/a.MD" -> articles/a.md']],
  [
    ['articles/a.markdown'],
    ['articles/a.markdown:1:1 content-file extension "articles/a.markdown" -> articles/a.md'],
  ],
  [['articles/a.mdx'], ['articles/a.mdx:1:1 content-file extension "articles/a.mdx" -> articles/a.md']],
  [['a.md'], ['a.md:1:1 content-file markdown-outside "a.md" -> articles/a.md']],
  [['Articles/a.md'], ['Articles/a.md:1:1 content-file markdown-outside "Articles/a.md" -> articles/a.md']],
  [['pages/x/a.md'], ['pages/x/a.md:1:1 content-file page-folder "pages/x/a.md" -> pages/a.md']],
  [['articles/Ona.md'], ['articles/Ona.md:1:1 content-slug file "Ona.md" -> ona.md']],
  [['articles/_x.md'], ['articles/_x.md:1:1 content-slug file "_x.md" -> x.md']],
  [['articles/tin tức.md'], ['articles/tin tức.md:1:1 content-slug file "tin tức.md" -> tin-tuc.md']],
  [['articles/a_b.md'], ['articles/a_b.md:1:1 content-slug file "a_b.md" -> a-b.md']],
  [['articles/.md'], []],
  [['articles/2020/a.md', 'articles/2021/a.md'], ['articles/2021/a.md:1:1 content-slug twice "a"']],
  [['articles/ona.md', 'articles/Ona.md'], ['articles/Ona.md:1:1 content-file twin "articles/Ona.md"']],
  [
    ['articles/té/a.md'.normalize('NFC'), 'articles/té/b.md'.normalize('NFD')],
    [`${'articles/té'.normalize('NFD')}:1:1 content-file twin "${'articles/té'.normalize('NFD')}"`],
  ],
  [['articles/page.md'], ['articles/page.md:1:1 content-slug reserved "page"']],
  [['articles/search.md'], []],
];

test.each(TABLE)('%j', async (paths, expected) => {
  const reading = await readFiles(Object.fromEntries(paths.map((path) => [path, ARTICLE])));
  expect(summarise(reading)).toEqual(expected);
});

const PAGES: readonly (readonly [string, readonly string[]])[] = [
  ['pages/gioi-thieu.md', []],
  ['pages/search.md', ['pages/search.md:1:1 content-slug reserved "search"']],
  ['pages/articles.md', ['pages/articles.md:1:1 content-slug reserved "articles"']],
  ['pages/404.md', ['pages/404.md:1:1 content-slug reserved "404"']],
];

test.each(PAGES)('%s', async (path, expected) => {
  expect(summarise(await readFiles({ [path]: PAGE }))).toEqual(expected);
});

const OTHERS: readonly (readonly [string, readonly string[]])[] = [
  ['site.yml', ['site.yml:1:1 content-file extension "site.yml" -> site.yaml']],
  [
    'reference/people.yml',
    ['reference/people.yml:1:1 content-file extension "reference/people.yml" -> reference/people.yaml'],
  ],
  [
    'reference/persons.yaml',
    ['reference/persons.yaml:1:1 content-file unknown-yaml "reference/persons.yaml"'],
  ],
  [
    'reference/poeple.yaml',
    ['reference/poeple.yaml:1:1 content-file unknown-yaml "reference/poeple.yaml" -> reference/people.yaml'],
  ],
  ['people.yaml', ['people.yaml:1:1 content-file unknown-yaml "people.yaml" -> reference/people.yaml']],
  ['articles/notes.txt', ['articles/notes.txt:1:1 content-file stray "articles/notes.txt"']],
  ['articles/a.md~', ['articles/a.md~:1:1 content-file stray "articles/a.md~"']],
  ['articles/a.pdf', ['articles/a.pdf:1:1 content-file stray "articles/a.pdf"']],
];

test.each(OTHERS)('%s', async (path, expected) => {
  expect(summarise(await readFiles({ [path]: 'x' }))).toEqual(expected);
});

test('without site.yaml there is no newsroom, but the rest is read', async () => {
  const reading = await readNewsroom(writeFolder({ 'articles/a.md': ARTICLE.replace('Tin một', '2020') }));
  expect(reading.newsroom).toBeUndefined();
  expect(summarise(reading)).toEqual([
    'articles/a.md:2:8 content-type "2020"',
    'site.yaml:1:1 content-file missing "site.yaml"',
  ]);
});

test('an empty folder, and one that is not there', async () => {
  const expected = ['site.yaml:1:1 content-file missing "site.yaml"'];
  expect(summarise(await readNewsroom(writeFolder({})))).toEqual(expected);
  expect(summarise(await readNewsroom('/nowhere/at/all'))).toEqual(expected);
});

test('links to files are followed, links to folders and to nothing are errors', async () => {
  const folder = writeFolder({ 'site.yaml': SITE, 'articles/x': 'x' });
  const elsewhere = writeFolder({ 'a.md': ARTICLE, 'folder/b.md': ARTICLE });
  symlinkSync(join(elsewhere, 'a.md'), join(folder, 'articles/a.md'));
  symlinkSync(join(elsewhere, 'folder'), join(folder, 'articles/folder'));
  symlinkSync(join(elsewhere, 'nothing.md'), join(folder, 'articles/nothing.md'));
  symlinkSync(folder, join(folder, 'articles/round'));
  const reading = await readNewsroom(folder);
  expect(summarise(reading)).toEqual([
    'articles/folder:1:1 content-file linked-folder "articles/folder"',
    'articles/nothing.md:1:1 content-file broken-link "articles/nothing.md"',
    'articles/round:1:1 content-file linked-folder "articles/round"',
    'articles/x:1:1 content-file stray "articles/x"',
  ]);
  expect(reading.newsroom?.articles.map(({ slug }) => slug)).toEqual(['a']);
});

test('what lies beside a file too broken to be read is not accused', async () => {
  const reading = await readFiles({
    'articles/a/a.md': '---\ntitle: "x\n---\n',
    'articles/a/a.jpg': picture,
    'articles/a/a.pdf': 'x',
    'articles/b/b.pdf': 'x',
  });
  expect(summarise(reading)).toEqual([
    'articles/a/a.md:2:8 content-yaml quote ""x"',
    'articles/b/b.pdf:1:1 content-file stray "articles/b/b.pdf"',
  ]);
});

test('the order of the findings and of the account does not depend on the order on disk', async () => {
  const names = ['b', 'a', 'c', 'aa', 'a-b', 'z/a1', 'y/b1'];
  const read = async (order: readonly string[]) => {
    const folder = writeFolder({ 'site.yaml': SITE });
    for (const name of order) {
      mkdirSync(join(folder, 'articles', name, '..'), { recursive: true });
      writeFileSync(join(folder, `articles/${name}.md`), ARTICLE.replace('Tin một', '1'));
    }
    const reading = await readNewsroom(folder);
    return [reading.inventory.files, summarise(reading)];
  };
  expect(await read(names.toReversed())).toEqual(await read(names));
});
