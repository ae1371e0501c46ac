import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../domain/finding.ts';
import type { ReferenceRows } from '../domain/reference.ts';
import { editYaml, type YamlEdit } from './edit-yaml.ts';
import { readReference } from './read-reference.ts';
import { WITHOUT_ASSETS } from './site-settings.ts';

/** The reference list alone, portraits aside. */
export interface StoredList {
  readonly rows: ReferenceRows;
  /** How many people have a portrait. */
  readonly portraits: number;
  /** What cannot be read of it; contradictions in what can be are not among them. */
  readonly findings: readonly Finding[];
}

/** What is to be written into one file of the list. */
export interface FileChange {
  readonly list: string;
  readonly rows: readonly string[];
  readonly edits: readonly YamlEdit[];
}

/** Reads the reference list of a content folder; a file that is not there is an empty list. */
export function readReferenceList(contentDir: string): StoredList {
  const reading = readReference(contentDir, (path) => existsSync(join(contentDir, path)), WITHOUT_ASSETS);
  const people = reading.files.find(({ path }) => path === 'reference/people.yaml');
  const portraits = people?.source.match(/^\s+image:/gm)?.length ?? 0;
  return { rows: reading.rows(), portraits, findings: reading.findings };
}

const pathOf = (list: string): string => join('reference', `${list}.yaml`);

function changedText(contentDir: string, { list, rows, edits }: FileChange): string {
  const path = join(contentDir, pathOf(list));
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  return mark + editYaml(text.slice(mark.length), edits, rows);
}

/**
 * Writes changes into the reference list of a content folder: all of them, or none. Before that, it reads the changed
 * list in a folder of its own and hands it to `accept`.
 *
 * @throws Error where a file cannot be changed, or the changed list is not what was meant
 */
export async function writeReferenceList(
  contentDir: string,
  changes: readonly FileChange[],
  accept: (list: StoredList) => boolean,
): Promise<readonly string[]> {
  const texts = changes.map((change) => ({
    path: pathOf(change.list),
    text: changedText(contentDir, change),
  }));
  const stage = await mkdtemp(join(tmpdir(), 'communique-list-'));
  try {
    await mkdir(join(stage, 'reference'));
    for (const name of ['people', 'posts', 'organizations', 'venues'].map(pathOf))
      if (existsSync(join(contentDir, name))) await cp(join(contentDir, name), join(stage, name));
    for (const { path, text } of texts) await writeFile(join(stage, path), text);
    if (!accept(readReferenceList(stage)))
      throw new Error('The changed files would not say what was meant. Nothing was written.');
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
  await mkdir(join(contentDir, 'reference'), { recursive: true });
  for (const { path, text } of texts) await writeFile(join(contentDir, `${path}.new`), text);
  for (const { path } of texts) await rename(join(contentDir, `${path}.new`), join(contentDir, path));
  return texts.map(({ path }) => path);
}
