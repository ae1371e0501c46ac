import { expect, test } from 'vitest';
import { languageOfLabel } from '../../src/domain/label-language.ts';
import type { LabelsByLanguage, Language } from '../../src/domain/site.ts';

test.each<[string, LabelsByLanguage, Language, Language, Language]>([
  ['Sở Y tế', { en: ['Department of Health'] }, 'en', 'vi', 'en'],
  ['Sở Y tế', { en: ['Department of Health'] }, 'vi', 'vi', 'vi'],
  ['Sở Y tế', {}, 'en', 'vi', 'vi'],
  ['Sở Y tế', {}, 'en', 'en', 'vi'],
  ['Lam Giang', {}, 'en', 'vi', 'vi'],
  ['Leeds', {}, 'en', 'en', 'en'],
  ['Leeds', { vi: ['Leeds (Anh)'] }, 'en', 'vi', 'en'],
])(
  'the label printed for %s with %j on a page in %s of a site in %s is in %s',
  (label, labels, lang, locale, expected) =>
    expect(languageOfLabel({ label, labels }, lang, locale)).toBe(expected),
);
