import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Picture } from '../domain/site.ts';
import type { PictureEntry } from '../schema/picture.ts';

/** A picture as measured. */
export interface Measured {
  /** Path inside the content folder. */
  readonly path: string;
  /** First 16 hex digits of the SHA-256 of the file. */
  readonly hash: string;
  /** Pixels, orientation applied. */
  readonly width: number;
  readonly height: number;
}

/** A file for download as measured. */
export interface Weighed {
  readonly path: string;
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
}

export interface NoPicture {
  readonly reason: 'unreadable' | 'broken' | 'format' | 'cut-off' | 'too-large' | 'too-heavy';
  readonly detail: Record<string, string>;
}

/** Decoded, a pixel takes four bytes: what is larger exhausts the memory of small machines. */
export const MOST_PIXELS = 100_000_000;
const MAX_MEGABYTES = 64;
const FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif', 'heif']);

/** A picture with the words an editor gave it. */
export const pictureOf = (measured: Measured, { alt, caption, credit }: PictureEntry): Picture => ({
  ...measured,
  alt,
  caption,
  credit,
});

const shortHash = (hash: string): string => hash.slice(0, 16);

/** What tells the bytes of one file from those of another. */
export const hashOf = (bytes: Buffer): string => shortHash(createHash('sha256').update(bytes).digest('hex'));

/** @throws Error where a file is no longer what was measured: what is published under its address would be another */
export function requireSame(path: string, bytes: Buffer, hash: string): void {
  if (hashOf(bytes) !== hash) throw new Error(`${path} has been changed since it was checked. Build again.`);
}

/** Whether the end of a file is where its format says: a header alone measures as well as a whole picture, in some formats. */
function isComplete(bytes: Buffer, format: string): boolean {
  if (format === 'png') return bytes.lastIndexOf('IEND') >= 0;
  if (format === 'jpeg') return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > bytes.length / 2;
  return format !== 'gif' || bytes.lastIndexOf(0x3b) >= bytes.length / 2;
}

async function measureBytes(bytes: Buffer, path: string): Promise<Measured | NoPicture> {
  // Loaded for the first picture: a newsroom may have none, and helpers of the check never look at one.
  const { default: sharp } = await import('sharp');
  const { format, compression, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height } = autoOrient;
  const isAvif = format === 'heif' && compression === 'av1';
  if (!FORMATS.has(format) || (format === 'heif' && !isAvif)) return { reason: 'format', detail: { format } };
  if (width * height > MOST_PIXELS) {
    const size = `${width} × ${height}`;
    return { reason: 'too-large', detail: { size, limit: String(MOST_PIXELS / 1e6) } };
  }
  if (!isComplete(bytes, format)) return { reason: 'cut-off', detail: {} };
  return { path, hash: hashOf(bytes), width, height };
}

/** Measures a picture (JPEG, PNG, WebP, AVIF or GIF), or says why it is none that can be published. Never throws. */
export async function measurePicture(contentDir: string, path: string): Promise<Measured | NoPicture> {
  const file = join(contentDir, path);
  try {
    const { size } = await stat(file);
    if (size > MAX_MEGABYTES * 1e6) return { reason: 'too-heavy', detail: { limit: String(MAX_MEGABYTES) } };
    const bytes = await readFile(file);
    return await measureBytes(bytes, path).catch((): NoPicture => ({ reason: 'broken', detail: {} }));
  } catch {
    return { reason: 'unreadable', detail: {} };
  }
}

/** Weighs any file without holding it in memory; `undefined` where it cannot be read. */
export async function measureFile(contentDir: string, path: string): Promise<Weighed | undefined> {
  const hash = createHash('sha256');
  const file = createReadStream(join(contentDir, path));
  try {
    await pipeline(file, hash);
    return { path, hash: shortHash(hash.digest('hex')), size: file.bytesRead };
  } catch {
    return undefined;
  }
}
