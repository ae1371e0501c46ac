import { resolve } from 'node:path';
import type { DeskReport } from '../src/dev/desk.ts';
import { address } from '../src/domain/address.ts';
import type { Finding } from '../src/domain/finding.ts';
import type { Findings } from '../src/domain/findings.ts';
import { rulePage } from '../src/domain/rules.ts';
import type { Flip } from '../src/domain/since.ts';
import type { Language } from '../src/domain/site.ts';
import type { Inspection } from '../src/files/inspect-content.ts';
import { shownPath } from '../src/files/shown-path.ts';
import { placeFindings, type Report, type ReportedFlip } from '../src/reporters/report.ts';
import { explain } from '../src/strings/check.ts';
import { summaryOf } from '../src/strings/rules.ts';

/** Which part of an inspection is reported. */
export interface Asked {
  readonly select?: ((finding: Pick<Finding, 'path' | 'severity'>) => boolean) | undefined;
  readonly impact?: readonly Flip[] | undefined;
}

/** The report of an inspection, or of that part of it that is asked for. */
export function reportInspection(
  { checked, findings, accepted, textOf }: Findings,
  contentDir: string,
  lang: Language,
  { select = () => true, impact }: Asked = {},
): Report {
  const fileOf = (path: string): string => shownPath(contentDir, path);
  const asked = findings.filter(select);
  const flips = impact?.map(
    ({ path, verdict, errors }): ReportedFlip => ({
      file: fileOf(path),
      verdict,
      messages: errors.map((error) => explain(error, lang)),
    }),
  );
  return {
    checked,
    findings: placeFindings(asked, {
      textOf: (path) => textOf(path) ?? '',
      fileOf,
      explain: (finding) => explain(finding, lang),
    }),
    rules: [...new Set(asked.map(({ rule }) => rule))]
      .sort()
      .map((rule) => ({ rule, summary: summaryOf(rule, lang), page: rulePage(rule) })),
    accepted: accepted.filter(select).length,
    impact: flips,
  };
}

/** The report of an inspection with the pages of the texts, for `npm run dev`. */
export function deskReport(inspection: Inspection, contentDir: string, lang: Language): DeskReport {
  const { documents, pages } = inspection.reading;
  const textOf = (path: string, page: string, readable: boolean) => ({
    address: page,
    file: shownPath(contentDir, path),
    fullPath: resolve(contentDir, path),
    readable,
  });
  return {
    lang,
    report: reportInspection(inspection, contentDir, lang),
    texts: [
      ...documents.map(({ path, slug, article }) =>
        textOf(path, address.article(slug), article !== undefined),
      ),
      ...pages.map(({ path, slug, page }) => textOf(path, address.page(slug), page !== undefined)),
    ],
  };
}
