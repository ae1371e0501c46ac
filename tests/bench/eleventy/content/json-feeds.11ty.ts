import { type Frame, feedText } from '../html.ts';
import type { Feed } from '../site.ts';

interface Data {
  readonly site: Frame['site'];
  readonly feed: Feed;
}

export const data = {
  pagination: { data: 'collections.jsonFeeds', size: 1, alias: 'feed' },
  permalink: ({ feed }: Data) => `${feed.href}${feed.file}`,
};

export const render = ({ site, feed }: Data): string =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: `${site.url}${feed.href.slice(1)}`,
      feed_url: `${site.url}${feed.href.slice(1)}${feed.file}`,
      language: 'vi',
      items: feed.items.map((article) => ({
        id: `tag:ban-tin.example,2016:${article.fileSlug}`,
        url: `${site.url}${article.url.slice(1)}`,
        title: article.data.title,
        summary: article.data.description,
        content_html: feedText(article, site.url),
        date_published: article.date.toISOString(),
        authors: [{ name: article.data.author }],
        tags: article.data.categories.map(({ label }) => label),
        language: 'vi',
      })),
    },
    undefined,
    1,
  );
