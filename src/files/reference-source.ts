import { readFileSync } from 'node:fs';
import type { Span } from '../domain/finding.ts';
import { spanAt } from './place-problem.ts';
import { decodeText, positionAt } from './text-file.ts';
import { readYaml, type YamlSource } from './yaml.ts';

/** Why a file cannot be read. */
export type SourceFault =
  | { readonly reason: 'missing' | 'utf-16' | 'other' | 'control' }
  | { readonly reason: 'json'; readonly line: number };

/** The text of a file to be imported. */
export function readSourceText(path: string): { readonly text: string } | SourceFault {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return { reason: 'missing' };
  }
  const { text, broken } = decodeText(bytes);
  return broken ? { reason: broken.encoding } : { text };
}

/** A JSON file that knows where its values stand. */
export interface JsonSource {
  readonly value: unknown;
  /** The value at a path, on its first line. */
  spanOf(path: readonly (string | number)[]): Span;
}

/** Reads JSON. Places are looked up in the same text read as YAML, of which JSON is a part. */
export function readJson(text: string): JsonSource | SourceFault {
  try {
    const value: unknown = JSON.parse(text);
    let yaml: YamlSource | undefined;
    return {
      value,
      spanOf: (path) => {
        yaml ??= readYaml(text);
        return spanAt({ path: '', source: text, yaml }, path);
      },
    };
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { reason: 'json', line: positionAt(text, Number(at ?? 0)).line };
  }
}
