import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitFrontmatter } from './frontmatter.ts';
import { decodeText } from './text-file.ts';

/**
 * The Markdown of an article or page, without its frontmatter.
 *
 * @param path path inside the content folder, of a file that `readNewsroom` accepted
 * @throws Error of the file system where the file has gone
 */
export async function readBody(contentDir: string, path: string): Promise<string> {
  const { text } = decodeText(await readFile(join(contentDir, path)));
  const split = splitFrontmatter(text);
  return 'bodyStart' in split ? text.slice(split.bodyStart) : text;
}
