import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readNewsroom } from '../../src/files/newsroom.ts';
import { contentProblems as english } from '../../src/strings/content-problems.en.ts';
import { contentProblems as vietnamese } from '../../src/strings/content-problems.vi.ts';
import { ARTICLE, readFiles, SITE, summarise } from './content-folder.ts';

const BROKEN = 'tests/fixtures/broken';

test('all problems of all files come in one run, in the order of the files', async () => {
  const reading = await readNewsroom(`${BROKEN}/content`);
  expect(`${summarise(reading).join('\n')}\n`).toBe(readFileSync(`${BROKEN}/expected.txt`, 'utf8'));
  expect(reading.newsroom).toBeUndefined();
});

test('every problem has one sentence or two to say, in either language', async () => {
  const { findings } = await readNewsroom(`${BROKEN}/content`);
  for (const strings of [english, vietnamese]) {
    const explain: Readonly<Record<string, (finding: (typeof findings)[number]) => string>> = strings;
    for (const finding of findings) {
      const message = explain[finding.rule]?.(finding);
      expect(message, finding.rule).toMatch(/^["“\p{Lu}].*[.?]$/su);
      expect(message).not.toMatch(/undefined|""|\(\)| {2}|null|\[object/);
    }
  }
  expect(Object.keys(vietnamese)).toEqual(Object.keys(english));
});

test('the position and text of a finding agree', async () => {
  const { findings, textOf } = await readNewsroom(`${BROKEN}/content`);
  for (const { path, span, found, rule } of findings) {
    if (span.end > span.start && found !== '')
      expect(textOf(path)?.slice(span.start, span.end), rule).toBe(found);
  }
});

test('a newsroom, whole', async () => {
  const reading = await readFiles({
    'topics.yaml': '- { id: t, label: Chủ đề }\n',
    'reference/people.yaml': '- { id: a, name: Trần Văn A, memberships: [{ post: p, start_date: 2016 }] }\n',
    'reference/posts.yaml': '- { id: p, label: Bộ trưởng Bộ B }\n',
    'articles/2020/b.md': ARTICLE.replace(
      'published: 2020-07-01',
      'published: 2020-07-01T15:30\nchairs:\n  - Trần Văn A\ntopics: [t]',
    ),
    'articles/a.md': ARTICLE.replace('published: 2020-07-01', 'published: 2019-07-01\ndraft: true'),
    'pages/gioi-thieu.md': '---\ntitle: Giới thiệu\nlang: en\n---\nX\n',
    'pages/lien-he.md': '---\ntitle: Liên hệ\ndraft: true\n---\nX\n',
  });
  expect(reading.findings).toEqual([]);
  expect(reading.newsroom?.articles).toMatchObject([
    {
      slug: 'b',
      path: 'articles/2020/b.md',
      published: { iso: '2020-07-01T15:30:00+07:00', day: '2020-07-01', time: '15:30' },
      chairs: [
        { people: [{ name: 'Trần Văn A', person: 'a', titles: [{ text: 'Bộ trưởng Bộ B', post: 'p' }] }] },
      ],
      topics: ['t'],
      lang: 'vi',
      draft: false,
      body: { path: 'articles/2020/b.md', pictures: {}, files: {} },
    },
    { slug: 'a', draft: true },
  ]);
  expect(reading.newsroom?.pages).toMatchObject([
    { slug: 'gioi-thieu', title: 'Giới thiệu', lang: 'en', draft: false },
    { slug: 'lien-he', lang: 'vi', draft: true },
  ]);
  expect(reading.documents.map(({ path, draft }) => [path, draft])).toEqual([
    ['articles/2020/b.md', false],
    ['articles/a.md', true],
  ]);
});

test('without a tag authority of its own the newsroom takes the host and the year of its first article', async () => {
  const published = (day: string, rest = '') => ARTICLE.replace('2020-07-01', `${day}${rest}`);
  const files = {
    'articles/a.md': published('2019-01-01', '\ndraft: true'),
    'articles/b.md': published('2020-12-31T23:00Z'),
    'articles/c.md': published('2021-05-01'),
  };
  const authority = async (site: string) =>
    (await readFiles({ ...files, 'site.yaml': site })).newsroom?.site.tagAuthority;
  // In Hanoi it was 2021 by then.
  expect(await authority(SITE)).toBe('example.vn,2021');
  expect(await authority(SITE.replace('Asia/Ho_Chi_Minh', 'UTC'))).toBe('example.vn,2020');
  expect(await authority(SITE.replace('https://example.vn', 'http://localhost:4321/a'))).toBe(
    'localhost,2021',
  );
  expect(await authority(`${SITE}tag_authority: cu.vn,2001\n`)).toBe('cu.vn,2001');
});

test('SITE_URL overrides the address and nothing else', async () => {
  const siteAddress = { origin: 'https://other.org', base: '/b/' };
  const { newsroom } = await readFiles({ 'articles/a.md': ARTICLE }, { siteAddress });
  expect(newsroom?.site).toMatchObject({ ...siteAddress, tagAuthority: 'example.vn,2020', title: 'Tin' });
});

test('what a broken row or file holds is not called unknown', async () => {
  const article = ARTICLE.replace(
    'published:',
    'topics: [t]\njurisdiction: v\nchairs: [{ name: A, person: a, acting_as: p }]\npublished:',
  );
  const reading = await readFiles({
    'site.yaml': `${SITE}jurisdiction: v\n`,
    'topics.yaml': '- { id: t, label: 5 }\n',
    'reference/people.yaml':
      '- { id: a, nmae: A, memberships: [{ post: p }] }\n- { id: b, name: B, memberships: [{ post: p }] }\n',
    'reference/posts.yaml': '- { id: p, label: P, seats: 0 }\n',
    'reference/venues.yaml': '- { id: v, label: "V }\n',
    'articles/a.md': article,
  });
  expect(summarise(reading)).toEqual([
    'reference/people.yaml:1:12 content-key "nmae" -> name',
    'reference/posts.yaml:1:29 content-value "0"',
    'reference/venues.yaml:1:19 content-yaml quote ""V }"',
    'topics.yaml:1:19 content-type "5"',
  ]);
});

test('a place the site belongs to must exist', async () => {
  const files = { 'reference/venues.yaml': '- { id: thai-nguyen, label: Thái Nguyên }\n' };
  const reading = await readFiles({ ...files, 'site.yaml': `${SITE}jurisdiction: thai-nguyn\n` });
  expect(summarise(reading)).toEqual(['site.yaml:6:15 content-reference "thai-nguyn" -> thai-nguyen']);
});

test('organizers and venues that are not listed are left to the checks', async () => {
  const { findings, documents } = await readFiles({
    'articles/a.md': ARTICLE.replace('published:', 'organizers: [Bộ B]\nvenues: [Hà Nội]\npublished:'),
  });
  expect(findings).toEqual([]);
  expect(documents[0]?.unresolved).toMatchObject([
    { rule: 'organization-unknown', field: ['organizers', 0], found: 'Bộ B' },
    { rule: 'venue-unknown', field: ['venues', 0], found: 'Hà Nội' },
  ]);
});

test('an article with a mistake is left out, its file is not', async () => {
  const { newsroom, documents } = await readFiles({
    'articles/a.md': ARTICLE,
    'articles/b.md': ARTICLE.replace('Tin một', '1'),
  });
  expect(newsroom?.articles.map(({ slug }) => slug)).toEqual(['a']);
  expect(documents.map(({ slug, article }) => [slug, article !== undefined])).toEqual([
    ['a', true],
    ['b', false],
  ]);
});

test('what is read survives JSON', async () => {
  const { newsroom } = await readFiles({ 'articles/a.md': ARTICLE });
  expect(JSON.parse(JSON.stringify(newsroom))).toEqual(JSON.parse(JSON.stringify(structuredClone(newsroom))));
});

test('what is published is composed (NFC); what is checked, and names of files, are as they were written', async () => {
  const apart = (text: string): string => text.normalize('NFD');
  const { newsroom, documents, findings } = await readFiles({
    'site.yaml': apart(SITE.replace('Tin\n', 'Tin tức\n')),
    'topics.yaml': apart('- { id: t, label: Chủ đề, labels: { en: Thủ } }\n'),
    'reference/people.yaml': apart('- { id: a, name: Trần Văn Túy }\n'),
    [apart('articles/nghị quyết.txt')]: 'x',
    'articles/a.md': apart(
      ARTICLE.replace(
        '---\nNội',
        'chairs: [Trần Văn Túy]\nattachments: [{ src: ./nghị quyết.txt }]\n---\nNội',
      ),
    ),
    'pages/gioi-thieu.md': apart('---\ntitle: Giới thiệu\n---\nX\n'),
  });
  expect(findings).toEqual([]);
  expect(newsroom).toMatchObject({
    site: { title: 'Tin tức' },
    topics: [{ label: 'Chủ đề', labels: { en: ['Thủ'] } }],
    people: [{ name: 'Trần Văn Túy' }],
    articles: [
      {
        title: 'Tin một',
        chairs: [{ people: [{ name: 'Trần Văn Túy', person: 'a' }] }],
        attachments: [{ path: apart('articles/nghị quyết.txt'), label: 'nghị quyết.txt' }],
      },
    ],
    pages: [{ title: 'Giới thiệu' }],
  });
  expect(documents[0]?.frontmatter?.title).toBe(apart('Tin một'));
});
