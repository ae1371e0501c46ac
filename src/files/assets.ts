import { posix } from 'node:path';
import { address } from '../domain/address.ts';
import { closest } from '../domain/closest.ts';
import type { Finding, Severity, Span } from '../domain/finding.ts';
import { eachOf } from './each-of.ts';
import { isPicturePath, type SortedFiles, slugOf } from './inventory.ts';
import { type Measured, measureFile, measurePicture, type Weighed } from './measure.ts';

/** Something in a file that refers to another file. */
export interface AssetUse {
  readonly kind: 'picture' | 'attachment';
  /** Path of the file that refers. */
  readonly from: string;
  /** As written. */
  readonly src: string;
  readonly severity?: Severity;
  /** Where it is written; asked for only where something is wrong. */
  readonly place: () => { readonly span: Span; readonly found: string };
}

/** The pictures and attachments that the content refers to. */
export interface Assets {
  /** Notes a use; the path it leads to, or `undefined` (and a finding) where it leads nowhere. */
  claim(use: AssetUse): string | undefined;
  /** Measures what has been claimed, each file once. */
  measure(): Promise<void>;
  picture(path: string | undefined): Measured | undefined;
  attachment(path: string | undefined): Weighed | undefined;
  /** Paths in use. */
  readonly pictures: ReadonlySet<string>;
  readonly attachments: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

type Refusal = { readonly reason: string; readonly expected: readonly string[] };

/** Kinds of files that browsers run or render as pages: offered from the site's own address they would act in its name. */
const ACTIVE = /\.(html?|xhtml|shtml|svgz?|m?js|css|xml|xslt?|mht(ml)?|swf|wasm|php)$/i;
const TEXTS = /\.(md|markdown|mdx|ya?ml)$/i;

/** The path an address leads to: as written if there is such a file, else without query and fragment, decoded. */
function pathOf({ from, src }: AssetUse, known: ReadonlySet<string>): string {
  const written = posix.join(posix.dirname(from), src);
  if (known.has(written)) return written;
  const plain = src.replace(/[?#].*$/s, '');
  try {
    return posix.join(posix.dirname(from), decodeURIComponent(plain));
  } catch {
    return posix.join(posix.dirname(from), plain);
  }
}

function suggest(path: string, from: string, sorted: SortedFiles): string[] {
  const here = posix.dirname(from);
  const relative = (found: string): string => {
    const way = posix.relative(here, found);
    return way.startsWith('.') ? way : `./${way}`;
  };
  const { loose } = sorted;
  const name = posix.basename(path);
  const same = loose.filter(
    (file) => file.normalize('NFC').toLowerCase() === path.normalize('NFC').toLowerCase(),
  );
  if (same.length > 0) return same.map(relative);
  const elsewhere = loose.filter((file) => posix.basename(file) === name);
  if (elsewhere.length === 1) return elsewhere.map(relative);
  const beside = loose
    .filter((file) => posix.dirname(file) === posix.dirname(path))
    .map((file) => posix.basename(file));
  return closest(name, beside).map((found) => relative(posix.join(posix.dirname(path), found)));
}

function pageAt(path: string, sorted: SortedFiles): string | undefined {
  if (sorted.articles.includes(path)) return address.article(slugOf(path));
  return sorted.pages.includes(path) ? address.page(slugOf(path)) : undefined;
}

function refuse(
  kind: AssetUse['kind'],
  path: string,
  from: string,
  sorted: SortedFiles,
  known: ReadonlySet<string>,
): Refusal | undefined {
  if (path === '..' || path.startsWith('../')) return { reason: 'outside', expected: [] };
  const page = TEXTS.test(path) ? pageAt(path, sorted) : undefined;
  if (page !== undefined) return { reason: 'article', expected: [page] };
  if (!known.has(path)) {
    const folder = sorted.listing.folders.has(path);
    return { reason: folder ? 'folder' : 'missing', expected: folder ? [] : suggest(path, from, sorted) };
  }
  if (TEXTS.test(path) || sorted.data.has(path)) return { reason: 'source', expected: [] };
  if (kind === 'attachment' && ACTIVE.test(path)) return { reason: 'active', expected: [] };
  if (kind === 'picture' && /\.svgz?$/i.test(path)) return { reason: 'svg', expected: [] };
  if (kind === 'picture' && !isPicturePath(path)) return { reason: 'no-picture', expected: [] };
  return undefined;
}

/** True for what is an address of its own, not of a file beside the text. */
const isAddress = (src: string): boolean => /^([a-z][a-z0-9+.-]*:|\/)/i.test(src);

/** Keeps the account of pictures and attachments while the content is read. */
export function createAssets(contentDir: string, sorted: SortedFiles): Assets {
  const known = new Set(sorted.listing.files.filter(({ kind }) => kind === 'file').map(({ path }) => path));
  const uses = { picture: new Map<string, AssetUse[]>(), attachment: new Map<string, AssetUse[]>() };
  const pictures = new Map<string, Measured>();
  const attachments = new Map<string, Weighed>();
  const findings: Finding[] = [];

  const report = (
    use: AssetUse,
    reason: string,
    expected: readonly string[] = [],
    detail: Record<string, string> = {},
  ) => {
    const { span, found } = use.place();
    findings.push({
      rule: use.kind === 'picture' ? 'content-picture' : 'content-attachment',
      severity: use.severity ?? 'error',
      path: use.from,
      span,
      found,
      expected,
      detail: { reason, src: use.src, ...detail },
    });
  };

  return {
    findings,
    get pictures() {
      return new Set(uses.picture.keys());
    },
    get attachments() {
      return new Set(uses.attachment.keys());
    },
    picture: (path) => (path === undefined ? undefined : pictures.get(path)),
    attachment: (path) => (path === undefined ? undefined : attachments.get(path)),
    claim: (use) => {
      if (isAddress(use.src)) {
        report(use, use.src.startsWith('/') ? 'absolute' : 'remote');
        return undefined;
      }
      const path = pathOf(use, known);
      const refusal = refuse(use.kind, path, use.from, sorted, known);
      if (refusal) {
        report(use, refusal.reason, refusal.expected);
        return undefined;
      }
      const earlier = uses[use.kind].get(path);
      if (earlier) earlier.push(use);
      else uses[use.kind].set(path, [use]);
      return path;
    },
    measure: async () => {
      await eachOf([...uses.picture], async ([path, users]) => {
        const measured = await measurePicture(contentDir, path);
        if (!('reason' in measured)) pictures.set(path, measured);
        else for (const use of users) report(use, measured.reason, [], measured.detail);
      });
      await eachOf([...uses.attachment], async ([path, users]) => {
        const weighed = await measureFile(contentDir, path);
        if (weighed) attachments.set(path, weighed);
        else for (const use of users) report(use, 'unreadable');
      });
    },
  };
}
