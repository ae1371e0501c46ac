import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Article } from './domain/article.ts';
import type { Edition, Newsroom } from './domain/newsroom.ts';
import type { Organization, Person, Post, Venue } from './domain/reference.ts';
import type { Site, StandingPage, Topic } from './domain/site.ts';
import { readManuscript } from './files/manuscript.ts';
import { readSettings } from './files/settings.ts';

/** A row of a collection. */
interface Row {
  readonly id: string;
  readonly data: object;
}

/** One read of the content folder serves all collections. */
let reading: ReturnType<typeof readManuscript> | undefined;
let rereading: Promise<void> | undefined;

const PAUSE = 50;

/** Reads the folder anew for all collections, once for changes that come together. */
function readAgain(): Promise<void> {
  rereading ??= new Promise((resolve) => {
    setTimeout(() => {
      reading = undefined;
      rereading = undefined;
      resolve();
    }, PAUSE);
  });
  return rereading;
}

/**
 * Fills a collection with rows of the newsroom. Bodies stay on disk: what is not in the store need not be bundled, and
 * each is read when its page is written.
 */
const loadRows = (name: string, rowsOf: (newsroom: Newsroom, edition: Edition) => Row[]): Loader => ({
  name,
  async load({ store, watcher, logger }) {
    const fill = async () => {
      reading ??= readManuscript();
      const { newsroom, edition } = await reading;
      store.clear();
      for (const { id, data } of rowsOf(newsroom, edition)) store.set({ id, data: { ...data } });
    };
    await fill();
    const { contentDir } = readSettings();
    watcher?.add(contentDir);
    watcher?.on('all', async (_event, file) => {
      if (!file.startsWith(contentDir)) return;
      await readAgain();
      // The pages stay as they were until the content can be read again.
      await fill().catch((error: unknown) => logger.error(String(error)));
    });
  },
});

const byId = <T extends { readonly id: string }>(rows: readonly T[]): Row[] =>
  rows.map((data) => ({ id: data.id, data }));
const bySlug = <T extends { readonly slug: string }>(rows: readonly T[]): Row[] =>
  rows.map((data) => ({ id: data.slug, data }));

export const collections = {
  site: defineCollection({
    loader: loadRows('site', ({ site }, edition) => [{ id: 'site', data: { site, edition } }]),
    schema: z.custom<{ site: Site; edition: Edition }>(),
  }),
  articles: defineCollection({
    loader: loadRows('articles', ({ articles }) => bySlug(articles)),
    schema: z.custom<Article>(),
  }),
  pages: defineCollection({
    loader: loadRows('pages', ({ pages }) => bySlug(pages)),
    schema: z.custom<StandingPage>(),
  }),
  topics: defineCollection({
    loader: loadRows('topics', ({ topics }) => byId(topics)),
    schema: z.custom<Topic>(),
  }),
  people: defineCollection({
    loader: loadRows('people', ({ people }) => byId(people)),
    schema: z.custom<Person>(),
  }),
  posts: defineCollection({
    loader: loadRows('posts', ({ posts }) => byId(posts)),
    schema: z.custom<Post>(),
  }),
  organizations: defineCollection({
    loader: loadRows('organizations', ({ organizations }) => byId(organizations)),
    schema: z.custom<Organization>(),
  }),
  venues: defineCollection({
    loader: loadRows('venues', ({ venues }) => byId(venues)),
    schema: z.custom<Venue>(),
  }),
};
