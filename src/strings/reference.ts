import type { Finding } from '../domain/finding.ts';
import type { Language } from '../domain/site.ts';
import { referenceStrings as english, referenceProblems as englishProblems } from './reference.en.ts';
import { referenceStrings as vietnamese, referenceProblems as vietnameseProblems } from './reference.vi.ts';
import type { ReferenceStrings } from './reference-words.ts';

export type { ImportSum, ReferenceStrings } from './reference-words.ts';

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
