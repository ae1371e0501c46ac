import type { Language } from '../domain/site.ts';
import { en } from './search.en.ts';
import { vi } from './search.vi.ts';

type Words<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [key in keyof T]: Words<T[key]> };

/** Every word of the search page; the Vietnamese file is the measure of what there must be. */
export type SearchStrings = Omit<Words<typeof vi>, 'found'> & {
  readonly found: { readonly other: string; readonly one?: string };
};

const STRINGS: Readonly<Record<Language, SearchStrings>> = { vi, en };

export const searchStrings = (lang: Language): SearchStrings => STRINGS[lang];
