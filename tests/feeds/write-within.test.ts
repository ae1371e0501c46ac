import { describe, expect, test } from 'vitest';
import { createMemo } from '../../src/domain/bounded-memo.ts';
import { siteChannel } from '../../src/feeds/channel.ts';
import type { Item } from '../../src/feeds/item.ts';
import { writeRss } from '../../src/feeds/write-rss.ts';
import { FEED_LIMIT, writeWithin } from '../../src/feeds/write-within.ts';
import { item, site } from './fixture.ts';
import { readXml, texts } from './read-xml.ts';

const write = (items: readonly Item[]) => writeRss(site, siteChannel(site), items);
const long = (id: number, length: number): Item =>
  item({ id: `tag:x,2020:${id}`, html: `<p>${'ă'.repeat(length / 2)}</p>` });

async function within(items: readonly Item[]) {
  const bytes = await writeWithin(FEED_LIMIT, items, write, (one) => ({ ...one, html: undefined }));
  const document = readXml(bytes);
  return {
    size: bytes.byteLength,
    ids: texts(document, 'rss', 'channel', 'item', 'guid').map((id) => Number(id.split(':').at(-1))),
    lengths: texts(document, 'rss', 'channel', 'item', 'content:encoded').map((text) => text.length),
  };
}

describe('a feed of limited size', () => {
  test('holds everything where everything fits', async () => {
    const { ids } = await within(Array.from({ length: 30 }, (_, id) => long(id, 10_000)));
    expect(ids).toHaveLength(30);
  });

  test('drops the oldest items rather than cut a text, and no more than it must', async () => {
    const { size, ids, lengths } = await within(Array.from({ length: 30 }, (_, id) => long(id, 50_000)));
    expect(ids).toEqual(Array.from({ length: 10 }, (_, id) => id));
    expect(new Set(lengths)).toEqual(new Set([25_007]));
    expect(size).toBeLessThanOrEqual(FEED_LIMIT);
    expect(size).toBeGreaterThan(FEED_LIMIT - 51_000);
  });

  test('tells an item that would not fit alone without its text, and goes on', async () => {
    const { ids, lengths, size } = await within([
      long(0, 10),
      long(1, 600_000),
      long(2, 10),
      long(3, 700_000),
      long(4, 10),
    ]);
    expect(ids).toEqual([0, 1, 2, 3, 4]);
    expect(lengths).toEqual([12, 12, 12]);
    expect(size).toBeLessThanOrEqual(FEED_LIMIT);
  });

  test('stops before an item that is too large even without its text', async () => {
    const { ids } = await within([
      long(0, 10),
      { ...long(1, 10), summary: 'x'.repeat(600_000) },
      long(2, 10),
    ]);
    expect(ids).toEqual([0]);
  });
});

describe('a bounded memo', () => {
  test('makes a text once while it remembers it', async () => {
    const made: string[] = [];
    const memo = createMemo(10, (text: string) => text.length);
    const ask = (key: string, length: number) =>
      memo(key, async () => 'x'.repeat(length + 0 * made.push(key)));
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key, 4);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  test('does not remember what could not be made', async () => {
    const memo = createMemo(10, (text: string) => text.length);
    await expect(memo('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await memo('a', async () => 'yes')).toBe('yes');
  });
});
