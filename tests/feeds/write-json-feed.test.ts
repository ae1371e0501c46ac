import { describe, expect, test } from 'vitest';
import { siteChannel } from '../../src/feeds/channel.ts';
import type { Item } from '../../src/feeds/item.ts';
import { writeJsonFeed } from '../../src/feeds/write-json-feed.ts';
import { item, picture, site } from './fixture.ts';
import { HOSTILE } from './hostile.ts';

const write = (...items: Item[]) =>
  new TextDecoder().decode(writeJsonFeed({ ...site, logo: picture }, siteChannel(site), items));
const read = (...items: Item[]) => JSON.parse(write(...items));

test.each(HOSTILE)('%s comes back as the words it was', (_what, written, told) => {
  const [only] = read(item({ title: written, summary: written, html: written, creators: [written] })).items;
  expect([only.title, only.summary, only.content_html, only.authors[0].name]).toEqual([
    told,
    told,
    told,
    told,
  ]);
});

test('the feed is version 1.1 and knows its own address', () => {
  const { items: _items, ...feed } = read();
  expect(feed).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Thông tin Lam Giang',
    home_page_url: 'https://lamgiang.example/tin/',
    feed_url: 'https://lamgiang.example/tin/feed.json',
    description: 'Tin tức chính thức.',
    icon: 'https://lamgiang.example/tin/pictures/0123456789abcdef-1200.jpg',
    authors: [{ name: 'Tòa soạn Lam Giang' }],
    language: 'vi',
  });
});

test('an item has the id it has in RSS and both its dates', () => {
  const [only] = read(
    item({
      updated: '2020-07-03T00:00:00+07:00',
      categories: [{ label: 'Xây dựng Đảng', url: 'https://x.example/' }],
      attachments: [{ url: 'https://x.example/a.pdf', label: 'Văn bản', type: 'application/pdf', size: 5 }],
    }),
  ).items;
  expect(only).toEqual({
    id: 'tag:lamgiang.example,2020:articles/hoi-nghi',
    url: 'https://lamgiang.example/tin/articles/hoi-nghi/',
    title: 'Hội nghị cán bộ',
    summary: 'Tỉnh bàn công tác nhân sự.',
    content_html: '<p>Toàn văn.</p>\n',
    date_published: '2020-07-01T15:30:00+07:00',
    date_modified: '2020-07-03T00:00:00+07:00',
    authors: [{ name: 'Quỳnh Trang' }],
    tags: ['Xây dựng Đảng'],
    language: 'vi',
    attachments: [
      { url: 'https://x.example/a.pdf', mime_type: 'application/pdf', title: 'Văn bản', size_in_bytes: 5 },
    ],
  });
});

describe('an item without text', () => {
  test('has its summary as content, as text and not as markup', () => {
    const [only] = read(item({ html: undefined, summary: 'Rút <b> & gỡ' })).items;
    expect(only.content_html).toBe('<p>Rút &lt;b&gt; &amp; gỡ</p>');
  });
});
