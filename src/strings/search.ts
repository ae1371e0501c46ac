import type { Language } from '../domain/site.ts';
import { en } from './search.en.ts';
import { type SearchStrings, vi } from './search.vi.ts';

export type { SearchStrings } from './search.vi.ts';

const STRINGS: Readonly<Record<Language, SearchStrings>> = { vi, en };

export const searchStrings = (lang: Language): SearchStrings => STRINGS[lang];
