import { resolve } from 'node:path';
import type { DeskReport } from '../src/dev/desk.ts';
import { address } from '../src/domain/address.ts';
import type { Finding } from '../src/domain/finding.ts';
import type { Language } from '../src/domain/site.ts';
import { type Inspection, shownPath } from '../src/files/inspect-content.ts';
import { placeFindings, type Report } from '../src/reporters/report.ts';
import { explain } from '../src/strings/check.ts';

/** The report of an inspection, or of those of its findings that are asked for. */
export const reportInspection = (
  { reading, findings }: Inspection,
  contentDir: string,
  lang: Language,
  asked: (finding: Finding) => boolean = () => true,
): Report => ({
  checked: {
    articles: reading.documents.length,
    people: reading.newsroom?.people.length ?? 0,
    posts: reading.newsroom?.posts.length ?? 0,
    venues: reading.newsroom?.venues.length ?? 0,
  },
  findings: placeFindings(findings.filter(asked), {
    textOf: (path) => reading.textOf(path) ?? '',
    fileOf: (path) => shownPath(contentDir, path),
    explain: (finding) => explain(finding, lang),
  }),
});

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
