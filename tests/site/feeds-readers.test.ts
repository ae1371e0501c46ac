import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedsSite, wordsOf } from '../feeds/built.ts';
import type { ReadItem } from '../feeds/readers/read-item.ts';
import { READERS } from '../feeds/readers/readers.ts';
import { createRss2email } from '../feeds/readers/rss2email.ts';
import { type FolderServer, serveFolder } from '../feeds/readers/serve-folder.ts';
import { newFolder } from '../support/build-site.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { hasReader } from '../support/feed-readers.ts';

let site: BuiltSite;
let server: FolderServer;
beforeAll(async () => {
  site = await feedsSite();
  server = await serveFolder(site.outDir);
});
afterAll(() => server.stop());

/** The feed as the site tells it in JSON, which needs no reader. */
interface Told {
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly date_published: string;
    readonly authors: readonly { readonly name: string }[];
    readonly content_html: string;
  }[];
}

/** Readers collapse white space, or do not. */
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const comparable = (item: ReadItem): ReadItem => ({
  ...item,
  title: tidy(item.title),
  author: tidy(item.author),
  text: wordsOf(item.text),
});

const told = (feed: string): ReadItem[] =>
  (site.json(feed) as Told).items.map(({ id, title, url, date_published, authors, content_html }) =>
    comparable({
      id,
      title,
      link: url,
      time: Date.parse(date_published) / 1000,
      author: authors.map(({ name }) => name).join(', '),
      text: content_html,
    }),
  );

const byId = (a: ReadItem, b: ReadItem): number => (a.id < b.id ? -1 : 1);

/** A feed, and the same in JSON. */
const FEEDS = [
  ['rss.xml', 'feed.json'],
  ['corrections/rss.xml', 'corrections/feed.json'],
  ['topics/doi-song/rss.xml', 'topics/doi-song/feed.json'],
  ['topics/nuoc-sach/rss.xml', 'topics/nuoc-sach/feed.json'],
  ['people/giap-thi-nhan/rss.xml', 'people/giap-thi-nhan/feed.json'],
  ['people/giap-thi-nhan/chaired.xml', 'people/giap-thi-nhan/chaired.json'],
  ['venues/suoi-lua/rss.xml', 'venues/suoi-lua/feed.json'],
] as const;

describe.each(READERS)('$name', ({ program, read }) => {
  test.skipIf(program && !hasReader(program)).for(FEEDS)('reads in %s what %s says', async ([rss, json]) => {
    const items = (await read(`${server.address}${rss}`)).map(comparable);
    expect(items.sort(byId)).toEqual(told(json).sort(byId));
    expect(items.length).toBeGreaterThan(0);
  });
});

test.skipIf(!hasReader('rss2email'))('rss2email sends a mail for each item, with its text', async () => {
  const mails = await createRss2email(newFolder('r2e'), `${server.address}rss.xml`).run();
  const sent = new Map(mails.map((mail) => [mail.id, mail]));
  expect(mails).toHaveLength(told('feed.json').length);
  for (const { id, link, text } of told('feed.json')) {
    expect(sent.get(id)?.link).toBe(link);
    expect(wordsOf(sent.get(id)?.text ?? '')).toContain(text);
  }
});
