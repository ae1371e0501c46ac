import type { Finding } from '../../src/domain/finding.ts';
import { placeFindings, type Report } from '../../src/reporters/report.ts';

/** A finding at words of a text, which must hold them. */
export function findingAt(text: string, words: string, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`There is no "${words}".`);
  return {
    rule: 'name-misspelt',
    severity: 'error',
    path: 'articles/tin-thu.md',
    span: { start, end: start + words.length },
    found: words,
    expected: ['Lưu Gia Khiêm'],
    detail: {},
    ...more,
  };
}

/** A report of findings in one text. */
export function reportOf(text: string, findings: readonly Finding[]): Report {
  return {
    checked: { articles: 1, people: 2, posts: 3, venues: 4 },
    findings: placeFindings(findings, {
      textOf: () => text,
      fileOf: (path) => path,
      explain: ({ found }) => `"${found}" is wrong.`,
    }),
    rules: [...new Set(findings.map(({ rule }) => rule))]
      .sort()
      .map((rule) => ({ rule, summary: `About ${rule}`, page: `docs/rules/${rule}.md` })),
    accepted: 0,
  };
}
