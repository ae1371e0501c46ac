import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Span } from '../domain/finding.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { placeYamlProblem, type YamlFile } from './place-problem.ts';
import { digestOf } from './read-body.ts';
import { decodeText } from './text-file.ts';
import { readYaml, type YamlSource } from './yaml.ts';

/** A file read as far as it goes: its YAML as plain values, `undefined` where it is broken. */
export interface SourceFile extends YamlFile {
  readonly value: unknown;
  /** Where the Markdown begins; the end of a file that has none. */
  readonly bodyStart: number;
  /** Of a Markdown file: what tells its text from another. */
  readonly digest?: string | undefined;
  readonly findings: readonly Finding[];
}

const emptyYaml = (value: null | undefined): YamlSource => ({
  value,
  problems: [],
  nodeAt: () => undefined,
  keyAt: () => undefined,
});

/** Stands for a file that is not there: `null` where it may be missing and counts as empty. */
export const absentFile = (path: string, value: null | undefined): SourceFile => ({
  path,
  source: '',
  yaml: emptyYaml(value),
  value,
  bodyStart: 0,
  findings: [],
});

const refusal = (
  path: string,
  source: string,
  rule: string,
  span: Span,
  detail: Record<string, string>,
): SourceFile => ({
  path,
  source,
  yaml: emptyYaml(undefined),
  value: undefined,
  bodyStart: source.length,
  findings: [
    { rule, severity: 'error', path, span, found: source.slice(span.start, span.end), expected: [], detail },
  ],
});

/** A copy that does not keep the text it was cut from in memory. */
const detached = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

function readBytes(path: string): Buffer | undefined {
  try {
    // Ten thousand small files cost a fifth of a second so, five times as much through promises.
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function readText(path: string, bytes: Buffer | undefined): string | SourceFile {
  if (!bytes) return refusal(path, '', 'content-file', { start: 0, end: 0 }, { reason: 'unreadable' });
  const { text, broken } = decodeText(bytes);
  return broken ? refusal(path, text, 'content-encoding', broken.span, { encoding: broken.encoding }) : text;
}

function readPart(path: string, source: string, part: Span, bodyStart: number): SourceFile {
  const yaml = readYaml(detached(source.slice(part.start, part.end)), part.start);
  const file = { path, source, yaml };
  const findings = yaml.problems.map((problem) => placeYamlProblem(file, problem));
  return { ...file, value: findings.length > 0 ? undefined : yaml.value, bodyStart, findings };
}

/** Reads a YAML file. Never throws: what is wrong with it is in its findings. */
export function readDataFile(contentDir: string, path: string): SourceFile {
  const text = readText(path, readBytes(join(contentDir, path)));
  if (typeof text !== 'string') return text;
  return readPart(path, text, { start: 0, end: text.length }, text.length);
}

/** The frontmatter of a text that has been read before, read again where somebody asks for a place in it. */
export function lazyYaml(source: string): YamlSource {
  let read: YamlSource | undefined;
  const yaml = (): YamlSource => {
    const split = splitFrontmatter(source);
    read ??=
      'reason' in split ? emptyYaml(undefined) : readPart('', source, split.yaml, split.bodyStart).yaml;
    return read;
  };
  return {
    get value() {
      return yaml().value;
    },
    get problems() {
      return yaml().problems;
    },
    nodeAt: (path) => yaml().nodeAt(path),
    keyAt: (path) => yaml().keyAt(path),
  };
}

/** Reads a Markdown file with its frontmatter. Never throws: what is wrong with it is in its findings. */
export const readMarkdownFile = (contentDir: string, path: string): SourceFile =>
  readMarkdown(path, readBytes(join(contentDir, path)));

/** The same of a text that may differ from the file, as it stands in an editor. */
export function readMarkdown(path: string, bytes: Buffer | undefined): SourceFile {
  const text = readText(path, bytes);
  if (typeof text !== 'string') return text;
  const split = splitFrontmatter(text);
  if ('reason' in split)
    return refusal(path, text, 'content-frontmatter', split.span, { reason: split.reason });
  // Frontmatter with nothing in it lacks every field; it is no list or text in the place of a mapping.
  const file = readPart(path, text, split.yaml, split.bodyStart);
  return { ...file, value: file.value === null ? {} : file.value, digest: digestOf(bytes ?? '') };
}
