import { beforeAll, describe, expect, test } from 'vitest';
import { all, attributes, type Node, readXml, texts } from '../feeds/read-xml.ts';
import { fixtureSite } from '../support/build-site.ts';
import type { BuiltSite } from '../support/built-site.ts';

const ROOT = 'https://tin.example/bao/';

let site: BuiltSite;
let rss: string[];
beforeAll(async () => {
  site = await fixtureSite();
  rss = site.files.filter((file) => file.endsWith('.xml') && !file.includes('sitemap'));
});

const itemsOf = (document: Node): Node[] => all(document, 'rss', 'channel', 'item');
const item = (file: string, slug: string): Node | undefined =>
  itemsOf(readXml(site.text(file))).find((one) => texts(one, 'link')[0]?.endsWith(`/${slug}/`));

describe('every RSS feed', () => {
  test('is well-formed and names its own address', () => {
    expect(rss.length).toBeGreaterThan(30);
    const self = rss.map((file) => {
      const links = all(readXml(site.text(file)), 'rss', 'channel', 'atom:link');
      return links.find((link) => link['@rel'] === 'self')?.['@href'];
    });
    expect(self).toEqual(rss.map((file) => `${ROOT}${file}`));
  });

  test('has a lasting id for each item, and no two items of one id', () => {
    const odd = rss.flatMap((file) => {
      const ids = texts(readXml(site.text(file)), 'rss', 'channel', 'item', 'guid');
      return ids.filter((id, index) => !id.startsWith('tag:tin.example,2020:') || ids.indexOf(id) !== index);
    });
    expect(odd).toEqual([]);
  });

  test('takes its time from the news, not from the clock', () => {
    const built = rss.flatMap((file) => texts(readXml(site.text(file)), 'rss', 'channel', 'lastBuildDate'));
    expect(built.length).toBeGreaterThan(0);
    expect(built.filter((date) => Date.parse(date) === Date.parse('2026-01-15T08:00:00+07:00'))).toEqual([]);
  });
});

describe('the feed of the site', () => {
  const slugs = (file: string): string[] =>
    itemsOf(readXml(site.text(file))).map((one) => texts(one, 'link')[0]?.split('/').at(-2) ?? '');

  test('holds what is published, the newest first', () => {
    expect(slugs('rss.xml')).toEqual([
      'diem-bao-dau-nam',
      'khanh-thanh-cau-treo',
      'ky-hop-cuoi-nam',
      'phat-dong-trong-cay',
      'mua-to-gio-lon',
      'flood-meeting',
      'hoi-nghi-phong-chong-lut',
      'ky-ket-bao-ve-rung-dau-nguon',
      'hoi-nghi-truc-tuyen-to-chuc-xay-dung-dang',
    ]);
  });

  test('keeps the id of an article through its renamings', () => {
    const [id] = texts(item('rss.xml', 'ky-ket-bao-ve-rung-dau-nguon') ?? {}, 'guid');
    expect(id).toMatch(/bao-ve-rung$/);
  });

  test('has the whole text, the people, and absolute addresses', () => {
    const [html = ''] = texts(
      item('rss.xml', 'hoi-nghi-truc-tuyen-to-chuc-xay-dung-dang') ?? {},
      'content:encoded',
    );
    expect(html).toContain('Tám trên mười bốn đề án');
    expect(html).toContain(`${ROOT}people/le-vinh-tan/`);
    const [other = ''] = texts(item('rss.xml', 'hoi-nghi-phong-chong-lut') ?? {}, 'content:encoded');
    const addresses = [...other.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url = '']) => url);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((url) => !url.startsWith('https://'))).toEqual([]);
  });

  test('marks a correction without making a new item of it', () => {
    const corrected = item('rss.xml', 'ky-hop-cuoi-nam') ?? {};
    expect(Date.parse(texts(corrected, 'pubDate')[0] ?? '')).toBe(Date.parse('2025-12-28T16:45+07:00'));
    expect(Date.parse(texts(corrected, 'atom:updated')[0] ?? '')).toBe(Date.parse('2026-01-05T00:00+07:00'));
  });

  test('carries no script', () => {
    const [html = ''] = texts(item('rss.xml', 'mua-to-gio-lon') ?? {}, 'content:encoded');
    expect(html).toContain('Gió mạnh ]]');
    expect(html).not.toMatch(/<script|<style|<iframe|onclick|onerror|javascript:|<img/i);
  });

  test('says the same as the JSON feed', () => {
    const json = site.json('feed.json') as {
      version: string;
      items: { id: string; title: string; url: string }[];
    };
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    const items = itemsOf(readXml(site.text('rss.xml')));
    expect(json.items.map(({ id, title, url }) => [id, title, url])).toEqual(
      items.map((one) => [texts(one, 'guid')[0], texts(one, 'title')[0], texts(one, 'link')[0]]),
    );
  });
});

test.each([
  [
    'people/giap-thi-nhan/rss.xml',
    ['ky-hop-cuoi-nam', 'flood-meeting', 'hoi-nghi-phong-chong-lut', 'ky-ket-bao-ve-rung-dau-nguon'],
  ],
  [
    'people/giap-thi-nhan/chaired.xml',
    ['flood-meeting', 'hoi-nghi-phong-chong-lut', 'ky-ket-bao-ve-rung-dau-nguon'],
  ],
  ['organizations/bo-noi-vu/rss.xml', ['hoi-nghi-truc-tuyen-to-chuc-xay-dung-dang']],
  ['venues/co-vit/rss.xml', ['khanh-thanh-cau-treo', 'phat-dong-trong-cay', 'hoi-nghi-phong-chong-lut']],
  ['topics/doi-song/rss.xml', ['diem-bao-dau-nam', 'khanh-thanh-cau-treo', 'mua-to-gio-lon']],
  [
    'posts/pho-chu-tich-ubnd-tinh/rss.xml',
    ['phat-dong-trong-cay', 'hoi-nghi-phong-chong-lut', 'ky-ket-bao-ve-rung-dau-nguon'],
  ],
  ['archive/2024/05/rss.xml', ['flood-meeting', 'hoi-nghi-phong-chong-lut']],
])('%s holds %j', (file, slugs) => {
  const found = itemsOf(readXml(site.text(file))).map((one) => texts(one, 'link')[0]?.split('/').at(-2));
  expect(found).toEqual(slugs);
});

test('feeds.opml lists exactly the feeds one can follow', () => {
  const outlines = (node: Node): Node[] => all(node, 'outline').flatMap((one) => [one, ...outlines(one)]);
  const listed = all(readXml(site.text('feeds.opml')), 'opml', 'body').flatMap((body) =>
    outlines(body).flatMap((one) => (typeof one['@xmlUrl'] === 'string' ? [one['@xmlUrl']] : [])),
  );
  const earlier = site.redirects.map((path) => `${path}rss.xml`);
  const followed = rss
    .filter((file) => !file.startsWith('archive/') && !earlier.includes(file))
    .map((file) => `${ROOT}${file}`);
  expect(listed.sort()).toEqual(followed.sort());
});

test('no two feeds in feeds.opml are called the same', () => {
  const titles = attributes(readXml(site.text('feeds.opml')), 'title', 'opml', 'body', 'outline', 'outline');
  expect(titles.length).toBeGreaterThan(30);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  expect(titles).toContain('Bí thư Tỉnh ủy Thái Nguyên – Tin Vân Trà & Bạn đọc');
});

test.each([
  ['topics/nuoc-sach', 'an earlier address of a topic', `${ROOT}topics/moi-truong/`],
  ['topics/rung', 'a topic with a successor', `${ROOT}topics/moi-truong/`],
  ['organizations/so-tai-nguyen', 'a merged body', `${ROOT}organizations/so-nong-nghiep/`],
  ['venues/suoi-lua', 'a merged place', `${ROOT}venues/dau-nguon/`],
])('the feeds of %s, %s, say first where to go on', (part, _what, url) => {
  const [first] = itemsOf(readXml(site.text(`${part}/rss.xml`)));
  expect(texts(first ?? {}, 'link')).toEqual([url]);
  expect(texts(first ?? {}, 'content:encoded')[0]).toContain(`<a href="${url}">`);
  const json = site.json(`${part}/feed.json`) as { items: { id: string; url: string }[] };
  expect([json.items[0]?.id, json.items[0]?.url]).toEqual([texts(first ?? {}, 'guid')[0], url]);
});

test('at an earlier address a topic’s news goes on', () => {
  const slugs = (file: string) => itemsOf(readXml(site.text(file))).map((one) => texts(one, 'guid')[0]);
  const [, ...rest] = slugs('topics/nuoc-sach/rss.xml');
  expect(rest).toEqual(slugs('topics/moi-truong/rss.xml'));
});

test('archive documents lead from the newest to the oldest (RFC 5005)', () => {
  const way: string[] = [];
  for (let file: string | undefined = 'rss.xml'; file !== undefined && way.length < 20; ) {
    way.push(file);
    const links: Node[] = all(readXml(site.text(file)), 'rss', 'channel', 'atom:link');
    const previous: unknown = links.find((link) => link['@rel'] === 'prev-archive')?.['@href'];
    file = typeof previous === 'string' ? previous.slice(ROOT.length) : undefined;
  }
  const archives = rss
    .filter((file) => file.startsWith('archive/'))
    .sort()
    .reverse();
  expect(way).toEqual(['rss.xml', ...archives]);
});

test('pages of people, posts, organizations, venues and topics offer their own feeds', () => {
  const odd = site.pages
    .filter((path) => /^(people|posts|organizations|venues|topics)\/[^/]+\/$/.test(path))
    .filter((path) => {
      const offered = site
        .page(path)
        .all('link')
        .map((link) => link.attribute('href'));
      return ['rss.xml', 'feed.json'].some((feed) => !offered.includes(`/bao/${path}${feed}`));
    });
  expect(odd).toEqual([]);
});

describe('calendars', () => {
  const unfold = (file: string): string[] =>
    site
      .text(file)
      .replace(/\r\n[ \t]/g, '')
      .split('\r\n');

  test('are made of lines of at most 75 octets that end as they must', () => {
    const calendars = site.files.filter((file) => file.endsWith('.ics'));
    expect(calendars.length).toBeGreaterThan(10);
    const odd = calendars.filter((file) => {
      const text = site.text(file);
      const lines = text.split('\r\n');
      return (
        /(^|[^\r])\n/.test(text) ||
        lines.at(-1) !== '' ||
        lines[0] !== 'BEGIN:VCALENDAR' ||
        lines.at(-2) !== 'END:VCALENDAR' ||
        lines.some((line) => Buffer.byteLength(line) > 75)
      );
    });
    expect(odd).toEqual([]);
  });

  test('hold each meeting once, with its last day', () => {
    const events = unfold('calendar.ics').join('\n').split('BEGIN:VEVENT');
    const found = events.filter((event) => event.includes('SUMMARY:Hội nghị phòng\\, chống lụt'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('\nDTSTART;TZID=Asia/Ho_Chi_Minh:20240521T080000\n');
    expect(found[0]).toContain('\nDTEND;TZID=Asia/Ho_Chi_Minh:20240523T000000\n');
    const ids = unfold('calendar.ics').filter((line) => line.startsWith('UID:'));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('the attributes of the channel name its language', () => {
  const document = readXml(site.text('rss.xml'));
  expect(texts(document, 'rss', 'channel', 'language')).toEqual(['vi']);
  expect(
    attributes(document, 'domain', 'rss', 'channel', 'item', 'category').every((url) => url.startsWith(ROOT)),
  ).toBe(true);
});
