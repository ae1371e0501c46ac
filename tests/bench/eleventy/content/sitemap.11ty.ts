import type { Frame } from '../html.ts';

interface Data {
  readonly site: Frame['site'];
  readonly collections: { readonly all: readonly { readonly url: string | false; readonly date: Date }[] };
}

export const data = { permalink: '/sitemap.xml', eleventyExcludeFromCollections: true };

export const render = ({ site, collections }: Data): string => `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${collections.all
  .flatMap(({ url, date }) =>
    url ? [`<url><loc>${site.url}${url.slice(1)}</loc><lastmod>${date.toISOString()}</lastmod></url>`] : [],
  )
  .join('\n')}
</urlset>
`;
