import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURE, newFolder } from './build-site.ts';

/** A content folder of a test's own, to spoil. */
export interface ContentCopy {
  readonly folder: string;
  /** Replaces words in a file; they must be there. */
  spoil(path: string, ...changes: readonly (readonly [from: string, to: string])[]): string;
}

/** A copy of a content folder, normally of the fixture newsroom. */
export function copyContent(of: string = FIXTURE): ContentCopy {
  const folder = join(newFolder('copy'), 'content');
  cpSync(of, folder, { recursive: true });
  return {
    folder,
    spoil: (path, ...changes) => {
      const file = join(folder, path);
      let text = existsSync(file) ? readFileSync(file, 'utf8') : '';
      for (const [from, to] of changes) {
        if (!text.includes(from)) throw new Error(`${path} does not say "${from}".`);
        text = text.replace(from, to);
      }
      writeFileSync(file, text);
      return text;
    },
  };
}

/** Every file of a folder with its bytes, to compare folders by. */
export const snapshot = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length), readFileSync(file).toString('base64')]),
  );

/** Line and column of a text in a file, from 1, columns in UTF-16 units: worked out apart from the program. */
export function placeOf(text: string, words: string): { line: number; column: number; endColumn: number } {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.includes(words));
  const column = (lines[index] ?? '').indexOf(words) + 1;
  return { line: index + 1, column, endColumn: column + words.length };
}
