import type { ReportedFinding } from '../reporters/report.ts';

/** The line a finding begins in: what stands before it, it itself, what follows. */
export function markedExcerpt({
  excerpt,
  line,
  column,
  endLine,
  endColumn,
}: ReportedFinding): readonly [before: string, marked: string, after: string] {
  const start = column - 1;
  const end = endLine === line ? endColumn - 1 : excerpt.length;
  return [excerpt.slice(0, start), excerpt.slice(start, end), excerpt.slice(end)];
}
