import { type Document, isMap, isScalar, isSeq } from 'yaml';
import type { Span } from '../domain/finding.ts';

/** Why a piece of YAML is refused. */
export type YamlReason =
  | 'syntax'
  | 'colon'
  | 'indent'
  | 'space'
  | 'tab'
  | 'quote'
  | 'bracket'
  | 'start'
  | 'duplicate-key'
  | 'anchor'
  | 'alias'
  | 'tag'
  | 'merge'
  | 'documents'
  | 'directive'
  | 'forbidden-key'
  | 'complex-key'
  | 'size'
  | 'depth'
  | 'character';

export interface YamlProblem {
  readonly reason: YamlReason;
  readonly span: Span;
  /** The field the value belongs to, where one value is at fault. */
  readonly field?: readonly (string | number)[] | undefined;
}

const REASONS: Readonly<Record<string, YamlReason>> = {
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'colon',
  BAD_INDENT: 'indent',
  TAB_AS_INDENT: 'tab',
  BAD_SCALAR_START: 'start',
  BAD_DQ_ESCAPE: 'quote',
  MULTIPLE_DOCS: 'documents',
  BAD_ALIAS: 'alias',
  MULTIPLE_ANCHORS: 'anchor',
  TAG_RESOLVE_FAILED: 'tag',
  MULTIPLE_TAGS: 'tag',
  RESOURCE_EXHAUSTION: 'depth',
};

/** Where the line ends that goes on from an offset; 400 characters on at most. */
export const lineEnd = (text: string, from: number): number => {
  const end = text.slice(from, from + 400).search(/[\r\n]/);
  return end < 0 ? Math.min(text.length, from + 400) : from + end;
};

/** The innermost quoted text or bracket around an offset: what was never closed is told where it was opened. */
function opening(node: unknown, at: number): number | undefined {
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined;
  const [start = 0, , end = start] = node.range ?? [];
  if (at < start || at > end) return undefined;
  if (isScalar(node)) return node.type?.startsWith('QUOTE') ? start : undefined;
  const children = isSeq(node) ? node.items : node.items.flatMap(({ key, value }) => [key, value]);
  const inner = children.map((item) => opening(item, at)).findLast((found) => found !== undefined);
  return inner ?? (node.flow ? start : undefined);
}

const isUnclosed = (code: string, message: string): boolean =>
  (code === 'MISSING_CHAR' && /quote/.test(message)) || /flow (?:map|sequence)/i.test(message);

/** Where an error is to be shown, and as what: the parser's own place is often behind the cause. */
function locateError(
  document: Document.Parsed,
  text: string,
): { reason: YamlReason; at: number } | undefined {
  const error = document.errors[0];
  if (!error) return undefined;
  const { code, message } = error;
  const at = Math.min(error.pos[0], text.length);
  if (isUnclosed(code, message)) {
    const start = opening(document.contents, at);
    return { reason: /quote/.test(message) ? 'quote' : 'bracket', at: start ?? at };
  }
  const reason = REASONS[code] ?? 'syntax';
  const line = text.slice(at, lineEnd(text, at));
  const start = text.lastIndexOf('\n', at - 1) + 1;
  if (/^\s*(?:- )?[a-z_]+:[^\s:/]/.test(text.slice(start, lineEnd(text, at))))
    return { reason: 'space', at: start };
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || /:(?:\s|$)/.test(line)) return { reason, at };
  // A value with a deeper line below: that line is the one out of place.
  const below = text.slice(at + line.length).search(/[^\s]/);
  return { reason: 'indent', at: below < 0 ? at : at + line.length + below };
}

/** What is no YAML in a text: the first such place, since what follows is often only its consequence. */
export function findSyntaxProblem(
  document: Document.Parsed,
  text: string,
  offset: number,
): YamlProblem | undefined {
  const error = locateError(document, text);
  if (!error) return undefined;
  const lineStart = text.lastIndexOf('\n', Math.max(0, error.at - 1)) + 1;
  const start = error.at >= text.trimEnd().length ? lineStart : error.at;
  const end = Math.max(start, lineEnd(text, start));
  return { reason: error.reason, span: { start: offset + start, end: offset + end } };
}

const MAX_BRACKETS = 60;
const BRACKET_OR_START = /[[{\]}]|\n(?=[^\s[{\]}])/g;
const DEEP_LINE = /^[ ]*(?:[-?] +){60}/m;

/**
 * Nesting that would cost the parser its stack or minutes, found before it is asked. Brackets in quotes count too: that
 * so many of them stay open between two lines that begin a field is no accident of writing.
 */
export function findDeepNesting(text: string, offset: number): YamlProblem | undefined {
  let depth = 0;
  let at = DEEP_LINE.exec(text)?.index;
  for (const { 0: sign, index } of text.matchAll(BRACKET_OR_START)) {
    if (sign === '\n') depth = 0;
    else depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > MAX_BRACKETS) at ??= index;
    if (at !== undefined) break;
  }
  if (at === undefined) return undefined;
  return { reason: 'depth', span: { start: offset + at, end: offset + lineEnd(text, at) } };
}
