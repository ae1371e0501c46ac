import type { Language } from '../domain/site.ts';
import { feedsEn } from './feeds.en.ts';
import { type FeedStrings, feedsVi } from './feeds.vi.ts';

const STRINGS: Readonly<Record<Language, FeedStrings>> = { vi: feedsVi, en: feedsEn };

/** The words of feeds and calendars in a language. */
export const feedStrings = (language: Language): FeedStrings => STRINGS[language];
