import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Attachment } from '../domain/site.ts';
import { requireSame } from './measure.ts';

/**
 * The bytes of a file offered for download.
 *
 * @throws Error where they are no longer those that were measured
 */
export async function readAttachment(
  contentDir: string,
  { path, hash }: Pick<Attachment, 'path' | 'hash'>,
): Promise<Buffer> {
  const bytes = await readFile(join(contentDir, path));
  requireSame(path, bytes, hash);
  return bytes;
}
