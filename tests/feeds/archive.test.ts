import { expect, test } from 'vitest';
import { archiveLinks, archiveMonths, livingLinks } from '../../src/feeds/archive.ts';
import { articleItem } from '../../src/feeds/article-item.ts';
import { archiveChannel, siteChannel } from '../../src/feeds/channel.ts';
import { writeRss } from '../../src/feeds/write-rss.ts';
import { article, context, moment, site } from './fixture.ts';
import { all, type Node, readXml, texts } from './read-xml.ts';

const articles = ['2020-09-02', '2020-09-01', '2020-07-31', '2020-07-01', '2019-12-31'].map((day) =>
  article({ slug: `bai-${day}`, published: moment(day) }),
);
const months = archiveMonths(articles);
const HOME = 'https://lamgiang.example/tin/';

/** The site's feeds as a server would hand them out. */
async function publish(): Promise<Map<string, Node>> {
  const items = (month: string) =>
    articles
      .filter(({ published }) => published.day.startsWith(month))
      .map((one) => articleItem(context, one, ''));
  const living = { ...siteChannel(site), archive: livingLinks(months) };
  const channels = months.map((month) => archiveChannel(site, month, archiveLinks(months, month)));
  const documents = new Map<string, Node>();
  for (const [index, channel] of [living, ...channels].entries()) {
    const xml = await writeRss(site, channel, items(months[index - 1] ?? ''));
    documents.set(HOME + channel.rss.slice(1), readXml(xml));
  }
  return documents;
}

const linkOf = (document: Node | undefined, rel: string): string | undefined => {
  const link = document && all(document, 'rss', 'channel', 'atom:link').find((one) => one['@rel'] === rel);
  return typeof link?.['@href'] === 'string' ? link['@href'] : undefined;
};

test('months are those with articles, newest first', () => {
  expect(months).toEqual(['2020-09', '2020-07', '2019-12']);
});

test('a reader who follows prev-archive from the living feed reaches every article once', async () => {
  const documents = await publish();
  const guids: string[] = [];
  for (
    let at = linkOf(documents.get(`${HOME}rss.xml`), 'prev-archive');
    at;
    at = linkOf(documents.get(at), 'prev-archive')
  ) {
    const document = documents.get(at);
    expect(document, at).toBeDefined();
    if (document) guids.push(...texts(document, 'rss', 'channel', 'item', 'guid'));
  }
  expect(guids).toEqual(articles.map(({ slug }) => `tag:lamgiang.example,2020:articles/${slug}`));
});

test('next-archive leads back, current to the living feed, self to the document', async () => {
  const documents = await publish();
  const links = (month: string) => {
    const document = documents.get(`${HOME}archive/${month}/rss.xml`);
    return ['self', 'current', 'prev-archive', 'next-archive'].map((rel) =>
      linkOf(document, rel)?.slice(HOME.length),
    );
  };
  expect(links('2020/09')).toEqual([
    'archive/2020/09/rss.xml',
    'rss.xml',
    'archive/2020/07/rss.xml',
    undefined,
  ]);
  expect(links('2020/07')).toEqual([
    'archive/2020/07/rss.xml',
    'rss.xml',
    'archive/2019/12/rss.xml',
    'archive/2020/09/rss.xml',
  ]);
  expect(links('2019/12')).toEqual([
    'archive/2019/12/rss.xml',
    'rss.xml',
    undefined,
    'archive/2020/07/rss.xml',
  ]);
});

test('archive documents say that they are; the living feed does not', async () => {
  for (const [url, document] of await publish()) {
    const marked = all(document, 'rss', 'channel', 'fh:archive').length === 1;
    expect(marked, url).toBe(url.includes('/archive/'));
  }
});

test('a site without articles links to no archive', () => {
  expect(livingLinks([])).toEqual({ previous: undefined });
});
