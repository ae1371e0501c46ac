import type { Article } from '../domain/article.ts';
import type { ResolutionProblem } from '../domain/find-unresolved.ts';
import type { Finding } from '../domain/finding.ts';
import type { Frontmatter } from '../domain/frontmatter.ts';
import { nameOf } from '../domain/path.ts';
import type { Attachment, StandingPage } from '../domain/site.ts';
import type { ArticleEntry, ArticleReader } from '../schema/article.ts';
import { isMapping } from '../schema/fields.ts';
import { type PageEntry, shapePage } from '../schema/page.ts';
import type { Shaped } from '../schema/problem.ts';
import type { Assets } from './assets.ts';
import { type BodyUses, readBodyUses } from './body-assets.ts';
import { slugOf } from './inventory.ts';
import { pictureOf } from './measure.ts';
import { findingAt, placeProblem } from './place-problem.ts';
import { readMarkdownFile, type SourceFile } from './read-source.ts';
import type { YamlSource } from './yaml.ts';

/** A Markdown file with the positions of all it says. */
export interface TextDocument {
  /** Path inside the content folder. */
  readonly path: string;
  readonly slug: string;
  /** The whole file, without a byte order mark. */
  readonly source: string;
  readonly bodyStart: number;
  /** What tells the file from another; absent where it could not be read. */
  readonly digest?: string | undefined;
  readonly yaml: YamlSource;
  /** Whether it says `draft: true`, whatever else is wrong with it. */
  readonly draft: boolean;
}

/** An article's file. `frontmatter` and `article` are there where its frontmatter is right. */
export interface ArticleDocument extends TextDocument {
  readonly frontmatter?: Frontmatter | undefined;
  readonly article?: Article | undefined;
  /** Words in the frontmatter that name nothing, those of rule `content-reference` included. */
  readonly unresolved: readonly ResolutionProblem[];
}

/** A standing page's file. */
export interface PageDocument extends TextDocument {
  readonly page?: StandingPage | undefined;
}

/** A file between reading and resolving. */
export interface Pending<E> {
  readonly document: TextDocument;
  readonly entry: E | undefined;
  readonly uses: BodyUses;
  readonly image: string | undefined;
  readonly attachments: readonly (string | undefined)[];
  /** False where what the file refers to could not be read. */
  readonly clear: boolean;
  readonly findings: readonly Finding[];
}

const srcOf = (value: unknown): string | undefined => {
  const src = isMapping(value) ? value.src : undefined;
  return typeof src === 'string' && src.trim() !== '' ? src : undefined;
};

/** Claims what the frontmatter refers to even where another field is wrong, lest its pictures count as unused. */
function claimFrontmatter(file: SourceFile, assets: Assets): Pick<Pending<unknown>, 'image' | 'attachments'> {
  const raw = isMapping(file.value) ? file.value : {};
  const claim = (
    kind: 'picture' | 'attachment',
    src: string | undefined,
    field: readonly (string | number)[],
  ) =>
    src === undefined
      ? undefined
      : assets.claim({ kind, from: file.path, src, place: () => findingAt(file, field, { rule: '' }) });
  const attachments = Array.isArray(raw.attachments) ? raw.attachments : [];
  return {
    image: claim('picture', srcOf(raw.image), ['image', 'src']),
    attachments: attachments.map((item, index) =>
      claim('attachment', srcOf(item), ['attachments', index, 'src']),
    ),
  };
}

/** Takes one file as far as it can be read without the others. */
export function readPending<E>(
  file: SourceFile,
  shapeEntry: (raw: unknown) => Shaped<E>,
  assets: Assets,
): Pending<E> {
  const { path, source, bodyStart, digest, yaml, value } = file;
  const clear = value !== undefined;
  const shaped: Shaped<E> = clear ? shapeEntry(value) : { problems: [] };
  const body = readBodyUses(file, assets);
  return {
    document: {
      path,
      slug: slugOf(path),
      source,
      bodyStart,
      digest,
      yaml,
      draft: isMapping(value) && value.draft === true,
    },
    entry: shaped.value,
    uses: body.uses,
    ...claimFrontmatter(file, assets),
    clear,
    findings: [
      ...file.findings,
      ...shaped.problems.map((problem) => placeProblem(file, problem)),
      ...body.findings,
    ],
  };
}

/** Reads the files of articles, in the order given. */
export const readArticles = (
  contentDir: string,
  paths: readonly string[],
  read: ArticleReader,
  assets: Assets,
): Pending<ArticleEntry>[] =>
  paths.map((path) => readPending(readMarkdownFile(contentDir, path), read, assets));

/** Reads the files of standing pages. */
export const readPages = (
  contentDir: string,
  paths: readonly string[],
  assets: Assets,
): Pending<PageEntry>[] =>
  paths.map((path) => readPending(readMarkdownFile(contentDir, path), shapePage, assets));

/** The frontmatter with its picture and attachments, measured; one that could not be measured is left out. */
export function withAssets(
  { entry, image, attachments }: Pending<ArticleEntry>,
  assets: Assets,
): Frontmatter | undefined {
  if (!entry) return undefined;
  const measured = assets.picture(image);
  const shown = entry.image && measured ? pictureOf(measured, entry.image) : undefined;
  const files = entry.attachments.flatMap(({ label }, index): Attachment[] => {
    const weighed = assets.attachment(attachments[index]);
    return weighed ? [{ ...weighed, label: label ?? nameOf(weighed.path) }] : [];
  });
  return { ...entry, image: shown, attachments: files };
}
