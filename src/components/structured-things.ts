import { address } from '../domain/address.ts';
import type { Organization, Person, Venue } from '../domain/reference.ts';
import type { HeldPost } from '../domain/reference-list.ts';
import { titleOf } from './held.ts';
import type { View } from './view.ts';

/** A partial date as it is; schema.org takes ISO 8601, shortened or not. */
const termDates = ({ start, end }: HeldPost['membership']['term']) => ({
  ...(start === undefined ? {} : { startDate: start }),
  ...(end === undefined ? {} : { endDate: end }),
});

const roleOf = (held: HeldPost, view: View) => ({
  '@type': 'Role',
  roleName: titleOf(held, view),
  ...termDates(held.membership.term),
  hasOccupation: {
    '@type': 'Occupation',
    name: view.office(held.post),
    mainEntityOfPage: view.absolute(address.post(held.post.id)),
  },
});

/** A person with every office as a dated role. */
export const personData = (
  view: View,
  person: Person,
  {
    offices,
    titles,
    picture,
  }: {
    readonly offices: readonly HeldPost[];
    /** What the person is today. */
    readonly titles: readonly string[];
    /** Path of a picture. */
    readonly picture?: string | undefined;
  },
) => ({
  '@type': 'Person',
  '@id': view.absolute(address.person(person.id)),
  name: person.name,
  url: view.absolute(address.person(person.id)),
  ...(person.otherNames.length > 0 ? { alternateName: person.otherNames.map(({ label }) => label) } : {}),
  ...(person.gender === undefined ? {} : { gender: person.gender === 'male' ? 'Male' : 'Female' }),
  ...(person.birthDate === undefined ? {} : { birthDate: person.birthDate }),
  ...(person.deathDate === undefined ? {} : { deathDate: person.deathDate }),
  ...(titles.length > 0 ? { jobTitle: titles } : {}),
  ...(picture === undefined ? {} : { image: view.absolute(picture) }),
  ...(offices.length > 0 ? { hasOccupation: offices.map((office) => roleOf(office, view)) } : {}),
});

const datesOf = ({ term }: Organization) => ({
  ...(term.start === undefined ? {} : { foundingDate: term.start }),
  ...(term.end === undefined ? {} : { dissolutionDate: term.end }),
});

/** A body with those who hold its posts today. */
export const organizationData = (
  view: View,
  organization: Organization,
  members: readonly { readonly person: Person; readonly title: string }[],
) => ({
  '@type': 'GovernmentOrganization',
  '@id': view.absolute(address.organization(organization.id)),
  name: view.label(organization),
  url: view.absolute(address.organization(organization.id)),
  ...(organization.otherLabels.length > 0
    ? { alternateName: organization.otherLabels.map(({ label }) => label) }
    : {}),
  ...datesOf(organization),
  ...(members.length > 0
    ? {
        member: members.map(({ person, title }) => ({
          '@type': 'Role',
          roleName: title,
          member: { '@type': 'Person', name: person.name, url: view.absolute(address.person(person.id)) },
        })),
      }
    : {}),
});

export const placeData = (view: View, venue: Venue) => ({
  '@type': 'Place',
  '@id': view.absolute(address.venue(venue.id)),
  name: view.label(venue),
  url: view.absolute(address.venue(venue.id)),
  ...(venue.address === undefined ? {} : { address: venue.address }),
  ...(venue.latitude === undefined || venue.longitude === undefined
    ? {}
    : { geo: { '@type': 'GeoCoordinates', latitude: venue.latitude, longitude: venue.longitude } }),
});
