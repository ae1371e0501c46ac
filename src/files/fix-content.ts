import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../domain/finding.ts';
import { type Fix, fixText } from '../domain/fix.ts';
import { writeWhole } from './write-whole.ts';

/** A place in a content file that was put right. */
export interface AppliedFix extends Fix {
  /** Path inside the content folder. */
  readonly path: string;
}

/** What became of the fixes. */
export interface Fixing {
  readonly applied: readonly AppliedFix[];
  /** Files that could not be written, or that somebody changed meanwhile, with the system's words. */
  readonly failed: readonly { readonly path: string; readonly message: string }[];
}

const BOM = '\ufeff';

/** Writes one file anew; `false` where it no longer says what was checked. */
async function rewrite(file: string, checked: string, text: string): Promise<boolean> {
  const written = await readFile(file, 'utf8');
  const mark = written.startsWith(BOM) ? BOM : '';
  if (written.slice(mark.length) !== checked) return false;
  await writeWhole(file, mark + text);
  return true;
}

/**
 * Puts right what findings are sure of, file by file, each whole or not at all. Every other byte stays: line ends, byte
 * order mark, white space.
 *
 * @param textOf the text of a file as it was checked
 */
export async function fixContent(
  contentDir: string,
  findings: readonly Finding[],
  textOf: (path: string) => string | undefined,
): Promise<Fixing> {
  const sure = findings.filter(({ fix }) => fix !== undefined);
  const applied: AppliedFix[] = [];
  const failed: { path: string; message: string }[] = [];
  for (const [path, ofFile] of Map.groupBy(sure, (finding) => finding.path)) {
    const checked = textOf(path) ?? '';
    const { text, fixes } = fixText(checked, ofFile);
    if (fixes.length === 0) continue;
    try {
      const done = await rewrite(join(contentDir, path), checked, text);
      if (done) applied.push(...fixes.map((fix) => ({ ...fix, path })));
      else failed.push({ path, message: '' });
    } catch (error) {
      failed.push({ path, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { applied, failed };
}
