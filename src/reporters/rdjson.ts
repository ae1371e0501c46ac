import { isReplaceable, type Report, type ReportedFinding } from './report.ts';

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', note: 'INFO' } as const;

/** Columns of this format count bytes of UTF-8; ends are exclusive. */
const rangeOf = ({ line, endLine, bytes }: ReportedFinding) => ({
  start: { line, column: bytes.column },
  end: { line: endLine, column: bytes.endColumn },
});

const diagnostic = (finding: ReportedFinding) => ({
  message: finding.message,
  location: { path: finding.file, range: rangeOf(finding) },
  severity: SEVERITIES[finding.severity],
  code: { value: finding.rule },
  ...(isReplaceable(finding)
    ? { suggestions: [{ range: rangeOf(finding), text: finding.expected[0] }] }
    : {}),
});

/** The report in reviewdog's Diagnostic Format (`DiagnosticResult`). */
export const reportRdjson = ({ findings }: Report): string =>
  `${JSON.stringify({ source: { name: 'communique' }, diagnostics: findings.map(diagnostic) }, null, 2)}\n`;
