import type { Finding } from '../domain/finding.ts';
import type { Language } from '../domain/site.ts';
import { referenceStrings as english, referenceProblems as englishProblems } from './reference.en.ts';
import { referenceStrings as vietnamese, referenceProblems as vietnameseProblems } from './reference.vi.ts';

/** How many rows an import adds or completes. */
export interface ImportSum {
  readonly added: number;
  readonly completed: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** Words of `npm run reference`. */
export interface ReferenceStrings {
  readonly usage: string;
  readonly noSuchFile: (path: string) => string;
  readonly encoding: (path: string) => string;
  readonly notJson: (path: string, line: number) => string;
  readonly notCsv: (path: string, line: number) => string;
  readonly notPopolo: (path: string) => string;
  readonly noColumns: (path: string, columns: string) => string;
  readonly unknownFormat: (format: string) => string;
  readonly listBroken: (folder: string) => string;
  readonly noFolder: (folder: string) => string;
  readonly sum: (sum: ImportSum) => string;
  readonly nothing: string;
  readonly planned: string;
  readonly written: (paths: string) => string;
  readonly exported: (path: string) => string;
  readonly portraits: (count: number) => string;
  readonly ahead: (count: number) => string;
}

export const referenceStrings: Readonly<Record<Language, ReferenceStrings>> = {
  en: english,
  vi: vietnamese,
};

const problems: Readonly<
  Record<Language, Readonly<Record<string, ((finding: Finding) => string) | undefined>>>
> = { en: englishProblems, vi: vietnameseProblems };

const TAKEN: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { no: ' Not taken over.', as: ' Taken over in that form.' },
  vi: { no: ' Không đưa vào.', as: ' Đưa vào theo cách viết ấy.' },
};

/**
 * What a finding about an imported list says to an editor, and what became of the value.
 *
 * @throws Error where a rule has no message: every rule must be able to speak
 */
export function explainImport(finding: Finding, lang: Language): string {
  const speak = problems[lang][finding.rule];
  if (!speak) throw new Error(`The rule ${finding.rule} has no message in ${lang}.`);
  return speak(finding) + (TAKEN[lang][finding.detail.taken ?? ''] ?? '');
}
