import type { Finding, Span } from './finding.ts';
import { isAboutNames } from './rules.ts';
import { firstIndex } from './search.ts';

/** A comment in a file: an HTML comment of the text, or a line behind `#` in YAML. */
export interface Comment {
  /** With the signs that make it a comment. */
  readonly span: Span;
  /** What stands between them, and where that begins. */
  readonly text: string;
  readonly textStart: number;
}

/** A file with the comments that may hold exceptions. */
export interface CommentedFile {
  readonly path: string;
  readonly source: string;
  readonly comments: readonly Comment[];
  /** False where the file could not be checked: nothing is said of exceptions there. */
  readonly checked: boolean;
}

/** A rule named in an exception, with its place. */
interface NamedRule {
  readonly name: string;
  readonly span: Span;
}

interface Directive {
  readonly file: CommentedFile;
  readonly comment: Comment;
  readonly rules: readonly NamedRule[];
  readonly hasReason: boolean;
  /** The line it covers, without its end; absent behind the last one. */
  readonly line?: Span | undefined;
}

/** What every exception begins with. */
export const DIRECTIVE = 'check-disable';

const FORM = /^\s*check-disable-next-line(?![\w-])([^:]*)(?::([\s\S]*))?$/;

/** Errors about files, fields and the list stay: what they speak of cannot be published rightly. */
export const isExceptable = ({ rule, severity }: Finding): boolean =>
  rule !== 'directive-unused' && (severity !== 'error' || isAboutNames(rule));

const lineEndFrom = (source: string, from: number): number => {
  const length = source.slice(from).search(/[\r\n]/);
  return length < 0 ? source.length : from + length;
};

type LineBelow = (from: number) => Span | undefined;

/** Finds the next line that says something; lines that hold only exceptions say nothing. Each line is passed once. */
function createLineBelow({ source, comments }: CommentedFile): LineBelow {
  const inOrder = comments.toSorted((a, b) => a.span.start - b.span.start);
  const firstIn = (start: number, end: number): Comment | undefined => {
    const first = inOrder[firstIndex(inOrder, ({ span }) => span.start >= start)];
    return first && first.span.start < end ? first : undefined;
  };
  const known = new Map<number, Span | undefined>();
  return (from) => {
    const passed: number[] = [];
    const found = walkDown(source, lineEndFrom(source, from), firstIn, (at) => {
      if (known.has(at)) return { line: known.get(at) };
      passed.push(at);
      return undefined;
    });
    for (const at of passed) known.set(at, found);
    return found;
  };
}

/** The line that says something below an end of a line; `recall` knows what was found below it before. */
function walkDown(
  source: string,
  lineEnd: number,
  firstIn: (start: number, end: number) => Comment | undefined,
  recall: (at: number) => { readonly line: Span | undefined } | undefined,
): Span | undefined {
  for (let at = lineEnd; at < source.length; ) {
    const before = recall(at);
    if (before) return before.line;
    const start = at + (source.startsWith('\r\n', at) ? 2 : 1);
    const end = lineEndFrom(source, start);
    const only = firstIn(start, end);
    const around = only ? source.slice(start, only.span.start) + source.slice(only.span.end, end) : undefined;
    const line = around ?? source.slice(start, end);
    at = only && around?.trim() === '' ? lineEndFrom(source, Math.max(end, only.span.end)) : end;
    if (line.trim() !== '') return { start, end };
  }
  return undefined;
}

function namedRules(list: string, at: number): NamedRule[] {
  return [...list.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
    name,
    span: { start: at + index, end: at + index + name.length },
  }));
}

function readDirective(file: CommentedFile, comment: Comment, lineBelow: LineBelow): Directive {
  const [, list = '', reason = ''] = FORM.exec(comment.text) ?? [];
  const listStart = comment.textStart + comment.text.indexOf(list, comment.text.indexOf('-line') + 5);
  return {
    file,
    comment,
    rules: namedRules(list, listStart),
    hasReason: reason.trim() !== '',
    line: lineBelow(comment.span.end),
  };
}

const covers = ({ line, hasReason }: Directive, { span }: Finding): boolean =>
  hasReason && line !== undefined && span.start >= line.start && span.start <= line.end;

interface Judging {
  readonly known: ReadonlySet<string>;
  readonly nearest: (name: string) => readonly string[];
  /** Whether the exception took away a finding of the rule. */
  readonly used: (directive: Directive, rule: string) => boolean;
  readonly findings: readonly Finding[];
}

function judgeRule(directive: Directive, rule: NamedRule, judging: Judging): Finding[] {
  if (judging.used(directive, rule.name)) return [];
  const { path } = directive.file;
  const complain = (reason: string, expected: readonly string[] = []): Finding[] => [
    {
      rule: 'directive-unused',
      severity: 'warning',
      path,
      span: rule.span,
      found: rule.name,
      expected,
      detail: { reason },
    },
  ];
  if (!judging.known.has(rule.name)) return complain('unknown', judging.nearest(rule.name));
  const refused = judging.findings.some(
    (finding) => finding.path === path && finding.rule === rule.name && covers(directive, finding),
  );
  return complain(refused ? 'refused' : 'nothing');
}

function judgeDirective(directive: Directive, judging: Judging): Finding[] {
  const { file, comment, rules, hasReason } = directive;
  const reason = rules.length === 0 ? 'form' : 'no-reason';
  if (rules.length > 0 && hasReason)
    return file.checked ? rules.flatMap((rule) => judgeRule(directive, rule, judging)) : [];
  const { span } = comment;
  const found = file.source.slice(span.start, span.end);
  return [
    {
      rule: 'directive-unused',
      severity: 'warning',
      path: file.path,
      span,
      found,
      expected: [],
      detail: { reason },
    },
  ];
}

/**
 * Takes away the findings that an exception with a reason covers, and adds `directive-unused` for exceptions that take
 * nothing away, have no reason, or name no rule there is.
 *
 * @param nearest the rules that a name may be a slip for
 */
export function applyExceptions(
  findings: readonly Finding[],
  files: readonly CommentedFile[],
  rules: readonly string[],
  nearest: (name: string) => readonly string[],
): Finding[] {
  const directives = files.flatMap((file) => {
    const lineBelow = createLineBelow(file);
    return file.comments.map((comment) => readDirective(file, comment, lineBelow));
  });
  if (directives.length === 0) return [...findings];
  const byPath = Map.groupBy(directives, ({ file }) => file.path);
  const used = new Map<Directive, Set<string>>();
  const left = findings.filter((finding) => {
    const covering = (byPath.get(finding.path) ?? []).filter(
      (directive) =>
        isExceptable(finding) &&
        covers(directive, finding) &&
        directive.rules.some(({ name }) => name === finding.rule),
    );
    for (const directive of covering)
      used.set(directive, (used.get(directive) ?? new Set()).add(finding.rule));
    return covering.length === 0;
  });
  const judging: Judging = {
    known: new Set([...rules, ...findings.map(({ rule }) => rule)]),
    nearest,
    used: (directive, rule) => used.get(directive)?.has(rule) ?? false,
    findings: left,
  };
  return [...left, ...directives.flatMap((directive) => judgeDirective(directive, judging))];
}
