import { join } from 'node:path';
import type { Command } from '../measure.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Pagefind's own command line over a finished site; the pages say with `data-pagefind-body` what is indexed. */
export const pagefindOver = (outDir: string): Command[] => [
  {
    file: join(ROOT, 'node_modules/.bin/pagefind'),
    args: ['--site', outDir, '--quiet'],
    cwd: outDir,
  },
];
