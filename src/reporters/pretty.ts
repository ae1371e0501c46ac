import type { Language } from '../domain/site.ts';
import { type CheckStrings, checkStrings } from '../strings/check.ts';
import type { Report, ReportedFinding, ReportedFlip } from './report.ts';

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

/** Characters that a terminal would obey instead of showing them. */
const CONTROL = /\p{Cc}/gu;

/** A name or message on one line: what would break it, or what a terminal would obey, is written out. */
const onOneLine = (text: string): string =>
  text.replace(CONTROL, (character) =>
    character === '\n' ? '\\n' : `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
  );

const MARGIN = 48;
/** Of a longer marked place the beginning is shown. */
const LONGEST_MARK = 120;

/** The line with the marked place below it; a long line is cut to its surroundings. */
function markedLine(finding: ReportedFinding): string[] {
  const line = finding.excerpt;
  const start = finding.column - 1;
  const end = finding.endLine === finding.line ? finding.endColumn - 1 : line.length;
  const shownEnd = Math.min(end, start + LONGEST_MARK);
  const from = start > MARGIN * 1.5 ? start - MARGIN : 0;
  const to = shownEnd < end ? shownEnd : Math.min(line.length, end + MARGIN);
  const lead = `${from > 0 ? '…' : ''}${line.slice(from, start)}`;
  const marked = line.slice(start, shownEnd);
  return [
    `${lead}${marked}${line.slice(shownEnd, to)}${to < line.length ? '…' : ''}`
      .replace(/\t/g, ' ')
      .replace(CONTROL, '\ufffd'),
    `${' '.repeat(columns(lead))}${'^'.repeat(Math.max(1, columns(marked)))}`,
  ];
}

interface Printing extends PrettyOptions {
  readonly strings: CheckStrings;
  /** The page of a rule, under its first finding. */
  readonly pageUnder: (finding: ReportedFinding) => string | undefined;
}

function block(finding: ReportedFinding, { colour, strings, pageUnder }: Printing): string {
  const [line = '', marks = ''] = markedLine(finding);
  const code = COLOURS[finding.severity];
  const page = pageUnder(finding);
  return [
    `${paint(`${onOneLine(finding.file)}:${finding.line}:${finding.column}`, '1', colour)}  ${paint(strings.severity[finding.severity], code, colour)}  ${paint(finding.rule, '2', colour)}`,
    `  ${onOneLine(finding.message)}`,
    ...(line.trim() === '' ? [] : [`    ${line}`, `    ${paint(marks, code, colour)}`]),
    ...(page === undefined ? [] : [paint(`  → ${page}`, '2', colour)]),
  ].join('\n');
}

function impactBlock(impact: readonly ReportedFlip[], { colour, strings }: Printing): string {
  if (impact.length === 0) return strings.noImpact;
  const codes = { wrong: COLOURS.error, right: '32' } as const;
  const flips = impact.flatMap(({ file, verdict, messages }) => [
    `  ${paint(onOneLine(file), '1', colour)}  ${paint(strings.verdict[verdict], codes[verdict], colour)}`,
    ...messages.map((message) => `    ${verdict === 'wrong' ? '+' : '-'} ${onOneLine(message)}`),
  ]);
  return [strings.impact(impact.length), ...flips].join('\n');
}

/** Findings of one rule in one file that are shown; of more nobody reads each. */
const MOST_ALIKE = 50;

/** The findings, of those alike only the first; behind them how many more there are. */
function blocks(findings: readonly ReportedFinding[], printing: Printing): string[] {
  const left = new Map<string, number>();
  const keyOf = ({ file, rule, severity }: ReportedFinding): string => `${severity} ${rule} ${file}`;
  for (const finding of findings) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  const shown = new Map<string, number>();
  return findings.flatMap((finding) => {
    const key = keyOf(finding);
    const number = (shown.get(key) ?? 0) + 1;
    shown.set(key, number);
    if (number > MOST_ALIKE) return [];
    const more = (left.get(key) ?? 0) - MOST_ALIKE;
    const told = block(finding, printing);
    return number === MOST_ALIKE && more > 0
      ? [told, `${onOneLine(finding.file)}  ${printing.strings.more(more, finding.rule)}`]
      : [told];
  });
}

/** The report for people. Notes are counted, and shown on demand. */
export function reportPretty(report: Report, options: PrettyOptions): string {
  const { checked, findings, rules, accepted, impact } = report;
  const strings = checkStrings[options.lang];
  const shown = findings.filter(({ severity }) => options.verbose || severity !== 'note');
  const firsts = new Map(shown.toReversed().map((finding) => [finding.rule, finding]));
  const printing: Printing = {
    ...options,
    strings,
    pageUnder: (finding) =>
      firsts.get(finding.rule) === finding
        ? rules.find(({ rule }) => rule === finding.rule)?.page
        : undefined,
  };
  const count = (severity: ReportedFinding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const sum = strings.sum({
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    hidden: findings.length - shown.length,
    accepted,
  });
  return `${[
    ...(impact ? [impactBlock(impact, printing)] : []),
    ...blocks(shown, printing),
    `${strings.checked(checked)} ${sum}`,
  ].join('\n\n')}\n`;
}
