import type { Language } from '../domain/site.ts';
import { type CheckStrings, checkStrings } from '../strings/check.ts';
import type { Report, ReportedFinding } from './report.ts';

export interface PrettyOptions {
  readonly lang: Language;
  readonly colour: boolean;
  /** Notes too. */
  readonly verbose: boolean;
}

const COLOURS = { error: '31', warning: '33', note: '36' } as const;
const paint = (text: string, code: string, colour: boolean): string =>
  colour ? `\u001b[${code}m${text}\u001b[0m` : text;

/** Columns a terminal needs for a text: marks take none. */
const columns = (text: string): number =>
  text.replace(/\t/g, ' ').normalize('NFC').replace(/\p{M}/gu, '').length;

const MARGIN = 48;

/** The line with the marked place below it; a long line is cut to its surroundings. */
function markedLine(finding: ReportedFinding): string[] {
  const line = finding.excerpt;
  const start = finding.column - 1;
  const end = finding.endLine === finding.line ? finding.endColumn - 1 : line.length;
  const from = start > MARGIN * 1.5 ? start - MARGIN : 0;
  const to = Math.min(line.length, end + MARGIN);
  const lead = `${from > 0 ? '…' : ''}${line.slice(from, start)}`;
  const marked = line.slice(start, end);
  return [
    `${lead}${marked}${line.slice(end, to)}${to < line.length ? '…' : ''}`.replace(/\t/g, ' '),
    `${' '.repeat(columns(lead))}${'^'.repeat(Math.max(1, columns(marked)))}`,
  ];
}

function block(finding: ReportedFinding, options: PrettyOptions, strings: CheckStrings): string {
  const { colour } = options;
  const [line = '', marks = ''] = markedLine(finding);
  const code = COLOURS[finding.severity];
  return [
    `${paint(`${finding.file}:${finding.line}:${finding.column}`, '1', colour)}  ${paint(strings.severity[finding.severity], code, colour)}  ${paint(finding.rule, '2', colour)}`,
    `  ${finding.message}`,
    ...(line.trim() === '' ? [] : [`    ${line}`, `    ${paint(marks, code, colour)}`]),
  ].join('\n');
}

/** The report for people. Notes are counted, and shown on demand. */
export function reportPretty({ checked, findings }: Report, options: PrettyOptions): string {
  const strings = checkStrings[options.lang];
  const shown = findings.filter(({ severity }) => options.verbose || severity !== 'note');
  const count = (severity: ReportedFinding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const sum = strings.sum({
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    hidden: findings.length - shown.length,
  });
  return `${[...shown.map((finding) => block(finding, options, strings)), `${strings.checked(checked)} ${sum}`].join('\n\n')}\n`;
}
