import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Attachment } from '../domain/site.ts';

/** The bytes of a file offered for download. */
export const readAttachment = (contentDir: string, { path }: Pick<Attachment, 'path'>): Promise<Buffer> =>
  readFile(join(contentDir, path));
