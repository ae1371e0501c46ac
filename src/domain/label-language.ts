import type { LabelsByLanguage, Language } from './site.ts';

/** Marks and the đ: no label in English has them. */
const VIETNAMESE = /[\p{M}đ]/iu;

/**
 * The language of the label that a row is printed with on a page in `lang`. What stands under `labels` says it; the
 * row's own label is Vietnamese where its letters are, else in the language of the site, unless it has another for that.
 */
export function languageOfLabel(
  { label, labels }: { readonly label: string; readonly labels: LabelsByLanguage },
  lang: Language,
  locale: Language,
): Language {
  if (labels[lang]?.[0] !== undefined) return lang;
  if (VIETNAMESE.test(label.normalize('NFD'))) return 'vi';
  if (labels[locale]?.[0] !== undefined) return locale === 'vi' ? 'en' : 'vi';
  return locale;
}
