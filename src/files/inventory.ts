import { closest } from '../domain/closest.ts';
import type { Finding } from '../domain/finding.ts';
import { folderOf, nameOf } from '../domain/path.ts';
import { isSlug, toSlug } from '../schema/fields.ts';
import { type ListedFile, type Listing, listFiles } from './list-files.ts';

/** What a file of the content folder is for. */
export type FileKind =
  | 'article'
  | 'page'
  | 'site'
  | 'topics'
  | 'reference'
  | 'baseline'
  | 'picture'
  | 'attachment'
  | 'unused-picture'
  /** Beside a text too broken to say whether it means this file; that text has its error. */
  | 'unclear'
  | 'error';

export interface InventoryFile {
  readonly path: string;
  readonly kind: FileKind;
}

/** The account of a content folder: every file is published, deliberately unpublished, or an error. */
export interface Inventory {
  /** Each file once, in the order of their paths. */
  readonly files: readonly InventoryFile[];
  /** Dotfiles and dot-folders passed over. */
  readonly ignored: number;
}

/** The files by what their path says they are; pictures and other files still lack a user. */
export interface SortedFiles {
  readonly listing: Listing;
  readonly articles: readonly string[];
  readonly pages: readonly string[];
  /** Files that something must refer to. */
  readonly loose: readonly string[];
  readonly data: ReadonlyMap<string, FileKind>;
  readonly refused: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

const DATA_FILES: ReadonlyMap<string, FileKind> = new Map<string, FileKind>([
  ['site.yaml', 'site'],
  ['topics.yaml', 'topics'],
  ['reference/people.yaml', 'reference'],
  ['reference/posts.yaml', 'reference'],
  ['reference/organizations.yaml', 'reference'],
  ['reference/venues.yaml', 'reference'],
  ['check-baseline.json', 'baseline'],
]);

const MARKDOWN = /\.(md|markdown|mdx|mdown|mkd)$/i;
const YAML = /\.ya?ml$/i;
const PICTURE = /\.(jpe?g|png|webp|avif|gif|svg|tiff?|heic|heif|bmp|jxl)$/i;

export const isPicturePath = (path: string): boolean => PICTURE.test(path);

/** The name of a file without folders and ending. */
export const slugOf = (path: string): string => nameOf(path).replace(/\.[^.]*$/, '');

const fileFinding = (
  rule: string,
  path: string,
  detail: Record<string, string>,
  expected: readonly string[] = [],
): Finding => ({ rule, severity: 'error', path, span: { start: 0, end: 0 }, found: path, expected, detail });

function judgeMarkdown(path: string): Finding | 'article' | 'page' {
  const folder = path.slice(0, path.indexOf('/') + 1);
  const inPlace = folder === 'articles/' || folder === 'pages/';
  if (!inPlace)
    return fileFinding('content-file', path, { reason: 'markdown-outside' }, [`articles/${slugOf(path)}.md`]);
  if (folder === 'pages/' && path.split('/').length > 2) {
    return fileFinding('content-file', path, { reason: 'page-folder' }, [`pages/${slugOf(path)}.md`]);
  }
  if (!path.endsWith('.md')) {
    const expected = path.replace(/\.[^.]*$/, '.md');
    return fileFinding('content-file', path, { reason: 'extension' }, [expected]);
  }
  const slug = slugOf(path);
  if (!isSlug(slug)) {
    const suggestion = toSlug(slug);
    const name = nameOf(path);
    return {
      ...fileFinding(
        'content-slug',
        path,
        { reason: 'file', name },
        suggestion === '' ? [] : [`${suggestion}.md`],
      ),
      found: name,
    };
  }
  return folder === 'articles/' ? 'article' : 'page';
}

function judgeYaml(path: string): Finding {
  const expected = path.replace(YAML, '.yaml');
  if (DATA_FILES.has(expected)) return fileFinding('content-file', path, { reason: 'extension' }, [expected]);
  const known = [...DATA_FILES.keys()].filter((file) => YAML.test(file));
  const suggestions = known.filter((file) => closest(slugOf(path), [slugOf(file)]).length > 0);
  return fileFinding('content-file', path, { reason: 'unknown-yaml', known: known.join(', ') }, suggestions);
}

const REFUSALS: Readonly<Record<Exclude<ListedFile['kind'], 'file'>, string>> = {
  'broken-link': 'broken-link',
  'linked-folder': 'linked-folder',
  special: 'special',
  unreadable: 'unreadable',
};

type Judgement = Finding | FileKind | 'loose';

function judge({ path, kind }: ListedFile): Judgement {
  if (kind !== 'file') return fileFinding('content-file', path, { reason: REFUSALS[kind] });
  const data = DATA_FILES.get(path);
  if (data) return data;
  if (MARKDOWN.test(path)) return judgeMarkdown(path);
  if (YAML.test(path)) return judgeYaml(path);
  return 'loose';
}

/** Empty folders that bear the name of a file: what was to be written there is not. */
function findFoldersForFiles({ files, folders }: Listing): Finding[] {
  const filled = new Set<string>();
  for (const { path } of files)
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      if (filled.has(path.slice(0, at))) break;
      filled.add(path.slice(0, at));
    }
  return [...folders]
    .filter((path) => DATA_FILES.has(path) || (MARKDOWN.test(path) && !filled.has(path)))
    .sort()
    .map((path) => fileFinding('content-file', path, { reason: 'folder' }));
}

const sameName = (path: string): string => path.normalize('NFC').toLowerCase();

/** Files that some file systems cannot tell apart: by path, the path of the one that keeps the name. */
function findTwins(listing: Listing): Map<string, string> {
  const groups = new Map<string, string[]>();
  for (const path of [...listing.files.map((file) => file.path), ...listing.folders]) {
    groups.set(sameName(path), [...(groups.get(sameName(path)) ?? []), path]);
  }
  const twins = new Map<string, string>();
  for (const paths of groups.values()) {
    // The one written in lower case and composed letters is the one to keep.
    const keeper = paths.find((path) => path === sameName(path)) ?? paths[0];
    for (const path of paths) if (keeper !== undefined && path !== keeper) twins.set(path, keeper);
  }
  return twins;
}

/** Sorts the files of a content folder by what they are. Nothing but names is looked at. */
export function sortFiles(contentDir: string): SortedFiles {
  const listing = listFiles(contentDir);
  const twins = findTwins(listing);
  const findings: Finding[] = [];
  const data = new Map<string, FileKind>();
  const sorted = { articles: [] as string[], pages: [] as string[], loose: [] as string[] };
  for (const file of listing.files) {
    const twin = twins.get(file.path);
    const judgement =
      twin === undefined
        ? judge(file)
        : fileFinding('content-file', file.path, { reason: 'twin', other: twin });
    if (typeof judgement === 'object') findings.push(judgement);
    else if (judgement === 'article') sorted.articles.push(file.path);
    else if (judgement === 'page') sorted.pages.push(file.path);
    else if (judgement === 'loose') sorted.loose.push(file.path);
    else data.set(file.path, judgement);
  }
  for (const [folder, other] of twins) {
    if (listing.folders.has(folder))
      findings.push(fileFinding('content-file', folder, { reason: 'twin', other }));
  }
  findings.push(...findFoldersForFiles(listing));
  if (
    !data.has('site.yaml') &&
    !listing.folders.has('site.yaml') &&
    !listing.files.some(({ path }) => /^site\.ya?ml$/i.test(path))
  ) {
    findings.push(fileFinding('content-file', 'site.yaml', { reason: 'missing' }));
  }
  return { listing, ...sorted, data, refused: new Set(findings.map(({ path }) => path)), findings };
}

/** Paths that something refers to, and those that it may have been meant to refer to. */
export interface Used {
  readonly pictures: ReadonlySet<string>;
  readonly attachments: ReadonlySet<string>;
  readonly meant: ReadonlySet<string>;
}

/**
 * Closes the account: loose files that something refers to are pictures or attachments, pictures nobody shows are
 * warned of, any other file is an error.
 *
 * @param unclear folders (with `/`) of files too broken to say what they refer to: nothing beside them is accused
 */
export function takeInventory(
  sorted: SortedFiles,
  used: Used,
  unclear: ReadonlySet<string>,
): { inventory: Inventory; findings: Finding[] } {
  const findings: Finding[] = [];
  const kinds = new Map<string, FileKind>(sorted.data);
  for (const path of sorted.articles) kinds.set(path, 'article');
  for (const path of sorted.pages) kinds.set(path, 'page');
  for (const path of sorted.loose) {
    if (used.pictures.has(path)) kinds.set(path, 'picture');
    else if (used.attachments.has(path)) kinds.set(path, 'attachment');
    else if (unclear.has(folderOf(path)) || used.meant.has(path)) kinds.set(path, 'unclear');
    else if (isPicturePath(path)) {
      kinds.set(path, 'unused-picture');
      findings.push({ ...fileFinding('content-unused', path, {}), severity: 'warning' });
    } else {
      kinds.set(path, 'error');
      findings.push(fileFinding('content-file', path, { reason: 'stray' }));
    }
  }
  const files = sorted.listing.files.map(({ path }): InventoryFile => {
    return { path, kind: sorted.refused.has(path) ? 'error' : (kinds.get(path) ?? 'error') };
  });
  return { inventory: { files, ignored: sorted.listing.ignored }, findings };
}
