import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, FIXTURE, fixtureSite, newFolder, siteOf } from '../support/build-site.ts';
import { type BuiltSite, readSite } from '../support/built-site.ts';
import { leadsSomewhere, linksOf } from '../support/links.ts';
import { writeNewsroom } from '../support/newsroom.ts';
import { parsePage } from '../support/read-page.ts';

const SITE =
  'title: Ban Mai\ndescription: Tin\nurl: https://ban-mai.example\nlocale: vi\ntime_zone: Asia/Ho_Chi_Minh\n';

const article = (more = '', body = 'Text.', title = 'Story'): string =>
  `---\ntitle: ${title}\nsummary: In brief.\npublished: 2024-05-06T07:00\n${more}---\n\n${body}\n`;

/** Letters that no English word has. */
const VIETNAMESE = /[ăâđêôơưạ-ỹ]/i;

/** Links of all pages that lead nowhere. */
const brokenLinks = (site: BuiltSite, root: string): string[] =>
  site.pages.flatMap((path) =>
    linksOf(site.page(path), `${root}${path}`)
      .filter(({ url }) => url.origin === new URL(root).origin && !leadsSomewhere(site, root, url))
      .map(({ attribute, url }) => `${path}: ${attribute} ${url.href}`),
  );

test('the same content gives the same bytes, whatever the time zone of the machine', async () => {
  const [first, second] = await Promise.all([
    fixtureSite(),
    siteOf('fixture-new-york', FIXTURE, { TZ: 'America/New_York' }),
  ]);
  expect(second.files).toEqual(first.files);
  expect(second.files.filter((file) => !second.bytes(file).equals(first.bytes(file)))).toEqual([]);
});

test('a newsroom of nothing but site.yaml has a site', async () => {
  const site = await siteOf('empty', writeNewsroom({ 'site.yaml': SITE }));
  expect(site.page('').only('h1').text).toContain('Ban Mai');
  expect(brokenLinks(site, 'https://ban-mai.example/')).toEqual([]);
  expect(site.json('data/articles.json')).toEqual([]);
});

test('an English newsroom of many articles speaks English and pages its lists', async () => {
  const count = 65;
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const site = await siteOf(
    'english',
    writeNewsroom({
      'site.yaml': SITE.replace('locale: vi', 'locale: en').replace('ban-mai.example', 'dawn.example/news'),
      'topics.yaml': '- { id: roads, label: Roads }\n',
      'reference/people.yaml':
        '- { id: ann-lee, name: Ann Lee, memberships: [{ post: mayor, start_date: 2020-01-01 }, { post: clerk, start_date: 2020-01-01, acting: true }] }\n',
      'reference/posts.yaml': '- { id: mayor, label: Mayor, seats: 1 }\n- { id: clerk, label: Clerk }\n',
      ...Object.fromEntries(
        numbers.map((number) => [
          `articles/${number % 3}/story-${number}.md`,
          article('chairs: [Ann Lee]\ntopics: [roads]\n', `Text ${number}.`, `Story ${number}`),
        ]),
      ),
    }),
    { SITE_URL: 'https://override.example/there/' },
  );
  const root = 'https://override.example/there/';
  expect(site.page('').only('html').attribute('lang')).toBe('en');
  expect(
    site.files.filter((file) => /\.(html|xml|json|ics)$/.test(file) && VIETNAMESE.test(site.text(file))),
  ).toEqual([]);
  expect(site.page('articles/story-1/').only('main').text).toContain('acting Clerk');
  for (const list of ['topics/roads/', 'people/ann-lee/', 'posts/mayor/', 'archive/2024/05/']) {
    const pages = site.pages.filter((path) => path === list || path.startsWith(`${list}page/`));
    expect(pages.length, list).toBeGreaterThan(1);
    const stories = pages.flatMap((path) =>
      site
        .page(path)
        .only('main')
        .all('a')
        .flatMap((a) => /\/articles\/(story-\d+)\/$/.exec(a.attribute('href') ?? '')?.[1] ?? []),
    );
    expect(new Set(stories).size, list).toBe(count);
  }
  expect(brokenLinks(site, root)).toEqual([]);
  // Host names of tag URIs stay those of site.yaml: subscribers would see every item anew.
  expect(site.text('rss.xml')).toContain('tag:dawn.example,2024:');
  expect(site.text('rss.xml')).toContain(`<link>${root}articles/`);
});

test('a newsroom of one article has a site, and a change of its list shows on the very next build', async () => {
  const content = writeNewsroom({
    'site.yaml': SITE,
    'reference/posts.yaml': '- { id: a, label: Trưởng Ban A }\n- { id: b, label: Trưởng Ban B }\n',
    'reference/people.yaml':
      '- { id: hoa-le, name: Hỏa Lệ Mai, memberships: [{ post: a, start_date: 2020-01-01 }] }\n',
    'articles/tin-mot.md': article('chairs: [Hỏa Lệ Mai]\n'),
  });
  const outDir = join(newFolder('again'), 'dist');
  const printed = async (): Promise<string> => {
    expect(await build(content, outDir)).toMatchObject({ code: 0 });
    return readFileSync(join(outDir, 'articles/tin-mot/index.html'), 'utf8');
  };
  const before = parsePage(await printed()).text;
  expect(brokenLinks(readSite(outDir), 'https://ban-mai.example/')).toEqual([]);
  expect(before).toContain('Trưởng Ban A');
  const people = join(content, 'reference/people.yaml');
  writeFileSync(people, readFileSync(people, 'utf8').replace('post: a', 'post: b').replace('Hỏa', 'Hoả'));
  writeFileSync(join(content, 'articles/tin-mot.md'), article('chairs: [Hoả Lệ Mai]\n'));
  const after = parsePage(await printed()).text;
  expect(after).toContain('Trưởng Ban B');
  expect(after).not.toContain('Trưởng Ban A');
  expect(after).not.toContain('Hỏa');
  expect(readSite(outDir).page('people/hoa-le/').only('h1').text).toContain('Hoả Lệ Mai');
});
