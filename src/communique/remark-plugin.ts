import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { rulePage } from '../domain/rules.ts';
import type { Language } from '../domain/site.ts';
import { createProofreader, findContentDir, type Proof, type Proofreader } from '../files/proofread.ts';
import { shownPath } from '../files/shown-path.ts';
import { placeFindings, type ReportedFinding } from '../reporters/report.ts';
import { explain } from '../strings/check.ts';

/** Options of the remark plugin. */
export interface CommuniqueOptions {
  /** The newsroom's folder, from the working directory; without it the nearest one above the file that holds a `site.yaml`. */
  readonly contentDir?: string | undefined;
  /** The language of the messages; without it the site's. */
  readonly lang?: Language | undefined;
}

const proofreaders = new Map<string, Proofreader>();

function proofreaderOf(contentDir: string): Proofreader {
  const known = proofreaders.get(contentDir) ?? createProofreader(contentDir);
  proofreaders.set(contentDir, known);
  return known;
}

/** The path inside the content folder; nothing for a file outside it, or of which it is no business. */
function pathInside(contentDir: string, file: string): string | undefined {
  const path = relative(contentDir, file);
  return path === '' || path.startsWith('..') || isAbsolute(path) ? undefined : path.split(sep).join('/');
}

const pageOf = (rule: string): string => new URL(`../../${rulePage(rule)}`, import.meta.url).href;

const FATAL: Readonly<Record<ReportedFinding['severity'], boolean | null>> = {
  error: true,
  warning: false,
  note: null,
};

function tell(file: VFile, finding: ReportedFinding): void {
  const { rule, line, column, endLine, endColumn, found, expected } = finding;
  const place = { start: { line, column }, end: { line: endLine, column: endColumn } };
  const message = file.message(finding.message, { place, ruleId: rule, source: 'communique' });
  // Unified knows an information by null; its types allow for a boolean or nothing.
  Object.assign(message, {
    fatal: FATAL[finding.severity],
    actual: found,
    expected: [...expected],
    url: pageOf(rule),
  });
}

/** An error in the settings or the reference list, which falsifies the verdict: told at the head of the text. */
function tellElsewhere(file: VFile, { rule, file: where, line, message: reason }: ReportedFinding): void {
  const message = file.message(`${where}:${line}: ${reason}`, {
    place: { line: 1, column: 1 },
    ruleId: rule,
    source: 'communique',
  });
  Object.assign(message, { url: pageOf(rule) });
}

function placed({ reading, findings }: Proof, contentDir: string, lang: Language): ReportedFinding[] {
  return placeFindings(findings, {
    textOf: (path) => reading.textOf(path) ?? '',
    fileOf: (path) => shownPath(contentDir, path),
    explain: (finding) => explain(finding, lang),
  });
}

/** Without remark-frontmatter the fields are a heading to remark; written back so, they would be lost. */
const keepsFields = (tree: Root, file: VFile): boolean =>
  !/^\uFEFF?---/.test(String(file)) || tree.children[0]?.type === 'yaml';

/** Has a text given back as it is where remark would write its fields anew as Markdown. */
function keepFields(processor: Processor): void {
  const write = processor.compiler;
  if (!write) return;
  processor.compiler = (tree, file) => (keepsFields(tree as Root, file) ? write(tree, file) : String(file));
}

/**
 * A remark plugin that shows what `npm run check` finds in a text, fields included, while it is written. A message for
 * each finding: `fatal` is true for an error, false for a warning, null for a note; `expected` holds the suggestions.
 */
export default function communique(this: Processor, options?: CommuniqueOptions | null) {
  keepFields(this);
  return async (_tree: unknown, file: VFile): Promise<void> => {
    if (file.path === undefined) return;
    const full = resolve(file.cwd, file.path);
    const contentDir =
      options?.contentDir === undefined ? findContentDir(full) : resolve(file.cwd, options.contentDir);
    const path = contentDir === undefined ? undefined : pathInside(contentDir, full);
    if (contentDir === undefined || path === undefined) return;
    const inspection = await proofreaderOf(contentDir).proofread(path, Buffer.from(String(file)));
    const lang = options?.lang ?? inspection.reading.newsroom?.site.locale ?? 'en';
    const shown = shownPath(contentDir, path);
    const findings = placed(inspection, contentDir, lang);
    for (const finding of findings) if (finding.file === shown) tell(file, finding);
    const ground = findings.find(({ file: where, severity }) => where !== shown && severity === 'error');
    if (ground) tellElsewhere(file, ground);
  };
}
