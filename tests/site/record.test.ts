import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureSite } from '../support/build-site.ts';
import type { BuiltSite } from '../support/built-site.ts';

const SEED = 'articles/hoi-nghi-truc-tuyen-to-chuc-xay-dung-dang/';

let site: BuiltSite;
beforeAll(async () => {
  site = await fixtureSite();
});

/** Addresses of a page's links below the base, of those with this class. */
const linksOf = (path: string, className?: string): string[] =>
  site
    .page(path)
    .all('a')
    .filter((link) => className === undefined || link.has('className', className))
    .map((link) => (link.attribute('href') ?? '').replace(/^\/bao\//, ''));

interface Thing {
  readonly '@type': string;
  readonly hasOccupation?: readonly { readonly '@type': string; readonly startDate?: string }[];
  readonly subEvent?: readonly { readonly attendee: readonly object[] }[];
}

const graphOf = (path: string): readonly Thing[] => {
  const script = site
    .page(path)
    .all('script')
    .find((one) => one.attribute('type') === 'application/ld+json');
  const data = JSON.parse(script?.text ?? '{}') as { '@graph'?: readonly Thing[] };
  return data['@graph'] ?? [];
};

describe('in the text of the conference', () => {
  test('everyone, the venue and the bodies lead to their pages at their first mention', () => {
    const links = linksOf(SEED, 'name');
    expect(links).toEqual(
      expect.arrayContaining(['people/pham-minh-chinh/', 'people/nguyen-thanh-hai/', 'venues/thai-nguyen/']),
    );
    expect(links.length).toBe(new Set(links).size);
  });

  test('the same links stand in the feed, as whole addresses', () =>
    expect(site.text('rss.xml')).toContain('https://tin.example/bao/people/pham-minh-chinh/'));
});

describe.each([
  ['people/le-vinh-tan/', ['rss.xml', 'feed.json', 'chaired.xml', 'calendar.ics']],
  ['posts/bi-thu-tinh-uy/', ['rss.xml', 'feed.json']],
  ['organizations/bo-noi-vu/', ['rss.xml', 'feed.json', 'calendar.ics']],
  ['venues/co-vit/', ['rss.xml', 'feed.json', 'calendar.ics']],
  ['topics/rung/', ['rss.xml', 'feed.json']],
])('%s', (path, files) => {
  test.each(files)('leads to its %s, which is there', (file) => {
    expect(linksOf(path)).toContain(path + file);
    expect(site.has(path + file)).toBe(true);
  });
});

describe('an office of another place is told with that place', () => {
  const OFFICE = 'Bí thư Tỉnh ủy Thái Nguyên';
  test.each([
    ['on the page of the person', 'people/nguyen-thanh-hai/'],
    ['in the index of people', 'people/'],
    ['in the index of posts', 'posts/'],
    ['among those who hold office on a day', 'on/'],
  ])('%s', (_where, path) => expect(site.page(path).only('main').text).toContain(OFFICE));

  test('in the note of a suggestion', () =>
    expect(site.text('search/lexicon.json')).toContain(`; ${OFFICE}`));

  test("but not one of the newsroom's own place", () => {
    const own = site.page('people/giap-thi-nhan/').only('main').text;
    expect(own).toContain('Chủ tịch UBND tỉnh');
    expect(own).not.toContain('Chủ tịch UBND tỉnh Vân Trà');
  });
});

test('a mistake about a person can be reported', () =>
  expect(linksOf('people/le-vinh-tan/').some((href) => href.startsWith('mailto:toa-soan@tin.example'))).toBe(
    true,
  ));

test('a person is told with dated roles, a body and a place as what they are', () => {
  const [person] = graphOf('people/giap-thi-nhan/');
  expect(person).toMatchObject({ '@type': 'Person' });
  expect(person?.hasOccupation?.every((role) => role['@type'] === 'Role' && role.startDate)).toBe(true);
  expect(graphOf('organizations/bo-noi-vu/')[0]).toMatchObject({ '@type': 'GovernmentOrganization' });
  expect(graphOf('venues/van-tra/')[0]).toMatchObject({ '@type': 'Place', geo: { latitude: 22.1 } });
});

test('the people of a conference stand at their venue for machines, too', () => {
  const event = graphOf(SEED).find((thing) => thing['@type'] === 'Event');
  expect(event?.subEvent?.map(({ attendee }) => attendee.length)).toEqual([2]);
});

test('an article says how long it takes to read', () =>
  expect(site.page(SEED).only('article').text).toContain('1 phút đọc'));

test('an article in another language is marked wherever it is listed', () =>
  expect(site.page('venues/van-tra/').only('main').text).toContain('Tiếng Anh'));

test.each([
  ['a person', 'people/giap-thi-nhan/'],
  ['a post', 'posts/bi-thu-tinh-uy/'],
])(
  'on the page of %s an article and its translation are one row, with a link to the other language',
  (_what, path) => {
    const rows = site
      .page(path)
      .all('li')
      .filter((row) =>
        row.all('a').some((link) => link.attribute('href')?.endsWith('/hoi-nghi-phong-chong-lut/')),
      );
    const translation = '/bao/articles/flood-meeting/';
    expect(linksOf(path).filter((href) => href === 'articles/flood-meeting/')).toHaveLength(1);
    const [link] = rows.flatMap((row) => row.all('a')).filter((one) => one.attribute('href') === translation);
    expect(link?.attribute('hrefLang')).toBe('en');
    expect(link?.text).toBe('Đọc bằng tiếng Anh');
  },
);

test('every section of every page has a heading, and no attribute is obsolete', () => {
  const faults = site.pages.flatMap((path) => {
    const page = site.page(path);
    const bare = page
      .all('section')
      .filter((section) => section.all('h1', 'h2', 'h3', 'h4', 'h5', 'h6').length === 0);
    return [...bare, ...page.all('td', 'th').filter((cell) => cell.has('align'))].map(
      (one) => `${path}: ${one.name}`,
    );
  });
  expect(faults).toEqual([]);
});
