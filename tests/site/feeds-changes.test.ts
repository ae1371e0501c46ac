import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedsSite } from '../feeds/built.ts';
import { hostileSlug, plainArticle, renameArticle, write, writeFeedsNewsroom } from '../feeds/newsroom.ts';
import { createNewsboat, type Newsboat } from '../feeds/readers/newsboat.ts';
import { createRss2email, type Mail } from '../feeds/readers/rss2email.ts';
import { type FolderServer, serveFolder } from '../feeds/readers/serve-folder.ts';
import { newFolder, siteOf } from '../support/build-site.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { hasReader } from '../support/feed-readers.ts';

const RENAMED = hostileSlug(0);
const NEW = 'tin-moi';

let before: BuiltSite;
let after: BuiltSite;
let server: FolderServer;
beforeAll(async () => {
  const copy = writeFeedsNewsroom();
  renameArticle(copy, RENAMED, 'ten-moi');
  write(copy, `articles/${NEW}.md`, plainArticle(41, '2026-01-14T09:00'));
  [before, after] = await Promise.all([feedsSite(), siteOf('feeds-after', copy.folder)]);
  server = await serveFolder(before.outDir);
});
afterAll(() => server.stop());

const isFeed = (file: string): boolean =>
  /(^|\/)((rss|chaired)\.xml|(feed|chaired)\.json|calendar\.ics|feeds\.opml)$/.test(file);

/** Feeds of parts of the site, without their endings. */
const BELONGING = {
  site: ['archive/2025/10/rss.xml', 'archive/2026/01/rss.xml', 'calendar.ics', 'feed.json', 'rss.xml'],
  theNewOne: ['topics/moi-truong', 'topics/nuoc-sach'].flatMap((part) => [
    `${part}/feed.json`,
    `${part}/rss.xml`,
  ]),
  theRenamedOne: [
    ...['feed.json', 'rss.xml', 'chaired.json', 'chaired.xml', 'calendar.ics'].map(
      (name) => `people/giap-thi-nhan/${name}`,
    ),
    ...['venues/van-tra', 'organizations/quy-rung'].flatMap((part) =>
      ['feed.json', 'rss.xml', 'calendar.ics'].map((name) => `${part}/${name}`),
    ),
    ...['topics/doi-song', 'posts/chu-tich-ubnd-tinh'].flatMap((part) => [
      `${part}/feed.json`,
      `${part}/rss.xml`,
    ]),
  ],
};

test('a new article and a renamed one change only the feeds they belong to', () => {
  const changed = after.files.filter(
    (file) => isFeed(file) && !(before.has(file) && before.bytes(file).equals(after.bytes(file))),
  );
  expect(changed).toEqual(Object.values(BELONGING).flat().sort());
});

describe('after an article was renamed', () => {
  let newsboat: Newsboat;
  let first: Mail[] = [];
  let second: Mail[] = [];
  const ids = (mails: readonly { readonly id: string }[]) =>
    mails.map(({ id }) => id.split('/').at(-1)).sort();

  beforeAll(async () => {
    const url = `${server.address}rss.xml`;
    const mailer = createRss2email(newFolder('r2e'), url);
    newsboat = createNewsboat(newFolder('newsboat'), [url]);
    if (hasReader('newsboat')) await newsboat.reload();
    if (hasReader('rss2email')) first = await mailer.run();
    server.show(after.outDir);
    if (hasReader('newsboat')) await newsboat.reload();
    if (hasReader('rss2email')) second = await mailer.run();
  });

  test.skipIf(!hasReader('newsboat'))('newsboat shows it once, at its new address', () => {
    const shown = newsboat.items().filter(({ id }) => id.endsWith(`/${RENAMED}`));
    expect(shown.map(({ link }) => link.split('/').at(-2))).toEqual(['ten-moi']);
    expect(ids(newsboat.items())).toHaveLength(31);
  });

  test.skipIf(!hasReader('rss2email'))(
    'rss2email has sent one mail for it, and then one for the new article',
    () => {
      expect(ids(first).filter((id) => id === RENAMED)).toHaveLength(1);
      expect(ids(second)).toEqual([NEW]);
    },
  );
});
