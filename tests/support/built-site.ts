import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Page, parsePage } from './read-page.ts';

/** The files of a built site. Paths are those below the site's base, without a slash in front. */
export interface BuiltSite {
  readonly outDir: string;
  /** In the order of their paths. */
  readonly files: readonly string[];
  has(path: string): boolean;
  bytes(path: string): Buffer;
  text(path: string): string;
  json(path: string): unknown;
  /** A page by its address: `people/x/`, or '' for the front page. */
  page(path: string): Page;
  /** Addresses of all pages that are no redirects: `articles/x/`, `404.html`. */
  readonly pages: readonly string[];
  /** Addresses that lead elsewhere, with the page itself. */
  readonly redirects: readonly string[];
}

/** The file behind an address. */
export const fileOf = (path: string): string =>
  path === '' || path.endsWith('/') ? `${path}index.html` : path;

const isRedirect = (page: Page): boolean => page.all('meta').some((meta) => meta.has('httpEquiv', 'refresh'));

/** Reads a built site; pages are parsed when they are asked for, and once. */
export function readSite(outDir: string): BuiltSite {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(outDir.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
  const known = new Set(files);
  const parsed = new Map<string, Page>();
  const bytes = (path: string): Buffer => readFileSync(join(outDir, path));
  const text = (path: string): string => bytes(path).toString('utf8');
  const page = (path: string): Page => {
    const cached = parsed.get(path) ?? parsePage(text(fileOf(path)));
    parsed.set(path, cached);
    return cached;
  };
  const addresses = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
  return {
    outDir,
    files,
    has: (path) => known.has(fileOf(path)),
    bytes,
    text,
    json: (path) => JSON.parse(text(path)),
    page,
    get pages() {
      return addresses.filter((path) => !isRedirect(page(path)));
    },
    get redirects() {
      return addresses.filter((path) => isRedirect(page(path)));
    },
  };
}

const unpacked = (bytes: Buffer): Buffer =>
  bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;

/** How text may stand in a file: as it is, with entities or escapes, in Pagefind's writing of đ, without marks. */
export function spellingsOf(text: string): string[] {
  const marks = /\p{M}/gu;
  const plain = text.toLowerCase().replace(/đ/g, 'd').normalize('NFD').replace(marks, '');
  return [...new Set([text, text.toLowerCase(), encodeURIComponent(text), plain, plain.replace(/ /g, '-')])];
}

const folded = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/d\u0335/g, 'đ')
    .toLowerCase();

const openedFiles = new WeakMap<BuiltSite, Map<string, { readonly bytes: Buffer; readonly text: string }>>();

/** Every file of a site, opened once: compressed ones unpacked, text folded. */
function opened(site: BuiltSite): Map<string, { readonly bytes: Buffer; readonly text: string }> {
  const known = openedFiles.get(site);
  if (known) return known;
  const files = new Map(
    site.files.map((file) => {
      const bytes = unpacked(site.bytes(file));
      return [file, { bytes, text: folded(bytes.toString('utf8')) }];
    }),
  );
  openedFiles.set(site, files);
  return files;
}

/** Files in which one of these texts, or these bytes, occurs; compressed ones are opened. */
export const filesWith = (site: BuiltSite, ...wanted: readonly (string | Buffer)[]): string[] =>
  [...opened(site)]
    .filter(([, { bytes, text }]) =>
      wanted.some((one) => (typeof one === 'string' ? text.includes(folded(one)) : bytes.includes(one))),
    )
    .map(([file]) => file);
