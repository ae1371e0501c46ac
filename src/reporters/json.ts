import type { Report, ReportedFinding } from './report.ts';

/** The shape is a promise to programs: nothing else of a report goes into it. */
const forPrograms = ({ excerpt: _, bytes: __, ...finding }: ReportedFinding) => finding;

/** The report for programs, version 1. */
export const reportJson = ({ checked, findings }: Report): string =>
  `${JSON.stringify({ version: 1, checked, findings: findings.map(forPrograms) }, null, 2)}\n`;
