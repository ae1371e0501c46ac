import type { Language } from '../domain/site.ts';
import { localeOf } from './dates.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

const formats = new Map<string, Intl.NumberFormat>();

function formatIn(lang: Language, unit: (typeof UNITS)[number]): Intl.NumberFormat {
  const key = `${lang} ${unit}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(localeOf(lang), {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    });
  formats.set(key, format);
  return format;
}

/** The size of a file, given in bytes: `1,2 MB`. */
export function sizeIn(lang: Language, bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return formatIn(lang, UNITS[step] ?? 'byte').format(bytes / 1000 ** step);
}
