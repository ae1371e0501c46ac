import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleItem, Entity, Feed, IndexPage, ListPage, Settings } from './site.ts';

interface Eleventy {
  addGlobalData(name: string, value: unknown): void;
  addExtension(extension: string, options: { readonly key: string }): void;
  addPassthroughCopy(files: Readonly<Record<string, string>>): void;
  addCollection(
    name: string,
    collect: (api: { getFilteredByGlob(glob: string): ArticleItem[] }) => unknown,
  ): void;
}

const settings: Settings = JSON.parse(readFileSync(join(import.meta.dirname, 'settings.json'), 'utf8'));

/** Articles by kind and id of what they name, newest first. */
function groupArticles(articles: readonly ArticleItem[]): (entity: Entity) => ArticleItem[] {
  const groups = new Map<string, ArticleItem[]>();
  const kinds = new Set(settings.entities.map(({ kind }) => kind));
  for (const article of articles) {
    for (const kind of kinds) {
      for (const id of article.data[kind] as string[]) {
        const key = `${kind}/${id}`;
        const group = groups.get(key);
        if (group) group.push(article);
        else groups.set(key, [article]);
      }
    }
  }
  return ({ kind, id }) => groups.get(`${kind}/${id}`) ?? [];
}

function paginate(entity: Entity, articles: readonly ArticleItem[]): ListPage[] {
  const size = entity.page_size;
  const pages = entity.paged ? Math.max(1, Math.ceil(articles.length / size)) : 1;
  return Array.from({ length: pages }, (_, index) => ({
    entity,
    href: index === 0 ? entity.href : `${entity.href}page/${index + 1}/`,
    number: index + 1,
    pages,
    total: articles.length,
    items: articles.slice(index * size, (index + 1) * size),
  }));
}

interface Sorted {
  readonly articles: readonly ArticleItem[];
  readonly articlesOf: (entity: Entity) => readonly ArticleItem[];
}

export function configure(eleventy: Eleventy): object {
  let sorted: Sorted | undefined;
  const collect = (name: string, pick: (sorted: Sorted) => unknown) =>
    eleventy.addCollection(name, (api) => {
      if (sorted === undefined) {
        const articles = api.getFilteredByGlob('content/articles/*.md').reverse();
        sorted = { articles, articlesOf: groupArticles(articles) };
      }
      return pick(sorted);
    });
  eleventy.addGlobalData('site', { title: settings.title, url: settings.url });
  eleventy.addExtension('11ty.ts', { key: '11ty.js' });
  eleventy.addPassthroughCopy({ 'style.css': 'style.css' });
  collect('newest', ({ articles }) => articles.slice(0, settings.pageSize));
  collect('lists', ({ articlesOf }) =>
    settings.entities
      .filter(({ files }) => files.includes('index.html'))
      .flatMap((entity) => paginate(entity, articlesOf(entity))),
  );
  collect('indexes', ({ articlesOf }): IndexPage[] =>
    settings.indexes.map(({ kind, title, href }) => ({
      title,
      href,
      entries: settings.entities
        .filter((entity) => entity.kind === kind)
        .map((entity) => ({ href: entity.href, title: entity.title, total: articlesOf(entity).length })),
    })),
  );
  const feedsIn = ({ articles, articlesOf }: Sorted, file: string, most: number): Feed[] => [
    ...(file.startsWith('chaired.')
      ? []
      : [{ title: settings.title, href: '/', file, items: articles.slice(0, most) }]),
    ...settings.entities
      .filter(({ files }) => files.includes(file))
      .map((entity) => ({
        title: entity.title,
        href: entity.href,
        file,
        items: articlesOf(entity).slice(0, entity.kind === 'months' ? undefined : most),
      })),
  ];
  collect('rssFeeds', (sorted) =>
    ['rss.xml', 'chaired.xml'].flatMap((file) => feedsIn(sorted, file, settings.feedItems)),
  );
  collect('jsonFeeds', (sorted) =>
    ['feed.json', 'chaired.json'].flatMap((file) => feedsIn(sorted, file, settings.feedItems)),
  );
  collect('calendars', (sorted) => feedsIn(sorted, 'calendar.ics', settings.calendarEvents));
  return { dir: { input: 'content', output: 'public' } };
}
