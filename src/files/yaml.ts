import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Span } from '../domain/finding.ts';
import { readSimpleYaml } from './simple-yaml.ts';
import { findUnfit } from './text-file.ts';
import {
  findDeepNesting,
  findSyntaxProblem,
  lineEnd,
  type YamlProblem,
  type YamlReason,
} from './yaml-problem.ts';

/** A way into a YAML value: keys of mappings, indexes of lists. */
export type YamlPath = readonly (string | number)[];

/** A value with the part of the file it was read from. */
export interface YamlNode extends Span {
  readonly value: unknown;
}

/** YAML as plain values that know where they stand. Offsets are those of the file. */
export interface YamlSource {
  /** `undefined` where the text is no YAML at all, `null` where it is empty. */
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  /** The value at a path: a scalar with its quotes, a list or mapping from its first to its last character. */
  nodeAt(path: YamlPath): YamlNode | undefined;
  /** The key a path ends in. */
  keyAt(path: YamlPath): Span | undefined;
}

const MAX_LENGTH = 8_000_000;
const MAX_DEPTH = 40;
const MAX_PROBLEMS = 100;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What stands before a value and is no part of it. */
const SIGNS: Readonly<Partial<Record<YamlReason, RegExp>>> = { anchor: /&\S*\s*$/, tag: /!\S*\s*$/ };

const parse = (text: string): Document.Parsed =>
  parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    strict: true,
    // The parser compares every key with every other; `Conversion` does the same with a set.
    uniqueKeys: false,
    prettyErrors: false,
    // Told to be silent it would not even tell of further documents.
    logLevel: 'error',
  });

/** Collects what is refused while a tree becomes plain values. */
interface Conversion {
  readonly refuse: (reason: YamlReason, node: Node, field?: YamlPath) => undefined;
}

const keyText = (key: unknown): string | undefined => {
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : key.source;
};

function refusedKey(name: string, plain: boolean, seen: ReadonlySet<string>): YamlReason | undefined {
  if (FORBIDDEN_KEYS.has(name)) return 'forbidden-key';
  if (name === '<<' && plain) return 'merge';
  return seen.has(name) ? 'duplicate-key' : undefined;
}

function toMapping(node: Node, conversion: Conversion, path: YamlPath): Record<string, unknown> {
  const mapping: Record<string, unknown> = {};
  if (!isMap(node)) return mapping;
  const seen = new Set<string>();
  for (const { key, value } of node.items) {
    const name = keyText(key);
    if (name === undefined || !isScalar(key)) {
      conversion.refuse('complex-key', key as Node);
      continue;
    }
    checkProperties(key, conversion);
    const reason = refusedKey(name, key.type === 'PLAIN', seen);
    seen.add(name);
    if (reason) conversion.refuse(reason, key);
    else mapping[name] = toPlain(value as Node | null, conversion, [...path, name]);
  }
  return mapping;
}

function checkProperties(node: Node, conversion: Conversion): void {
  if ('anchor' in node && node.anchor !== undefined) conversion.refuse('anchor', node);
  if (node.tag !== undefined) conversion.refuse('tag', node);
}

function toPlain(node: Node | null, conversion: Conversion, path: YamlPath): unknown {
  if (node === null) return null;
  if (path.length > MAX_DEPTH) return conversion.refuse('depth', node);
  if (isAlias(node)) return conversion.refuse('alias', node);
  checkProperties(node, conversion);
  if (isScalar(node)) {
    // Escapes can write what the text of a file cannot hold.
    const isUnfit = typeof node.value === 'string' && findUnfit(node.value) !== undefined;
    return isUnfit ? conversion.refuse('character', node, path) : node.value;
  }
  if (isSeq(node))
    return node.items.map((item, index) => toPlain(item as Node | null, conversion, [...path, index]));
  return toMapping(node, conversion, path);
}

const trimmedEnd = (text: string, start: number, end: number): number =>
  start + text.slice(start, end).trimEnd().length;

/** The part of `text` a node takes, without white space behind it. */
function spanOf(node: Node, text: string, offset: number): Span {
  const [start = 0, end = start] = node.range ?? [];
  return { start: offset + start, end: offset + trimmedEnd(text, start, end) };
}

const usesDirectives = ({ directives }: Document.Parsed): boolean =>
  directives.yaml.explicit === true || Object.keys(directives.tags).length > 1;

type Keyed = { readonly key: unknown; readonly value: unknown };

let lastParsed: { text: string; contents: unknown } | undefined;

/** The tree of a text asked about again and again; only the newest is kept, trees being far larger than their text. */
function parseAgain(text: string): unknown {
  if (lastParsed?.text !== text) {
    const refused = text.length > MAX_LENGTH || findDeepNesting(text, 0);
    lastParsed = { text, contents: refused ? undefined : parse(text).contents };
  }
  return lastParsed.contents;
}

const indexes = new WeakMap<YAMLMap, ReadonlyMap<string | undefined, Keyed>>();

/** The pairs of a mapping by their keys; of equal keys the first. */
function pairsOf(node: YAMLMap): ReadonlyMap<string | undefined, Keyed> {
  const known = indexes.get(node);
  if (known) return known;
  const pairs = new Map(
    node.items.toReversed().map((pair): [string | undefined, Keyed] => [keyText(pair.key), pair]),
  );
  indexes.set(node, pairs);
  return pairs;
}

const child = (node: unknown, step: string | number): Keyed | undefined => {
  if (isSeq(node)) return typeof step === 'number' ? { key: undefined, value: node.items[step] } : undefined;
  return isMap(node) ? pairsOf(node).get(String(step)) : undefined;
};

const ignore: Conversion = { refuse: () => undefined };

function locate(text: string, path: YamlPath): Keyed | undefined {
  let found: Keyed | undefined = { key: undefined, value: parseAgain(text) };
  for (const step of path) found = found && child(found.value, step);
  return found;
}

interface Plain {
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
}

function readPlainly(text: string, offset: number): Plain {
  const problems: YamlProblem[] = [];
  const top: Span = { start: offset, end: offset + lineEnd(text, 0) };
  if (text.length > MAX_LENGTH) return { value: undefined, problems: [{ reason: 'size', span: top }] };
  const simple = readSimpleYaml(text);
  if (simple !== undefined) return { value: simple, problems };
  const deep = findDeepNesting(text, offset);
  if (deep) return { value: undefined, problems: [deep] };
  const document = parse(text);
  const broken = findSyntaxProblem(document, text, offset);
  if (broken) return { value: undefined, problems: [broken] };
  if (usesDirectives(document)) problems.push({ reason: 'directive', span: top });
  const refuse = (reason: YamlReason, node: Node, field?: YamlPath): undefined => {
    if (problems.length >= MAX_PROBLEMS) return;
    const { start, end } = spanOf(node, text, offset);
    const before = text.slice(Math.max(0, start - offset - 100), start - offset);
    const sign = SIGNS[reason]?.exec(before)?.[0].length ?? 0;
    problems.push({ reason, span: { start: start - sign, end }, field });
  };
  return { value: toPlain(document.contents, { refuse }, []), problems };
}

/**
 * Reads YAML 1.2 (core schema) without what lets a small text mean a large one or one thing mean two: anchors, aliases,
 * tags, merge keys, directives, further documents and repeated keys are problems. Never throws.
 *
 * @param offset where `text` begins in its file, in UTF-16 units
 */
export function readYaml(text: string, offset = 0): YamlSource {
  const { value, problems } = readPlainly(text, offset);
  return {
    value,
    problems,
    nodeAt: (path) => {
      const node = locate(text, path)?.value as Node | null | undefined;
      if (!node) return undefined;
      return {
        ...spanOf(node, text, offset),
        get value() {
          return toPlain(node, ignore, []);
        },
      };
    },
    keyAt: (path) => {
      const key = locate(text, path)?.key as Node | undefined;
      return key ? spanOf(key, text, offset) : undefined;
    },
  };
}
