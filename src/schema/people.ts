import type { Person } from '../domain/reference.ts';
import { datedLabels, datedNames, termKeys, toTerm } from './dated-label.ts';
import { flag, list, mapping, oneOf, optional, partialDate, slug, text, webAddress } from './fields.ts';
import { day } from './moment.ts';
import { type PictureEntry, picture } from './picture.ts';
import { type ShapedRows, shapeRows } from './rows.ts';

/** A person whose picture has not been looked for yet. */
export type PersonEntry = Omit<Person, 'image'> & { readonly image?: PictureEntry | undefined };

const membership = mapping({ post: text, ...termKeys, acting: flag }).transform(
  ({ post, acting, ...term }) => ({
    post,
    term: toTerm(term),
    acting: acting ?? false,
  }),
);

const source = mapping({
  url: optional(webAddress),
  note: optional(text),
  checked_on: optional(day),
}).transform(({ checked_on, ...rest }) => ({ ...rest, checkedOn: checked_on }));

const person = mapping({
  id: slug,
  name: text,
  other_names: datedNames,
  honorific_prefixes: datedLabels,
  gender: optional(oneOf('male', 'female')),
  birth_date: optional(partialDate),
  death_date: optional(partialDate),
  image: optional(picture),
  memberships: list(membership),
  sources: list(source),
}).transform(
  ({ other_names, honorific_prefixes, birth_date, death_date, ...rest }): PersonEntry => ({
    ...rest,
    otherNames: other_names,
    honorificPrefixes: honorific_prefixes,
    birthDate: birth_date,
    deathDate: death_date,
  }),
);

/** Reads `reference/people.yaml`. */
export const shapePeople = (raw: unknown): ShapedRows<PersonEntry> => shapeRows<PersonEntry>(person, raw);
