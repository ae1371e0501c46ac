import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BodyLocation } from '../domain/site.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { decodeText } from './text-file.ts';

/** What tells one text from another. */
export const digestOf = (text: string | Buffer): string => hash('sha1', text, 'base64url');

/**
 * The Markdown of an article or page, without its frontmatter.
 *
 * @param location of a file that `readNewsroom` accepted; with a digest, as it was then
 * @throws Error of the file system where the file has gone; Error where it is no longer what was checked
 */
export async function readBody(
  contentDir: string,
  { path, digest }: Pick<BodyLocation, 'path' | 'digest'>,
): Promise<string> {
  const { text } = decodeText(await readFile(join(contentDir, path)));
  const split = splitFrontmatter(text);
  const body = 'bodyStart' in split ? text.slice(split.bodyStart) : text;
  if (digest !== undefined && digestOf(body) !== digest)
    throw new Error(`${path} has been changed since it was checked. Build again.`);
  return body;
}
