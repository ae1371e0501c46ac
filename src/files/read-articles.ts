import type { Article } from '../domain/article.ts';
import type { ResolutionProblem } from '../domain/find-unresolved.ts';
import type { Finding } from '../domain/finding.ts';
import type { Frontmatter } from '../domain/frontmatter.ts';
import { nameOf } from '../domain/path.ts';
import type { Attachment, StandingPage } from '../domain/site.ts';
import type { WrittenAddress } from '../markdown/addresses.ts';
import type { ArticleEntry } from '../schema/article.ts';
import { isMapping } from '../schema/fields.ts';
import type { Shaped } from '../schema/problem.ts';
import type { Assets } from './assets.ts';
import { type BodyUses, claimAddresses, readAddresses } from './body-assets.ts';
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

/** What a Markdown file says by itself, before it is known what it refers to. */
export interface FileText<E> {
  readonly document: TextDocument;
  readonly entry: E | undefined;
  /** As written: what the frontmatter refers to even where another field is wrong, lest it count as unused. */
  readonly image: string | undefined;
  readonly attachments: readonly (string | undefined)[];
  /** In the body, of pictures and files. */
  readonly addresses: readonly WrittenAddress[];
  /** False where what the file refers to could not be read. */
  readonly clear: boolean;
  readonly findings: readonly Finding[];
}

export type ArticleFile = FileText<ArticleEntry>;

/** A file between reading and resolving: `image` and `attachments` are the paths of what is there. */
export interface Pending<E> extends Omit<FileText<E>, 'addresses'> {
  readonly uses: BodyUses;
}

const srcOf = (value: unknown): string | undefined => {
  const src = isMapping(value) ? value.src : undefined;
  return typeof src === 'string' && src.trim() !== '' ? src : undefined;
};

/** Takes one file as far as it can be read without the others. */
export function readFileText<E>(file: SourceFile, shapeEntry: (raw: unknown) => Shaped<E>): FileText<E> {
  const { path, source, bodyStart, digest, yaml, value } = file;
  const clear = value !== undefined;
  const shaped: Shaped<E> = clear ? shapeEntry(value) : { problems: [] };
  const body = readAddresses(file);
  const raw = isMapping(value) ? value : {};
  return {
    document: { path, slug: slugOf(path), source, bodyStart, digest, yaml, draft: raw.draft === true },
    entry: shaped.value,
    image: srcOf(raw.image),
    attachments: Array.isArray(raw.attachments) ? raw.attachments.map(srcOf) : [],
    addresses: body.addresses,
    clear,
    findings: [
      ...file.findings,
      ...shaped.problems.map((problem) => placeProblem(file, problem)),
      ...body.findings,
    ],
  };
}

/** Claims what a file refers to. */
export function claimAssets<E>({ addresses, ...text }: FileText<E>, assets: Assets): Pending<E> {
  const { document } = text;
  const claim = (
    kind: 'picture' | 'attachment',
    src: string | undefined,
    field: readonly (string | number)[],
  ) =>
    src === undefined
      ? undefined
      : assets.claim({
          kind,
          from: document.path,
          src,
          place: () => findingAt(document, field, { rule: '' }),
        });
  return {
    ...text,
    uses: claimAddresses(document, addresses, assets),
    image: claim('picture', text.image, ['image', 'src']),
    attachments: text.attachments.map((src, index) =>
      claim('attachment', src, ['attachments', index, 'src']),
    ),
  };
}

/** Reads one Markdown file after another. */
export const createFileReader =
  <E>(contentDir: string, shapeEntry: (raw: unknown) => Shaped<E>): ((path: string) => FileText<E>) =>
  (path) =>
    readFileText(readMarkdownFile(contentDir, path), shapeEntry);

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
