import type { Language } from '../domain/site.ts';
import { checkStrings } from '../strings/check.ts';
import { type ImportSum, referenceStrings } from '../strings/reference.ts';
import type { ReportedFinding } from './report.ts';

/** What an import adds to one file: rows as text, and additions to rows that are there. */
interface FilePlan {
  readonly list: string;
  readonly rows: readonly string[];
  readonly edits: readonly {
    readonly id: string;
    readonly path: readonly (string | number)[];
    readonly key?: { readonly name: string } | undefined;
    readonly value: string | readonly string[];
  }[];
}

const editLine = ({ id, path, key, value }: FilePlan['edits'][number]): string => {
  const way = [...path.map((step) => (typeof step === 'number' ? step + 1 : step)), key?.name ?? []].flat();
  return `  ~ ${id}: ${way.join('.')}: ${typeof value === 'string' ? value : value.join(', ')}`;
};

const planLines = ({ list, rows, edits }: FilePlan): string[] => [
  `reference/${list}.yaml`,
  ...edits.map(editLine),
  ...rows.flatMap((row) => row.split('\n').map((line) => `  + ${line}`)),
];

/** How many rows the plans add and complete, and how much there is to say of the source. */
export const sumOf = (plans: readonly FilePlan[], findings: readonly ReportedFinding[]): ImportSum => {
  const count = (severity: ReportedFinding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    added: plans.flatMap(({ rows }) => rows).length,
    completed: plans.flatMap(({ edits }) => [...new Set(edits.map(({ id }) => id))]).length,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
  };
};

/** The report of an import: what is wrong with the source, then what would be added, then the sum. */
export function reportImport(
  plans: readonly FilePlan[],
  findings: readonly ReportedFinding[],
  lang: Language,
): string {
  const { severity } = checkStrings[lang];
  const blocks = findings.map(
    (finding) =>
      `${finding.file}:${finding.line}:${finding.column}  ${severity[finding.severity]}  ${finding.rule}\n  ${finding.message}`,
  );
  const parts = [...blocks, ...plans.map((plan) => planLines(plan).join('\n'))];
  return `${[...parts, referenceStrings[lang].sum(sumOf(plans, findings))].join('\n\n')}\n`;
}
