import { z } from 'astro/zod';
import type { DatedLabel } from '../domain/reference.ts';
import type { LabelsByLanguage } from '../domain/site.ts';
import { choose, isMapping, list, mapping, optional, partialDate, text } from './fields.ts';
import { complain } from './problem.ts';

/** The two ends of a term, for use among a mapping's keys. */
export const termKeys = { start_date: optional(partialDate), end_date: optional(partialDate) };

interface WrittenTerm {
  readonly start_date?: string | undefined;
  readonly end_date?: string | undefined;
}

export const toTerm = ({ start_date, end_date }: WrittenTerm) => ({ start: start_date, end: end_date });

const plainLabel = text.transform((label): DatedLabel => ({ label, term: {} }));
const datedLabel = mapping({ label: text, ...termKeys }).transform(
  ({ label, ...term }): DatedLabel => ({ label, term: toTerm(term) }),
);
const datedName = mapping({ name: text, ...termKeys }).transform(
  ({ name, ...term }): DatedLabel => ({ label: name, term: toTerm(term) }),
);

/** `other_labels`, `honorific_prefixes`: texts, or `{ label, start_date, end_date }`. */
export const datedLabels = list(choose<DatedLabel>((value) => (isMapping(value) ? datedLabel : plainLabel)));

/** `other_names`: texts, or `{ name, start_date, end_date }`. */
export const datedNames = list(choose<DatedLabel>((value) => (isMapping(value) ? datedName : plainLabel)));

const one = text.transform((label): readonly string[] => [label]);
const oneOrSeveral = choose<readonly string[]>((value) => (Array.isArray(value) ? z.array(text) : one));

const languageCode = z.transform((value: unknown, context): string =>
  typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)
    ? value
    : complain(context, { rule: 'content-value', detail: { wants: 'language-code' } }),
);

/** `labels: { en: Minister of B }`, one or a list for each language. */
export const labelsByLanguage = optional(z.record(languageCode, oneOrSeveral)).transform(
  (labels): LabelsByLanguage => labels ?? {},
);
