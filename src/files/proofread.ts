import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding } from '../domain/finding.ts';
import { createReferenceList, type ReferenceList } from '../domain/reference-list.ts';
import { createArticleReader } from '../schema/article.ts';
import { shapePage } from '../schema/page.ts';
import { type Assets, createAssets } from './assets.ts';
import { type Inspection, inspectReading } from './inspect-content.ts';
import { type SortedFiles, sortFiles } from './inventory.ts';
import { distinct, inOrder, type Reading, resolvePending, toPage } from './newsroom.ts';
import { claimAssets, readFileText } from './read-articles.ts';
import { type ReferenceReading, readReference } from './read-reference.ts';
import { readSite, type SiteReading } from './read-site.ts';
import { readMarkdown, type SourceFile } from './read-source.ts';

/** What all texts of a newsroom are judged by, as its files said it when they bore this stamp. */
interface CommonGround {
  readonly stamp: string;
  readonly site: SiteReading;
  readonly reference: ReferenceReading;
  readonly rows: ReturnType<ReferenceReading['rows']>;
  readonly list: ReferenceList;
  readonly findings: readonly Finding[];
}

/** One text read and checked. */
export type Proof = Pick<Inspection, 'reading' | 'findings'>;

/** Checks one text of a newsroom by itself. */
export interface Proofreader {
  /**
   * Whatever `npm run check` finds in one text, and in the settings and the reference list; but for what only shows
   * beside the other articles.
   *
   * @param path inside the content folder
   * @param bytes the text as it stands in the editor, saved or not
   */
  proofread(path: string, bytes: Buffer): Promise<Proof>;
}

/** The nearest folder above a file that holds a `site.yaml`. */
export function findContentDir(file: string): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'site.yaml'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function stampOf(contentDir: string, { data }: SortedFiles): string {
  return [...data.keys()]
    .map((path) => {
      const { mtimeMs, size } = statSync(join(contentDir, path), { throwIfNoEntry: false }) ?? {};
      return `${path} ${mtimeMs} ${size}`;
    })
    .join('\n');
}

function readGround(contentDir: string, sorted: SortedFiles, stamp: string): CommonGround {
  // Portraits are never measured: no check looks at them.
  const assets = createAssets(contentDir, sorted);
  const has = (path: string): boolean => sorted.data.has(path);
  const site = readSite(contentDir, has('site.yaml'), assets);
  const reference = readReference(contentDir, has, assets);
  const rows = reference.rows();
  const findings = [...site.findings, ...reference.findings, ...reference.check(rows)].sort(inOrder);
  return { stamp, site, reference, rows, list: createReferenceList(rows), findings };
}

const EMPTY: Pick<Reading, 'documents' | 'pages' | 'findings' | 'inventory'> = {
  documents: [],
  pages: [],
  findings: [],
  inventory: { files: [], ignored: 0 },
};

async function readText(
  file: SourceFile,
  assets: Assets,
  { site, reference, rows, list }: CommonGround,
): Promise<Pick<Reading, 'newsroom' | 'documents' | 'pages' | 'findings'>> {
  const context = { site: site.site(undefined, undefined), list, topics: rows.topics, reference, assets };
  const bare = { ...rows, site: context.site, articles: [], pages: [] };
  if (file.path.startsWith('pages/')) {
    const pending = claimAssets(readFileText(file, shapePage), assets);
    await assets.measure();
    const page = toPage(pending, context);
    return { newsroom: bare, documents: [], pages: [page], findings: pending.findings };
  }
  const pending = claimAssets(readFileText(file, createArticleReader(site.timeZone)), assets);
  await assets.measure();
  const { document, findings } = resolvePending(pending, context);
  const { article } = document;
  return {
    newsroom: { ...bare, articles: article ? [article] : [] },
    documents: [document],
    pages: [],
    findings: [...pending.findings, ...findings],
  };
}

/** A proofreader for a content folder. It reads the reference list once, and again when a file of it has changed. */
export function createProofreader(contentDir: string): Proofreader {
  let known: CommonGround | undefined;
  const groundOf = (sorted: SortedFiles): CommonGround => {
    const stamp = stampOf(contentDir, sorted);
    if (known?.stamp !== stamp) known = readGround(contentDir, sorted, stamp);
    return known;
  };
  return {
    proofread: async (path, bytes) => {
      const sorted = sortFiles(contentDir);
      const ground = groundOf(sorted);
      const file = readMarkdown(path, bytes);
      const sources = new Map(
        [ground.site.file, ...ground.reference.files, file].map((one) => [one.path, one.source]),
      );
      const textOf = (of: string): string | undefined => sources.get(of);
      const refused = sorted.findings.filter((finding) => finding.path === path);
      const misnamed = sorted.findings.filter((finding) => /\.ya?ml$/i.test(finding.path));
      const common = [...misnamed, ...ground.findings];
      const isText = refused.length === 0 && /^(?:articles|pages)\//.test(path);
      if (!isText) {
        const findings = [...common, ...refused];
        return { reading: { ...EMPTY, findings, textOf }, findings };
      }
      const assets = createAssets(contentDir, sorted);
      const text = await readText(file, assets, ground);
      const findings = distinct([...common, ...text.findings, ...assets.findings].sort(inOrder));
      const baseline = [...sorted.data].filter(([, kind]) => kind === 'baseline');
      const inspection = inspectReading(
        {
          ...EMPTY,
          ...text,
          newsroom: ground.site.entry ? text.newsroom : undefined,
          findings,
          inventory: { files: baseline.map(([of, kind]) => ({ path: of, kind })), ignored: 0 },
          textOf,
        },
        contentDir,
      );
      // What the baseline says of other texts shows only beside them.
      return { ...inspection, findings: inspection.findings.filter(({ rule }) => rule !== 'baseline-stale') };
    },
  };
}
