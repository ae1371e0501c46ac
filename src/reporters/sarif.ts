import { createHash } from 'node:crypto';
import { isReplaceable, type Report, type ReportedFinding, type ReportedRule } from './report.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';

/** A path as a URI reference; `file:` for one outside the working directory. */
function uriOf(file: string): string {
  const path = file.replace(/\\/g, '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}

/** Identifies findings wherever their lines move: by file, rule and words, and of equal ones by their number. */
function fingerprintsOf(findings: readonly ReportedFinding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ file, rule, found }) => {
    const key = JSON.stringify([file, rule, found]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return `${createHash('sha256').update(key).digest('hex').slice(0, 16)}:${number}`;
  });
}

const describe = ({ rule, summary, page }: ReportedRule) => ({
  id: rule,
  shortDescription: { text: summary },
  help: { text: `${summary}\n\n${page}`, markdown: `${summary}\n\n\`${page}\`` },
});

const regionOf = ({ line, column, endLine, endColumn }: ReportedFinding) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

function fixesOf(finding: ReportedFinding): object {
  if (!isReplaceable(finding)) return {};
  const replacement = { deletedRegion: regionOf(finding), insertedContent: { text: finding.expected[0] } };
  const change = { artifactLocation: { uri: uriOf(finding.file) }, replacements: [replacement] };
  return { fixes: [{ description: { text: finding.message }, artifactChanges: [change] }] };
}

/** The report in SARIF 2.1.0. */
export function reportSarif({ findings, rules }: Report): string {
  const fingerprints = fingerprintsOf(findings);
  const results = findings.map((finding, index) => ({
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ rule }) => rule === finding.rule),
    level: finding.severity,
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(finding.file) }, region: regionOf(finding) },
      },
    ],
    // GitHub knows an alert again by this one.
    partialFingerprints: { primaryLocationLineHash: fingerprints[index] },
    ...fixesOf(finding),
  }));
  const driver = { name: 'Communiqué', rules: rules.map(describe) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}
