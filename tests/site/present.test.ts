import { beforeAll, expect, test } from 'vitest';
import { newFolder, siteOf } from '../support/build-site.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { writeFiles } from '../support/newsroom.ts';

const story = (slug: string, title: string, more: string): Record<string, string> => ({
  [`articles/${slug}.md`]: `---\ntitle: ${title}\nsummary: Brief.\npublished: 2024-05-06T07:00\n${more}---\n\nText.\n`,
});

const CONTENT = {
  'site.yaml':
    'title: Dawn\ndescription: News\nurl: https://dawn.example\nlocale: en\ntime_zone: Asia/Ho_Chi_Minh\n',
  'topics.yaml': '- { id: roads, label: Roads }\n',
  'reference/organizations.yaml': '- { id: council, label: Council }\n',
  'reference/posts.yaml': [
    '- { id: clerk, label: Clerk, organization: council }',
    '- { id: mayor, label: Mayor, organization: council }',
    '- { id: judge, label: Judge }',
    '',
  ].join('\n'),
  'reference/people.yaml': [
    '- { id: dung, name: Trần Văn Dũng, memberships: [{ post: clerk, start_date: 2020-01-01, acting: true }] }',
    '- { id: duc, name: Lê Minh Đức, memberships: [{ post: mayor, start_date: 2020-01-01, end_date: 2026 }] }',
    '- { id: duy, name: Phạm Văn Duy, memberships: [{ post: judge, end_date: 2012 }] }',
    '- { id: an, name: Mai An, memberships: [{ post: judge, start_date: 2018-01-01, end_date: 2025-05-01 }] }',
    '',
  ].join('\n'),
  ...story(
    'one',
    'One',
    'chairs: [{ name: Mai An, titles: [Judge] }]\nattendees: [Trần Văn Dũng, Lê Minh Đức]\n',
  ),
  ...story(
    'hai',
    'Chuyện đường',
    'lang: vi\ntopics: [roads]\ncorrections: [{ date: 2024-05-07, wrong: hai, right: ba }]\n',
  ),
};

let site: BuiltSite;
beforeAll(async () => {
  const content = newFolder('present-content');
  writeFiles(content, CONTENT);
  site = await siteOf('present', content);
});

const graphOf = (path: string): string =>
  site
    .page(path)
    .all('script')
    .map(({ text }) => text)
    .join('');
const descriptionOf = (path: string): string | undefined =>
  site
    .page(path)
    .all('meta')
    .find((meta) => meta.attribute('name') === 'description')
    ?.attribute('content');

test('an acting holder is told as one wherever offices of today stand', () => {
  expect(descriptionOf('people/dung/')).toBe('Trần Văn Dũng, acting Clerk');
  expect(graphOf('people/dung/')).toContain('"jobTitle":["acting Clerk"]');
  expect(graphOf('organizations/council/')).toContain('"roleName":"acting Clerk"');
  expect(site.page('people/').only('main').text).toContain('acting Clerk');
  expect(site.page('posts/clerk/').only('main').text).toMatch(/Trần Văn Dũng\s*\(acting\)/);
});

test('a holder whose term may be over is told with the doubt, and not to machines', () => {
  expect(descriptionOf('people/duc/')).toBe('Lê Minh Đức');
  expect(graphOf('people/duc/')).not.toContain('jobTitle');
  expect(graphOf('organizations/council/')).not.toContain('Mayor');
  for (const path of ['people/duc/', 'people/', 'posts/'])
    expect(site.page(path).only('main').text, path).toMatch(/Mayor\s*(?:Lê Minh Đức\s*)?\(not certain\)/);
  expect(site.page('posts/mayor/').only('main').text).toMatch(/Lê Minh Đức\s*\(not certain\)/);
});

test("of someone who holds nothing today no empty list stands under today's offices", () => {
  const [now, ...others] = site.page('articles/one/').all('details');
  expect(others).toEqual([]);
  expect(now?.text).toContain('Mai An');
  expect(now?.text).toContain('no present office');
  expect(now?.all('ul')).toEqual([]);
});

test('names stand under Vietnamese letters in an English newsroom, too', () =>
  expect(
    site
      .page('people/')
      .all('h2')
      .map((heading) => `${heading.attribute('id')} ${heading.text}`),
  ).toEqual(['letter-65 A', 'letter-68 D', 'letter-272 Đ']));

test('a year known only by the end of a term has its page', () =>
  expect(site.page('on/2012/').only('main').text).toContain('Phạm Văn Duy'));

test('only the words of an article in another language are marked as such', () => {
  const list = site
    .page('corrections/')
    .all('ol')
    .find((one) => one.has('className', 'correction-list'));
  const [entry] = list?.all('li') ?? [];
  expect(entry?.attribute('lang')).toBeUndefined();
  expect(entry?.all('h2', 'dd').map((part) => part.attribute('lang'))).toEqual(['vi', 'vi', 'vi']);
  expect(entry?.text).toContain('Vietnamese');
  const topics = site.page('topics/').only('main');
  expect(topics.all('a').filter((link) => link.attribute('lang') === 'vi')).toHaveLength(1);
  expect(topics.text).toContain('Vietnamese');
});

test('the front page asks for no day that is still to come', () =>
  expect(
    site
      .page('')
      .all('input')
      .find((input) => input.attribute('type') === 'date')
      ?.attribute('max'),
  ).toBe('2026-01-15'));
