import {
  ErrorLevel,
  SitemapIndexStream,
  type SitemapItemLoose,
  SitemapStream,
  streamToPromise,
} from 'sitemap';

const respond = (xml: string | Buffer): Response =>
  new Response(typeof xml === 'string' ? xml : new Uint8Array(xml), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });

const NAMESPACES = {
  pages: { news: false, xhtml: false, image: false, video: false },
  news: { news: true, xhtml: false, image: false, video: false },
} as const;

const EMPTY = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>`;

/** A sitemap of these addresses; one without any is valid, too. */
export async function sitemapOf(
  items: readonly SitemapItemLoose[],
  kind: keyof typeof NAMESPACES,
): Promise<Response> {
  if (items.length === 0) return respond(EMPTY);
  const stream = new SitemapStream({ level: ErrorLevel.THROW, xmlns: NAMESPACES[kind] });
  const written = streamToPromise(stream);
  for (const item of items) stream.write(item);
  stream.end();
  return respond(await written);
}

const EMPTY_INDEX = `<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></sitemapindex>`;

/** The list of sitemaps, each with the time of its newest change. */
export async function sitemapIndex(files: readonly { url: string; lastmod?: string }[]): Promise<Response> {
  if (files.length === 0) return respond(EMPTY_INDEX);
  const stream = new SitemapIndexStream({ level: ErrorLevel.THROW });
  const written = streamToPromise(stream);
  for (const file of files) stream.write(file);
  stream.end();
  return respond(await written);
}
