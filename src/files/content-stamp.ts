import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Listing, listFiles } from './list-files.ts';

/** What tells whether the files of a folder are still those that were read. */
export interface ContentStamp {
  readonly digest: string;
  /** When the newest of them was last touched, milliseconds since 1970 (UTC). */
  readonly newest: number;
}

/** A name for a file: its place on the disk, its size, and when its content and its entry were last changed. */
function identify(folder: string, path: string): { readonly text: string; readonly touched: number } {
  const stat = statSync(join(folder, path), { bigint: true, throwIfNoEntry: false });
  if (!stat) return { text: `${path}\n`, touched: 0 };
  const { ino, size, mtimeNs, ctimeNs } = stat;
  const newest = mtimeNs > ctimeNs ? mtimeNs : ctimeNs;
  return { text: `${path} ${ino} ${size} ${mtimeNs} ${ctimeNs}\n`, touched: Number(newest / 1_000_000n) };
}

/** Takes the stamp of a folder without reading its files. */
export function stampFolder(folder: string, listing: Listing = listFiles(folder)): ContentStamp {
  const files = listing.files.map(({ path, kind }) =>
    kind === 'file' ? identify(folder, path) : { text: `${path} ${kind}\n`, touched: 0 },
  );
  const text = `${files.map((file) => file.text).join('')}${[...listing.folders].join('\n')} ${listing.ignored}`;
  return {
    digest: hash('sha1', text, 'base64url'),
    newest: files.reduce((newest, { touched }) => Math.max(newest, touched), 0),
  };
}

let program: string | undefined;

/** Tells one version of this program from another: what an older one found need not be what this one finds. */
export function programStamp(): string {
  program ??= [
    stampFolder(fileURLToPath(new URL('..', import.meta.url))).digest,
    identify('', resolve('package-lock.json')).text,
    process.version,
  ].join(' ');
  return program;
}
