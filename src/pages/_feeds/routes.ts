import type { APIRoute, GetStaticPaths } from 'astro';
import { type Followed, feedNames } from '../../queries/feed-names.ts';
import { getNewsroom, type PublishedNewsroom } from '../../queries/newsroom.ts';
import { calendarOf } from './calendars.ts';
import { jsonFeed, rssFeed } from './respond.ts';
import type { FeedSource } from './sources.ts';

type Rows<T> = (newsroom: PublishedNewsroom) => readonly T[];
type Source<T> = (newsroom: PublishedNewsroom, row: T) => FeedSource;

/** What an `[id]` endpoint exports: a document for each of the rows. */
const routeOf = <T extends { readonly id: string }>(
  rowsOf: Rows<T>,
  respond: (newsroom: PublishedNewsroom, row: T) => Promise<Response>,
) => ({
  getStaticPaths: (async () =>
    rowsOf(await getNewsroom()).map((row) => ({
      params: { id: row.id },
      props: { row },
    }))) satisfies GetStaticPaths,
  GET: (async ({ props: { row } }) => respond(await getNewsroom(), row)) satisfies APIRoute<{ row: T }>,
});

/** The RSS feeds of rows that have pages of their own. */
export const rssRoute = <T extends { readonly id: string }>(rowsOf: Rows<T>, sourceOf: Source<T>) =>
  routeOf(rowsOf, (newsroom, row) => rssFeed(newsroom, sourceOf(newsroom, row)));

/** Their JSON feeds. */
export const jsonRoute = <T extends { readonly id: string }>(rowsOf: Rows<T>, sourceOf: Source<T>) =>
  routeOf(rowsOf, (newsroom, row) => jsonFeed(newsroom, sourceOf(newsroom, row)));

/** Their calendars: the meetings that the articles of the feed report. */
export const calendarRoute = <T extends { readonly id: string }>(
  rowsOf: Rows<T>,
  sourceOf: Source<T>,
  kind: Followed,
) =>
  routeOf(rowsOf, (newsroom, row) => {
    const { channel, articles } = sourceOf(newsroom, row);
    return calendarOf(newsroom, feedNames(newsroom)(kind, row.id), channel.home, articles);
  });
