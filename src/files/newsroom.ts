import { posix } from 'node:path';
import { closest } from '../domain/closest.ts';
import { composedNewsroom } from '../domain/compose.ts';
import type { Day } from '../domain/day.ts';
import type { Finding } from '../domain/finding.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { folderOf } from '../domain/path.ts';
import { createReferenceList, type ReferenceList } from '../domain/reference-list.ts';
import { resolveArticle } from '../domain/resolve-article.ts';
import type { Site, StandingPage, Topic } from '../domain/site.ts';
import { dayIn } from '../domain/zone.ts';
import { type ArticleEntry, createArticleReader } from '../schema/article.ts';
import { type PageEntry, shapePage } from '../schema/page.ts';
import type { SiteAddress } from '../schema/site.ts';
import { type Assets, createAssets } from './assets.ts';
import { locateBody } from './body-assets.ts';
import { findCollisions, findIdCollisions, findLostLead } from './collisions.ts';
import { type Inventory, type SortedFiles, sortFiles, takeInventory } from './inventory.ts';
import { findingAt } from './place-problem.ts';
import {
  type ArticleDocument,
  type ArticleFile,
  claimAssets,
  createFileReader,
  type PageDocument,
  type Pending,
  withAssets,
} from './read-articles.ts';
import { type ReferenceReading, readReference } from './read-reference.ts';
import { readSite, type SiteReading } from './read-site.ts';
import type { SourceFile } from './read-source.ts';

export type { ArticleDocument, PageDocument } from './read-articles.ts';

export interface ReadOptions {
  /** Overrides the address in `site.yaml`: `SITE_URL`. */
  readonly siteAddress?: SiteAddress | undefined;
  /** The moment of the build, milliseconds since 1970 (UTC): bare names get no title of a later day. */
  readonly now?: number | undefined;
  /** Days to come may be told. */
  readonly preview?: boolean | undefined;
}

/** Everything a content folder says, and everything that is wrong with it. */
export interface Reading {
  /** What could be read; absent only where `site.yaml` could not. Articles whose frontmatter is wrong are left out. */
  readonly newsroom?: Newsroom | undefined;
  readonly documents: readonly ArticleDocument[];
  readonly pages: readonly PageDocument[];
  /** Sorted by path and place. Rules `content-*` and `reference-*`. */
  readonly findings: readonly Finding[];
  readonly inventory: Inventory;
  /** Text of a file, by its path inside the content folder, in which the spans of findings count. */
  textOf(path: string): string | undefined;
}

/** What the words of a text are resolved against. */
export interface Context {
  readonly site: Site;
  readonly list: ReferenceList;
  readonly topics: readonly Topic[];
  readonly today?: Day | undefined;
  readonly reference: ReferenceReading;
  readonly assets: Assets;
}

const LIST_OF = { topics: 'topics', person: 'people', acting_as: 'posts', jurisdiction: 'venues' } as const;

const fieldOf = (field: readonly (string | number)[]): string =>
  String(field.findLast((step) => typeof step === 'string'));

function isExcused(field: string, found: string, reference: ReferenceReading): boolean {
  const list = Object.entries(LIST_OF).find(([name]) => name === field)?.[1];
  return list !== undefined && reference.mayExist(list, found);
}

/** Gives an article's names, titles, bodies and places their meaning. */
export function resolvePending(
  pending: Pending<ArticleEntry>,
  context: Context,
): { document: ArticleDocument; findings: Finding[] } {
  const { document } = pending;
  const frontmatter = withAssets(pending, context.assets);
  if (!frontmatter) return { document: { ...document, unresolved: [] }, findings: [] };
  const body = locateBody(document, pending.uses, context.assets);
  const { article, problems } = resolveArticle(frontmatter, {
    ...context,
    slug: document.slug,
    path: document.path,
    body,
  });
  const findings = problems
    .filter(
      ({ rule, field, found }) =>
        rule === 'content-reference' && !isExcused(fieldOf(field), found, context.reference),
    )
    .map(({ rule, field, found, known }) =>
      findingAt(document, field, {
        rule,
        expected: closest(found, known),
        detail: { field: fieldOf(field) },
      }),
    );
  return { document: { ...document, frontmatter, article, unresolved: problems }, findings };
}

/** Makes a standing page of its file. */
export function toPage(
  { document, entry, uses }: Pending<PageEntry>,
  { site, assets }: Context,
): PageDocument {
  if (!entry) return document;
  const { title, summary, draft } = entry;
  const body = locateBody(document, uses, assets);
  const page: StandingPage = {
    slug: document.slug,
    title,
    summary,
    lang: entry.lang ?? site.locale,
    draft,
    body,
  };
  return { ...document, page };
}

/** By path and place. */
export const inOrder = (a: Finding, b: Finding): number =>
  (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.span.start - b.span.start || a.span.end - b.span.end;

/** The year of the first article that is no draft: the default of the year in `tag_authority`. */
const firstYear = (articles: readonly Pending<ArticleEntry>[]): string | undefined =>
  articles
    .flatMap(({ entry }) => (entry && !entry.draft ? [entry.published.day.slice(0, 4)] : []))
    .reduce<string | undefined>(
      (first, year) => (first === undefined || year < first ? year : first),
      undefined,
    );

/** Files that a wrong address was probably meant to lead to: one mistake is not to be told twice. */
const meantPaths = (findings: readonly Finding[]): Set<string> =>
  new Set(
    findings.flatMap(({ path, expected }) => expected.map((src) => posix.join(posix.dirname(path), src))),
  );

/** The first finding of each place and rule; a file that two articles refer to in one place is wrong once. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, path, span, detail }) => {
    const key = JSON.stringify([rule, path, span.start, span.end, detail.field, detail.reason]);
    return !seen.has(key) && seen.add(key);
  });
}

function findUnknownPlace({ file, entry }: SiteReading, { list, reference }: Context): Finding[] {
  const id = entry?.jurisdiction;
  if (id === undefined || list.venue(id) || reference.mayExist('venues', id)) return [];
  const expected = closest(
    id,
    list.rows.venues.map((venue) => venue.id),
  );
  return [
    findingAt(file, ['jurisdiction'], {
      rule: 'content-reference',
      expected,
      detail: { field: 'jurisdiction' },
    }),
  ];
}

/** Folders of files too broken to say what they refer to. */
const unclearFolders = (
  texts: readonly Pending<unknown>[],
  dataFiles: readonly SourceFile[],
): Set<string> => {
  const broken = [
    ...texts.filter(({ clear }) => !clear).map(({ document }) => document.path),
    ...dataFiles.filter(({ value }) => value === undefined).map(({ path }) => path),
  ];
  return new Set(broken.map(folderOf));
};

/**
 * Reads a content folder, whole: every file is accounted for and all problems come back at once. Throws at nothing an
 * author can write.
 *
 * @param known an article's file where it has been read already
 */
export async function readNewsroom(
  contentDir: string,
  options: ReadOptions = {},
  sorted: SortedFiles = sortFiles(contentDir),
  known: (path: string) => ArticleFile | undefined = () => undefined,
): Promise<Reading> {
  const assets = createAssets(contentDir, sorted);
  const has = (path: string): boolean => sorted.data.has(path);
  const siteReading = readSite(contentDir, has('site.yaml'), assets);
  const reference = readReference(contentDir, has, assets);
  const read = createFileReader(contentDir, createArticleReader(siteReading.timeZone));
  const articles = sorted.articles.map((path) => claimAssets(known(path) ?? read(path), assets));
  const readPage = createFileReader(contentDir, shapePage);
  const standing = sorted.pages.map((path) => claimAssets(readPage(path), assets));
  await assets.measure();

  const site = siteReading.site(firstYear(articles), options.siteAddress);
  const rows = reference.rows();
  const { now, preview } = options;
  const today = now === undefined || preview ? undefined : dayIn(site.timeZone, now);
  const list = createReferenceList(rows);
  const context: Context = { site, list, topics: rows.topics, today, reference, assets };
  const resolved = articles.map((article) => resolvePending(article, context));
  const documents = resolved.map(({ document }) => document);
  const pages = standing.map((page) => toPage(page, context));

  const texts = [...articles, ...standing];
  const dataFiles = [siteReading.file, ...reference.files];
  const { pictures, attachments } = assets;
  const used = { pictures, attachments, meant: meantPaths(assets.findings) };
  const account = takeInventory(sorted, used, unclearFolders(texts, dataFiles));
  const findings = [
    ...sorted.findings,
    ...siteReading.findings,
    ...reference.findings,
    ...texts.flatMap((text) => text.findings),
    ...assets.findings,
    ...resolved.flatMap((one) => one.findings),
    ...reference.check(rows),
    ...(documents.length > 0 ? reference.findNobody() : []),
    ...findUnknownPlace(siteReading, context),
    ...findLostLead(siteReading, documents),
    ...findIdCollisions(rows, reference.files),
    ...findCollisions(documents, pages),
    ...account.findings,
  ];
  const sources = new Map([...dataFiles, ...documents, ...pages].map(({ path, source }) => [path, source]));
  const newsroom: Newsroom = {
    ...rows,
    site,
    articles: documents.flatMap(({ article }) => (article ? [article] : [])),
    pages: pages.flatMap(({ page }) => (page ? [page] : [])),
  };
  return {
    // The documents, which are checked, stay as they were written.
    newsroom: siteReading.entry ? composedNewsroom(newsroom) : undefined,
    documents,
    pages,
    findings: distinct(findings.sort(inOrder)),
    inventory: account.inventory,
    textOf: (path) => sources.get(path),
  };
}
