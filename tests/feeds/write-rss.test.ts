import { describe, expect, test, vi } from 'vitest';
import { address } from '../../src/domain/address.ts';
import { personChannel, siteChannel } from '../../src/feeds/channel.ts';
import type { Item, ItemPicture } from '../../src/feeds/item.ts';
import { writeRss } from '../../src/feeds/write-rss.ts';
import { item, people, picture, site } from './fixture.ts';
import { HOSTILE } from './hostile.ts';
import { all, attributes, complaintsOfXmllint, type Node, readXml, texts } from './read-xml.ts';

const [person] = people;
if (!person) throw new Error('The fixture has no person.');
const channel = siteChannel(site);
const textOf = async (document: Promise<Uint8Array>) => new TextDecoder().decode(await document);
const write = (...items: Item[]) => textOf(writeRss(site, channel, items));
const read = async (...items: Item[]): Promise<Node> => readXml(await write(...items));
const inItem = (document: Node, name: string) => texts(document, 'rss', 'channel', 'item', name);

const shown = (text: string): ItemPicture => ({
  url: 'https://lamgiang.example/tin/pictures/x-1200.jpg',
  type: 'image/jpeg',
  width: 1200,
  height: 800,
  alt: text,
  credit: text,
});

describe('hostile text comes back as the words it was', () => {
  test.each(HOSTILE)('%s', async (_what, written, told) => {
    const url = 'https://lamgiang.example/tin/topics/x/';
    const document = await read(
      item({
        title: written,
        summary: written,
        html: written,
        creators: [written],
        categories: [{ label: written, url }],
        pictures: [shown(written)],
      }),
    );
    for (const name of ['title', 'description', 'content:encoded', 'dc:creator', 'category']) {
      expect(inItem(document, name), name).toEqual([told]);
    }
    for (const name of ['media:description', 'media:credit']) {
      expect(texts(document, 'rss', 'channel', 'item', 'media:content', name), name).toEqual([told]);
    }
  });

  test.each(HOSTILE)('%s, in the channel', async (_what, written, told) => {
    const xml = await textOf(
      writeRss(
        { ...site, logo: picture, locale: 'vi' },
        { ...channel, title: written, description: written },
        [],
      ),
    );
    expect(texts(readXml(xml), 'rss', 'channel', 'title')).toEqual([told]);
    expect(texts(readXml(xml), 'rss', 'channel', 'image', 'title')).toEqual([told]);
    expect(texts(readXml(xml), 'rss', 'channel', 'description')).toEqual([told]);
  });

  test('all of it at once is well-formed to libxml2', async (context) => {
    const items = HOSTILE.map(([, written], index) =>
      item({
        id: `tag:x,2020:${index}`,
        title: written,
        summary: written,
        html: written,
        creators: [written],
      }),
    );
    const complaints = complaintsOfXmllint(await write(...items));
    if (complaints === undefined) return context.skip('xmllint (libxml2-utils) is not installed');
    expect(complaints).toBe('');
  });

  test('none of the forbidden characters is left in the document', async () => {
    const everything = HOSTILE.map(([, written]) => written).join(' ');
    const xml = await write(item({ title: everything, html: everything, summary: everything }));
    expect(xml.isWellFormed()).toBe(true);
    expect(xml).not.toMatch(/[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n]]/v);
    expect(xml).toBe(xml.normalize('NFC'));
  });
});

describe('an item', () => {
  test('stands one tag to a line', async () => {
    const xml = await write(
      item({ categories: [{ label: 'A', url: 'https://x.example/' }], pictures: [shown('x')] }),
    );
    expect(xml).not.toMatch(/></);
    expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ')).toBe(true);
  });

  test('writes markup with hex references', async () => {
    const xml = await write(item({ html: '<p>R&amp;D</p>', title: 'R&D' }));
    expect(xml).toContain('<content:encoded>&#x3C;p&#x3E;R&#x26;amp;D&#x3C;/p&#x3E;</content:encoded>');
    expect(xml).toContain('<title>R&#x26;D</title>');
  });

  test('is known by a tag that is no link', async () => {
    const document = await read(item());
    expect(inItem(document, 'guid')).toEqual(['tag:lamgiang.example,2020:articles/hoi-nghi']);
    expect(attributes(document, 'isPermaLink', 'rss', 'channel', 'item', 'guid')).toEqual(['false']);
    expect(inItem(document, 'link')).toEqual(['https://lamgiang.example/tin/articles/hoi-nghi/']);
  });

  test('has its summary before its text', async () => {
    const xml = await write(item());
    expect(xml.indexOf('<description>Tỉnh bàn')).toBeGreaterThan(0);
    expect(xml.indexOf('<content:encoded>')).toBeGreaterThan(xml.indexOf('<description>Tỉnh bàn'));
  });

  test('names all authors in one creator and none in author', async () => {
    const document = await read(item({ creators: ['Minh Khuê', 'Bảo Ngân'] }));
    expect(inItem(document, 'dc:creator')).toEqual(['Minh Khuê, Bảo Ngân']);
    expect(inItem(document, 'author')).toEqual([]);
  });

  test('keeps guid and pubDate when it is corrected', async () => {
    const before = await read(item());
    const after = await read(item({ updated: '2020-07-03T00:00:00+07:00' }));
    expect(inItem(before, 'atom:updated')).toEqual([]);
    expect(inItem(after, 'atom:updated')).toEqual(['2020-07-03T00:00:00+07:00']);
    for (const name of ['guid', 'pubDate']) expect(inItem(after, name)).toEqual(inItem(before, name));
    expect(inItem(after, 'pubDate')).toEqual(['Wed, 01 Jul 2020 08:30:00 GMT']);
  });

  test('says where each category lives', async () => {
    const categories = [
      { label: '0123', url: 'https://lamgiang.example/tin/topics/a/' },
      { label: 'Trần Văn A', url: 'https://lamgiang.example/tin/people/tran-van-a/' },
    ];
    const document = await read(item({ categories }));
    expect(inItem(document, 'category')).toEqual(['0123', 'Trần Văn A']);
    expect(attributes(document, 'domain', 'rss', 'channel', 'item', 'category')).toEqual(
      categories.map(({ url }) => url),
    );
  });

  test('describes its picture', async () => {
    const document = await read(item({ pictures: [shown('Quang cảnh')] }));
    const way = ['rss', 'channel', 'item', 'media:content'];
    const values = ['url', 'type', 'width', 'height'].map((name) => attributes(document, name, ...way)[0]);
    expect(values).toEqual([shown('').url, 'image/jpeg', '1200', '800']);
    expect(texts(document, ...way, 'media:description')).toEqual(['Quang cảnh']);
  });

  test('names its language, which may not be the channel’s', async () => {
    expect(inItem(await read(item(), item({ language: 'en' })), 'dc:language')).toEqual(['vi', 'en']);
  });

  test('is the same in every feed', async () => {
    const one = item({ pictures: [shown('x')], categories: [{ label: 'A', url: 'https://x.example/' }] });
    const cut = (xml: string) => xml.slice(xml.indexOf('<item>'), xml.lastIndexOf('</item>'));
    const elsewhere = await textOf(
      writeRss({ ...site, locale: 'en' }, personChannel(site, person, person.name), [one]),
    );
    expect(cut(elsewhere)).toBe(cut(await write(one)));
  });

  test('without text has no content', async () => {
    const xml = await write(item({ html: undefined }));
    expect(xml).not.toContain('<content:');
  });
});

describe('a channel', () => {
  test.each([
    ['the site', channel, 'https://lamgiang.example/tin/rss.xml', 'https://lamgiang.example/tin/'],
    [
      'a person',
      personChannel(site, person, person.name),
      'https://lamgiang.example/tin/people/tran-van-a/rss.xml',
      'https://lamgiang.example/tin/people/tran-van-a/',
    ],
  ])('links to itself and to its page: %s', async (_whose, of, self, home) => {
    const document = readXml(await writeRss(site, of, [item()]));
    const links = all(document, 'rss', 'channel', 'atom:link');
    expect(links.map((link) => [link['@rel'], link['@href']])).toEqual([['self', self]]);
    expect(texts(document, 'rss', 'channel', 'link')).toEqual([home]);
    expect(texts(document, 'rss', 'channel', 'language')).toEqual(['vi']);
    expect(texts(document, 'rss', 'channel', 'ttl')).toEqual(['60']);
  });

  test('was built when its newest item was published or changed', async () => {
    const document = await read(
      item(),
      item({ published: '2019-01-01T00:00:00Z', updated: '2021-02-03T04:05:06+07:00' }),
    );
    expect(texts(document, 'rss', 'channel', 'lastBuildDate')).toEqual(['Tue, 02 Feb 2021 21:05:06 GMT']);
  });

  test('declares the namespaces it uses, as their makers name them', async () => {
    const archived = { ...channel, archive: { current: '/rss.xml' } };
    const [rss] = all(readXml(await writeRss(site, archived, [item()])), 'rss');
    expect(Object.fromEntries(Object.entries(rss ?? {}).filter(([name]) => name.startsWith('@')))).toEqual({
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      '@xmlns:fh': 'http://purl.org/syndication/history/1.0',
      '@xmlns:media': 'http://search.yahoo.com/mrss/',
    });
  });

  test('without items is valid and has no date', async () => {
    const xml = await write();
    expect(texts(readXml(xml), 'rss', 'channel', 'lastBuildDate')).toEqual([]);
    expect(texts(readXml(xml), 'rss', 'channel', 'title')).toEqual([site.title]);
  });

  test('shows the logo no larger than RSS allows, under its own title and link', async () => {
    const document = readXml(await writeRss({ ...site, logo: picture }, channel, []));
    const inImage = (name: string) => texts(document, 'rss', 'channel', 'image', name)[0];
    expect(inImage('url')).toBe(`https://lamgiang.example/tin${address.picture(picture.hash, 1200, 'jpg')}`);
    expect([inImage('width'), inImage('height')]).toEqual(['144', '96']);
    expect([inImage('title'), inImage('link')]).toEqual([site.title, 'https://lamgiang.example/tin/']);
  });

  test('is the same whenever it is written', async () => {
    vi.useFakeTimers({ now: 0 });
    const first = await write(item());
    vi.setSystemTime(Date.parse('2040-01-01T00:00:00Z'));
    expect(await write(item())).toBe(first);
    vi.useRealTimers();
  });
});
