import type { RuleName } from '../domain/rules.ts';
import type { Language } from '../domain/site.ts';
import { ruleSummaries as english } from './rules.en.ts';
import { ruleSummaries as vietnamese } from './rules.vi.ts';

const summaries: Readonly<Record<Language, Readonly<Record<RuleName, string>>>> = {
  en: english,
  vi: vietnamese,
};

/** What a rule catches, in a few words; of a rule without such words its name. */
export const summaryOf = (rule: string, lang: Language): string =>
  Object.entries(summaries[lang]).find(([name]) => name === rule)?.[1] ?? rule;
