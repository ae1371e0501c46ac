import { applyBaseline } from '../domain/baseline.ts';
import type { Finding } from '../domain/finding.ts';
import { publicationOf } from '../domain/newsroom.ts';
import { type DatedText, type Flip, findFlips, newSince, tracePaths } from '../domain/since.ts';
import { findUnexcepted, type Inspection, inspectContent } from './inspect-content.ts';
import type { Reading } from './newsroom.ts';
import { type OpenedRevision, openRevision, type Revision, type RevisionProblem } from './revision.ts';
import type { Settings } from './settings.ts';

/** What has changed since a revision. */
export interface Since {
  readonly findings: readonly Finding[];
  /** Published articles that the change of the reference list has made wrong, or right; absent where it has not changed. */
  readonly impact?: readonly Flip[] | undefined;
}

const textsOf = ({ documents, pages }: Reading): DatedText[] => [
  ...documents.map(({ path, slug, source, article }) => ({
    path,
    slug,
    source,
    aliases: article?.aliases ?? [],
  })),
  ...pages.map(({ path, slug, source }) => ({ path, slug, source, aliases: [] })),
];

const LIST_FILES = ['people', 'posts', 'organizations', 'venues'].map((name) => `reference/${name}.yaml`);

const listChanged = (before: Reading, now: Reading): boolean =>
  LIST_FILES.some((path) => (before.textOf(path) ?? '') !== (now.textOf(path) ?? ''));

/** The articles as they stand, judged by the list of before and by the present one. */
function findImpact(before: Reading, { reading, baseline }: Inspection, now: number): Flip[] | undefined {
  const [old, present] = [before.newsroom, reading.newsroom];
  if (!old || !present || !listChanged(before, reading)) return undefined;
  const { people, posts, organizations, venues } = old;
  const judge = (newsroom: Reading['newsroom']): readonly Finding[] =>
    applyBaseline(findUnexcepted({ ...reading, newsroom }), baseline.entries).fresh;
  const published = reading.documents.flatMap(({ article, path }) =>
    article && publicationOf(article, now) === 'published' ? [path] : [],
  );
  return findFlips(published, judge({ ...present, people, posts, organizations, venues }), judge(present));
}

async function compare(revision: Revision, inspection: Inspection, settings: Settings): Promise<Since> {
  if (!revision.present) return { findings: inspection.findings };
  const before = await inspectContent({ ...settings, contentDir: revision.folder });
  const pathBefore = tracePaths(textsOf(before.reading), textsOf(inspection.reading), revision.moved);
  const { findings, accepted } = inspection;
  const known = [...before.accepted, ...before.findings];
  const fresh = new Set(newSince(known, [...accepted, ...findings], pathBefore));
  return {
    findings: findings.filter((finding) => fresh.has(finding)),
    impact: findImpact(before.reading, inspection, settings.now),
  };
}

/** What has changed since a git revision, or why that cannot be told. */
export async function compareSince(
  written: string,
  inspection: Inspection,
  settings: Settings,
): Promise<Since | { readonly problem: RevisionProblem; readonly message: string }> {
  const revision: OpenedRevision = await openRevision(settings.contentDir, written);
  if ('problem' in revision) return revision;
  try {
    return await compare(revision, inspection, settings);
  } finally {
    await revision.close();
  }
}
