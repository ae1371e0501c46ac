import type { Report, ReportedFinding } from './report.ts';

const forPrograms = ({ excerpt: _, ...finding }: ReportedFinding): Omit<ReportedFinding, 'excerpt'> =>
  finding;

/** The report for programs, version 1. */
export const reportJson = ({ checked, findings }: Report): string =>
  `${JSON.stringify({ version: 1, checked, findings: findings.map(forPrograms) }, null, 2)}\n`;
