import { escapeText, type Frame, feedText } from '../html.ts';
import type { ArticleItem, Feed } from '../site.ts';

interface Data {
  readonly site: Frame['site'];
  readonly feed: Feed;
}

export const data = {
  pagination: { data: 'collections.rssFeeds', size: 1, alias: 'feed' },
  permalink: ({ feed }: Data) => `${feed.href}${feed.file}`,
};

const writeItem = (article: ArticleItem, url: string): string => `<item>
<title>${escapeText(article.data.title)}</title>
<link>${url}${article.url.slice(1)}</link>
<guid isPermaLink="false">tag:ban-tin.example,2016:${article.fileSlug}</guid>
<description>${escapeText(article.data.description)}</description>
<pubDate>${article.date.toUTCString()}</pubDate>
<content:encoded>${escapeText(feedText(article, url))}</content:encoded>
<dc:creator>${article.data.author}</dc:creator>
<dc:language>vi</dc:language>
${article.data.categories.map(({ url: domain, label }) => `<category domain="${domain}">${escapeText(label)}</category>`).join('\n')}
</item>`;

const written = new Map<string, string>();

/** An item stands in many feeds: it is written once. */
function item(article: ArticleItem, url: string): string {
  const xml = written.get(article.url) ?? writeItem(article, url);
  written.set(article.url, xml);
  return xml;
}

export const render = ({ site, feed }: Data): string => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escapeText(feed.title)}</title>
<link>${site.url}${feed.href.slice(1)}</link>
<description>${site.title}</description>
<language>vi</language>
<atom:link href="${site.url}${feed.href.slice(1)}${feed.file}" rel="self" type="application/rss+xml"/>
${feed.items.map((article) => item(article, site.url)).join('\n')}
</channel>
</rss>
`;
