import type { Language } from '../domain/site.ts';
import { en } from './interface.en.ts';
import { vi } from './interface.vi.ts';
import type { Plural } from './plural.ts';

/** Every word of the pages; the Vietnamese file is the measure of what there must be. */
export type Interface = typeof vi;

const INTERFACES: Readonly<Record<Language, Interface>> = { vi, en };

export const interfaceIn = (lang: Language): Interface => INTERFACES[lang];

const RULES = { vi: new Intl.PluralRules('vi'), en: new Intl.PluralRules('en') } as const;
const NUMBERS = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') } as const;

/** `1.234 tin`, `1 article`, `1,234 articles`. */
export function countIn(lang: Language, forms: Plural, count: number): string {
  const form = RULES[lang].select(count) === 'one' ? (forms.one ?? forms.other) : forms.other;
  return form.replace('#', NUMBERS[lang].format(count));
}
