import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Article } from './domain/article.ts';
import type { Edition, Newsroom } from './domain/newsroom.ts';
import type { Organization, Person, Post, Venue } from './domain/reference.ts';
import type { Site, StandingPage, Topic } from './domain/site.ts';
import { readPublicNewsroom } from './files/edition.ts';
import { readSettings } from './files/settings.ts';

/** One read of the content folder serves all collections; a change on disk starts the next. */
let reading: ReturnType<typeof readPublicNewsroom> | undefined;

type Row = { readonly id: string; readonly data: object };

/**
 * Fills a collection with rows of the newsroom. Bodies stay on disk: what is not in the store need not be bundled, and
 * each is read when its page is written.
 */
const loadRows = (name: string, rowsOf: (newsroom: Newsroom, edition: Edition) => Row[]): Loader => ({
  name,
  async load({ store, watcher }) {
    const fill = async () => {
      reading ??= readPublicNewsroom();
      const { newsroom, edition } = await reading;
      store.clear();
      for (const { id, data } of rowsOf(newsroom, edition)) store.set({ id, data: { ...data } });
    };
    await fill();
    const { contentDir } = readSettings();
    watcher?.add(contentDir);
    watcher?.on('all', async (_event, file) => {
      if (!file.startsWith(contentDir)) return;
      reading = undefined;
      await fill();
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
