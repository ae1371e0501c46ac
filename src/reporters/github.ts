import type { Report, ReportedFinding } from './report.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

const escapeMessage = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string): string =>
  escapeMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** GitHub counts columns in one line only, the last one included (it is the first one where none is given). */
function columnsOf({ line, column, endLine, endColumn }: ReportedFinding): Record<string, number> {
  return line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
}

function command(finding: ReportedFinding): string {
  const { file, line, endLine, rule, message, severity } = finding;
  const properties = { file, line, endLine, ...columnsOf(finding), title: rule };
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${COMMANDS[severity]} ${written.join(',')}::${escapeMessage(message)}\n`;
}

/** The report as workflow commands of GitHub Actions: each finding becomes an annotation of its line. */
export const reportGithub = ({ findings }: Report): string => findings.map(command).join('');
