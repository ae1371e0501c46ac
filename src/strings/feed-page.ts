import type { Language } from '../domain/site.ts';

/** What the page of feeds says once its script runs; apart from the rest, so that the script stays small. */
const vi = {
  found: (count: number) => `${count} mục khớp`,
  none: 'Không có mục nào khớp. Hãy thử ít chữ hơn.',
  copy: 'Chép',
  copied: 'Đã chép',
  copyOf: (address: string) => `Chép địa chỉ ${address}`,
  notCopied: 'Không chép được',
};

const en: typeof vi = {
  found: (count) => (count === 1 ? '1 found' : `${count} found`),
  none: 'Nothing found. Try fewer letters.',
  copy: 'Copy',
  copied: 'Copied',
  copyOf: (address) => `Copy the address ${address}`,
  notCopied: 'Could not copy',
};

export const feedPageStrings = (language: Language): typeof vi => (language === 'en' ? en : vi);
