import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { newFolder } from '../../support/build-site.ts';
import type { FeedReader } from '../../support/feed-readers.ts';
import { createNewsboat } from './newsboat.ts';
import type { ReadItem } from './read-item.ts';
import { runReader } from './run-reader.ts';

const seconds = (date: string | undefined): number => Date.parse(date ?? '') / 1000;
const fetchText = async (url: string): Promise<string> => (await fetch(url)).text();
const here = (name: string): string => join(import.meta.dirname, name);

async function readWithFeedparser(url: string): Promise<ReadItem[]> {
  const read = JSON.parse(await runReader(['/usr/bin/python3', here('read_feed.py'), url]));
  if (read.complaint !== '') throw new Error(read.complaint);
  return read.items;
}

async function readWithRuby(url: string): Promise<ReadItem[]> {
  return JSON.parse(await runReader(['ruby', here('read_feed.rb')], { input: await fetchText(url) })).items;
}

/** sfeed(5): tab-separated fields, with `\n`, `\t` and `\\` for what cannot stand in one. */
const unescapeField = (field: string): string =>
  field.replace(/\\([nt\\])/g, (_escape, letter: string) =>
    letter === 'n' ? '\n' : letter === 't' ? '\t' : '\\',
  );

async function readWithSfeed(url: string): Promise<ReadItem[]> {
  const lines = (await runReader(['sfeed'], { input: await fetchText(url) })).trimEnd().split('\n');
  return lines.map((line) => {
    const [time, title = '', link = '', text = '', , id = '', author = ''] = line.split('\t');
    return { id, title, link, time: Number(time), author, text: unescapeField(text) };
  });
}

async function readWithNewsboat(url: string): Promise<ReadItem[]> {
  const newsboat = createNewsboat(newFolder('newsboat'), [url]);
  await newsboat.reload();
  return newsboat.items();
}

const FIELDS = ['guid', 'title', 'link', 'pubDate', 'dc:creator', 'content:encoded'] as const;
/** Occurs in no text. */
const BETWEEN = '|||||';

/** What libxml2 finds in the document, asked for in XPath. */
async function readWithLibxml2(url: string): Promise<ReadItem[]> {
  const file = join(newFolder('libxml2'), 'feed.xml');
  writeFileSync(file, await fetchText(url));
  const ask = (path: string) => runReader(['xmllint', '--nonet', '--xpath', path, file]);
  const count = Number(await ask('count(//item)'));
  const fields = Array.from({ length: count }, (_, index) =>
    FIELDS.map((name) => `//item[${index + 1}]/*[name()="${name}"],"${BETWEEN}"`),
  );
  const found = (await ask(`concat(${fields.flat().join(',')},"")`)).split(BETWEEN);
  return Array.from({ length: count }, (_, index) => {
    const own = found.slice(index * FIELDS.length, (index + 1) * FIELDS.length);
    const [id = '', title = '', link = '', date, author = '', text = ''] = own;
    return { id, title, link, time: seconds(date), author, text };
  });
}

async function readWithRssParser(url: string): Promise<ReadItem[]> {
  const { items } = await new Parser<unknown, { 'content:encoded'?: string }>().parseURL(url);
  return items.map((item) => ({
    id: item.guid ?? '',
    title: item.title ?? '',
    link: item.link ?? '',
    time: seconds(item.isoDate),
    author: item.creator ?? '',
    text: item['content:encoded'] ?? '',
  }));
}

async function readWithFeedsmith(url: string): Promise<ReadItem[]> {
  const read = parseFeed(await fetchText(url));
  if (read.format !== 'rss') throw new Error(`It takes ${url} for ${read.format}.`);
  return (read.feed.items ?? []).map(({ guid, title = '', link = '', pubDate, dc, content }) => ({
    id: guid?.value ?? '',
    title,
    link,
    time: seconds(pubDate),
    author: dc?.creators?.join('|') ?? '',
    text: content?.encoded ?? '',
  }));
}

export interface Reader {
  readonly name: string;
  /** Where it is a program of Debian. */
  readonly program?: FeedReader;
  read(url: string): Promise<ReadItem[]>;
}

/** Readers of RSS, none of which shares code with this project. */
export const READERS: readonly Reader[] = [
  { name: 'feedparser', program: 'feedparser', read: readWithFeedparser },
  { name: 'newsboat', program: 'newsboat', read: readWithNewsboat },
  { name: 'sfeed', program: 'sfeed', read: readWithSfeed },
  { name: 'Ruby’s RSS, validating', program: 'ruby', read: readWithRuby },
  { name: 'libxml2', program: 'libxml2', read: readWithLibxml2 },
  { name: 'rss-parser', read: readWithRssParser },
  { name: 'feedsmith', read: readWithFeedsmith },
];
