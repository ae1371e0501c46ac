import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFeeds } from '../../src/feeds/list-feeds.ts';
import { writeOpml } from '../../src/feeds/write-opml.ts';
import { organizations, people, posts, site, topics, venues } from './fixture.ts';
import { HOSTILE } from './hostile.ts';
import { all, attributes, complaintsOfXmllint, readXml } from './read-xml.ts';

const rows = { site, people, posts, organizations, venues, topics };
const opml = writeOpml(
  site,
  listFeeds(rows, (kind, id) => `${kind} ${id}`),
);
const HOME = 'https://lamgiang.example/tin/';

test('lists the feeds one can follow, by kind, and no others', () => {
  const expected = [
    'rss.xml',
    'corrections/rss.xml',
    ...topics.map(({ id }) => `topics/${id}/rss.xml`),
    ...people.flatMap(({ id }) => [`people/${id}/rss.xml`, `people/${id}/chaired.xml`]),
    ...posts.map(({ id }) => `posts/${id}/rss.xml`),
    ...organizations.map(({ id }) => `organizations/${id}/rss.xml`),
    ...venues.map(({ id }) => `venues/${id}/rss.xml`),
  ];
  const listed = attributes(readXml(opml), 'xmlUrl', 'opml', 'body', 'outline', 'outline');
  expect(listed).toEqual(expected.map((path) => HOME + path));
  expect(all(readXml(opml), 'opml', 'body', 'outline').map((group) => group['@text'])).toEqual([
    'Toàn trang',
    'Chuyên mục',
    'Nhân sự',
    'Chức vụ',
    'Cơ quan',
    'Địa bàn',
  ]);
});

test('leaves out no kind of feed that has a route', () => {
  const routes = globSync('**/{rss,chaired}.xml.ts', { cwd: 'src/pages' }).map((file) =>
    file.replace(/\.ts$/, ''),
  );
  const kinds = attributes(readXml(opml), 'xmlUrl', 'opml', 'body', 'outline', 'outline').map((url) =>
    url.slice(HOME.length).replace(/^(\w+)\/[^/]+\/(\w+\.xml)$/, '$1/[id]/$2'),
  );
  expect(routes.filter((route) => !route.startsWith('archive/')).sort()).toEqual([...new Set(kinds)].sort());
});

test('every subscription is RSS and has its page beside it', () => {
  const outlines = all(readXml(opml), 'opml', 'body', 'outline', 'outline');
  expect(new Set(outlines.map((outline) => outline['@type']))).toEqual(new Set(['rss']));
  for (const { '@xmlUrl': feed, '@htmlUrl': page, '@text': text } of outlines) {
    expect(String(feed).startsWith(String(page))).toBe(true);
    expect(text).not.toBe('');
  }
});

test.each(HOSTILE)('%s comes back as the words it was', (_what, written, told) => {
  const xml = writeOpml(site, [
    {
      label: written,
      channels: [{ title: written, description: written, home: '/', rss: '/rss.xml', json: '/feed.json' }],
    },
  ]);
  const document = readXml(xml);
  expect(attributes(document, 'text', 'opml', 'body', 'outline')).toEqual([told]);
  expect(attributes(document, 'description', 'opml', 'body', 'outline', 'outline')).toEqual([told]);
});

test('white space survives in attributes, which XML would turn into spaces', () => {
  const label = 'a\tb\nc';
  expect(writeOpml(site, [{ label, channels: [] }])).toContain('text="a&#x9;b&#xA;c"');
});

test('is well-formed to libxml2', (context) => {
  const complaints = complaintsOfXmllint(opml);
  if (complaints === undefined) return context.skip('xmllint (libxml2-utils) is not installed');
  expect(complaints).toBe('');
});
