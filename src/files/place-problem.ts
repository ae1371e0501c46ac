import type { Finding, Severity, Span } from '../domain/finding.ts';
import { fieldName, type Problem } from '../schema/problem.ts';
import type { YamlPath, YamlSource } from './yaml.ts';
import type { YamlProblem } from './yaml-problem.ts';

/** A file whose YAML is spoken of. */
export interface YamlFile {
  readonly path: string;
  /** The whole file; offsets count in it. */
  readonly source: string;
  readonly yaml: YamlSource;
}

const FOUND_LIMIT = 300;

const firstLine = (source: string, { start, end }: Span): Span => {
  const broken = source.slice(start, end).search(/[\r\n]/);
  return { start, end: Math.min(broken < 0 ? end : start + broken, start + FOUND_LIMIT) };
};

/** Where nothing else fits: the first line of the file, in Markdown the `---` that opens the frontmatter. */
const topOf = (source: string): Span => firstLine(source, { start: 0, end: source.length });

/** The value at a path, on its first line; the key where there is no value; what encloses it where there is neither. */
export function spanAt({ source, yaml }: YamlFile, path: YamlPath): Span {
  const node = yaml.nodeAt(path);
  if (node && node.end > node.start && path.length > 0) return firstLine(source, node);
  const key = yaml.keyAt(path);
  if (key) return key;
  return path.length === 0 ? topOf(source) : spanAt({ path: '', source, yaml }, path.slice(0, -1));
}

/** The key a path ends in; for an item of a list, which has none, the item. */
export const keySpanAt = (file: YamlFile, path: YamlPath): Span =>
  file.yaml.keyAt(path) ?? spanAt(file, path);

/** Makes a finding of something wrong at a path of a YAML file. */
export function findingAt(
  file: YamlFile,
  path: YamlPath,
  {
    rule,
    expected = [],
    detail = {},
    severity = 'error',
    key = false,
  }: {
    readonly rule: string;
    readonly expected?: readonly string[];
    readonly detail?: Readonly<Record<string, string>>;
    readonly severity?: Severity;
    readonly key?: boolean;
  },
): Finding {
  const span = key ? keySpanAt(file, path) : spanAt(file, path);
  return {
    rule,
    severity,
    path: file.path,
    span,
    found: file.source.slice(span.start, span.end),
    expected,
    detail,
  };
}

/** The path that is written: of a missing key there is only the mapping that should hold it. */
const writtenPath = ({ yaml }: YamlFile, field: YamlPath): YamlPath =>
  yaml.keyAt(field) || yaml.nodeAt(field)?.value ? field : field.slice(0, -1);

/** Gives a problem of shape its place. */
export function placeProblem(file: YamlFile, { rule, field, at, expected, detail }: Problem): Finding {
  const path = at === 'missing' ? writtenPath(file, field) : field;
  const finding = findingAt(file, path, { rule, expected, detail, key: at === 'key' });
  return at === 'missing' ? { ...finding, found: '' } : finding;
}

/** Gives a fault of the YAML itself its place. */
export function placeYamlProblem({ path, source }: YamlFile, { reason, span, field }: YamlProblem): Finding {
  const shown = firstLine(source, span);
  const found = source.slice(shown.start, shown.end);
  return {
    rule: 'content-yaml',
    severity: 'error',
    path,
    span: shown,
    found,
    expected: [],
    detail: field === undefined ? { reason } : { reason, field: fieldName(field) },
  };
}
