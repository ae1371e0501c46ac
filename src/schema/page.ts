import type { Language } from '../domain/site.ts';
import { flag, language, mapping, optional, text } from './fields.ts';
import { type Shaped, shape } from './problem.ts';

/** The frontmatter of a standing page. */
export interface PageEntry {
  readonly title: string;
  readonly summary?: string | undefined;
  readonly lang?: Language | undefined;
  readonly draft: boolean;
}

const page = mapping({
  title: text,
  summary: optional(text),
  lang: optional(language),
  draft: flag,
}).transform((entry): PageEntry => ({ ...entry, draft: entry.draft ?? false }));

export const shapePage = (raw: unknown): Shaped<PageEntry> => shape(page, raw);
