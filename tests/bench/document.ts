import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where measured tables are kept for readers. */
export const BENCHMARK_DOCUMENT = join(import.meta.dirname, '../../docs/benchmark.md');

const opening = (name: string): string => `<!-- begin ${name}: written by the command, do not edit -->`;
const closing = (name: string): string => `<!-- end ${name} -->`;

/** The document with what stands between the markers of `name` replaced; a missing part is added at the end. */
export function replacePart(document: string, name: string, content: string): string {
  const part = `${opening(name)}\n\n${content.trim()}\n\n${closing(name)}`;
  const start = document.indexOf(opening(name));
  const end = document.indexOf(closing(name), start);
  if (start < 0 || end < 0) return `${document.trimEnd()}\n\n${part}\n`;
  return document.slice(0, start) + part + document.slice(end + closing(name).length);
}

/** Writes measured content between the markers of `name` in the document. */
export async function writePart(
  name: string,
  content: string,
  file: string = BENCHMARK_DOCUMENT,
): Promise<void> {
  const document = await readFile(file, 'utf8').catch(() => '# Benchmarks\n');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, replacePart(document, name, content));
}
