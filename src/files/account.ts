import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from '../domain/account.ts';
import { address } from '../domain/address.ts';
import { type Edition, type Publication, publicationOf } from '../domain/newsroom.ts';
import { eachOf } from './each-of.ts';
import type { FileKind } from './inventory.ts';
import type { Reading } from './newsroom.ts';

const DATA: ReadonlySet<FileKind> = new Set(['site', 'topics', 'reference', 'baseline']);

/** Counts what becomes of every file. Under preview nothing is held back. */
export function accountFor({ documents, pages, inventory }: Reading, { now, preview }: Edition): Account {
  const of = (kind: FileKind): number => inventory.files.filter((file) => file.kind === kind).length;
  const articles: Record<Publication, number> = { published: 0, withdrawn: 0, draft: 0, scheduled: 0 };
  for (const { article, draft } of documents) {
    // A draft too broken to be read is still deliberately held back.
    if (!article && draft && !preview) articles.draft += 1;
    if (!article) continue;
    const publication = publicationOf(article, now);
    const held = publication === 'draft' || publication === 'scheduled';
    articles[preview && held ? 'published' : publication] += 1;
  }
  const drafts = preview ? 0 : pages.filter(({ draft }) => draft).length;
  return {
    files: inventory.files.length,
    articles,
    pages: pages.filter(({ page, draft }) => page && (preview || !draft)).length,
    pageDrafts: drafts,
    data: inventory.files.filter(({ kind }) => DATA.has(kind)).length,
    pictures: of('picture'),
    attachments: of('attachment'),
    unusedPictures: of('unused-picture'),
    unclear: of('unclear'),
    ignored: inventory.ignored,
  };
}

/** Files that stand in no row, more or fewer than none: the account does not add up. */
export const missingFrom = ({
  files,
  articles,
  pages,
  pageDrafts,
  data,
  pictures,
  attachments,
  unusedPictures,
  unclear,
}: Account): number =>
  files -
  [
    ...Object.values(articles),
    pages,
    pageDrafts,
    data,
    pictures,
    attachments,
    unusedPictures,
    unclear,
  ].reduce((sum, count) => sum + count, 0);

/** A page that the output must hold, or must not. */
export interface ExpectedPage {
  readonly path: string;
  readonly wanted: boolean;
}

/** Which pages of articles and standing pages the output must hold, and which it must not. */
export const expectPages = ({ documents, pages }: Reading, { now, preview }: Edition): ExpectedPage[] => [
  ...documents.flatMap(({ article }) => {
    if (!article) return [];
    const publication = publicationOf(article, now);
    return [
      {
        path: address.article(article.slug),
        wanted: preview || publication === 'published' || publication === 'withdrawn',
      },
    ];
  }),
  ...pages.flatMap(({ page }) =>
    page ? [{ path: address.page(page.slug), wanted: preview || !page.draft }] : [],
  ),
];

/** Addresses that the output lacks, or holds against what the content says. */
export async function findMisplaced(expected: readonly ExpectedPage[], outDir: string): Promise<string[]> {
  const misplaced = await eachOf(expected, async ({ path, wanted }) => {
    const written = await stat(join(outDir, path, 'index.html')).then(
      ({ size }) => size > 0,
      () => false,
    );
    return written === wanted ? [] : [path];
  });
  return misplaced.flat();
}
