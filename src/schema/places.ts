import type { Organization, Venue } from '../domain/reference.ts';
import { datedLabels, labelsByLanguage, termKeys, toTerm } from './dated-label.ts';
import { degrees, mapping, optional, slug, text } from './fields.ts';
import { type ShapedRows, shapeRows } from './rows.ts';

const organizationKeys = {
  id: slug,
  label: text,
  other_labels: datedLabels,
  labels: labelsByLanguage,
  jurisdiction: optional(text),
  successor: optional(text),
  ...termKeys,
};

const organization = mapping(organizationKeys).transform(
  ({ other_labels, start_date, end_date, ...rest }): Organization => ({
    ...rest,
    otherLabels: other_labels,
    term: toTerm({ start_date, end_date }),
  }),
);

const venue = mapping({
  ...organizationKeys,
  address: optional(text),
  latitude: optional(degrees('latitude', 90)),
  longitude: optional(degrees('longitude', 180)),
}).transform(
  ({ other_labels, start_date, end_date, ...rest }): Venue => ({
    ...rest,
    otherLabels: other_labels,
    term: toTerm({ start_date, end_date }),
  }),
);

/** Reads `reference/organizations.yaml`. */
export const shapeOrganizations = (raw: unknown): ShapedRows<Organization> =>
  shapeRows<Organization>(organization, raw);

/** Reads `reference/venues.yaml`. */
export const shapeVenues = (raw: unknown): ShapedRows<Venue> => shapeRows<Venue>(venue, raw);
