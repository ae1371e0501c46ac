import { address } from '../domain/address.ts';
import {
  type Article,
  type Correction,
  changesOf,
  type Gathering,
  type Held,
  participantsOf,
  type Reference,
} from '../domain/article.ts';
import { shareForm } from '../domain/picture-forms.ts';
import type { Organization, Venue } from '../domain/reference.ts';
import type { View } from './view.ts';

const publisherOf = ({ site, absolute }: View) => ({
  '@type': 'NewsMediaOrganization',
  name: site.publisher?.name ?? site.title,
  url: absolute(address.home()),
  ...(site.logo ? { logo: { '@type': 'ImageObject', url: absolute(shareForm(site.logo).path) } } : {}),
});

const correctionOf = ({ date, wrong, right, note }: Correction) => ({
  '@type': 'CorrectionComment',
  datePublished: date.time === undefined ? date.day : date.iso,
  text: [wrong && `${wrong} →`, right, note && `(${note})`].filter(Boolean).join(' '),
});

/** A withdrawn article keeps its title and its address. */
export function newsArticle({ absolute, ...view }: View, article: Article) {
  const url = absolute(address.article(article.slug));
  const { image, authors, withdrawn } = article;
  const changed = changesOf(article).reduce((last, moment) =>
    Date.parse(moment.iso) > Date.parse(last.iso) ? moment : last,
  );
  const base = {
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    headline: article.title,
    inLanguage: article.lang,
    mainEntityOfPage: url,
    datePublished: article.published.iso,
    dateModified: changed.iso,
    publisher: publisherOf({ absolute, ...view }),
  };
  if (withdrawn) return base;
  return {
    ...base,
    description: article.summary,
    ...(image ? { image: absolute(shareForm(image).path) } : {}),
    author:
      authors.length > 0
        ? authors.map((name) => ({ '@type': 'Person', name }))
        : { '@type': 'Organization', name: view.site.publisher?.name ?? view.site.title },
    ...(article.corrections.length > 0 ? { correction: article.corrections.map(correctionOf) } : {}),
  };
}

const dateOf = ({ iso, day, time }: Held['start']): string => (time === undefined ? day : iso);

const isSame = (a: Reference, b: Reference): boolean =>
  a.id === b.id && (a.id !== undefined || a.label === b.label);

/** The people at each venue; those with a page are only referred to. */
function partsOf({ chairs, attendees }: Article, absolute: View['absolute']) {
  const at = new Map<string, { venue: Reference; attendee: object[] }>();
  for (const { venue, people } of [...chairs, ...attendees] satisfies readonly Gathering[]) {
    if (!venue) continue;
    const key = `${venue.id ?? ''} ${venue.label}`;
    const part = at.get(key) ?? { venue, attendee: [] };
    at.set(key, part);
    for (const entry of people) {
      if (entry.kind === 'group') continue;
      part.attendee.push(
        entry.person === undefined
          ? { '@type': 'Person', name: entry.name }
          : { '@id': absolute(address.person(entry.person)) },
      );
    }
  }
  return [...at.values()].filter(({ attendee }) => attendee.length > 0);
}

const attendanceOf = ({ venues }: Article): string => {
  const remote = venues.filter((venue) => venue.remote).length;
  return remote === 0 ? 'Offline' : remote === venues.length ? 'Online' : 'Mixed';
};

/** The meeting an article is about, if it has a name and a day: one location for each venue, and who was there. */
export function meeting(
  { absolute, label: labelOf }: View,
  article: Article,
  rows: {
    readonly venue: (id: string) => Venue | undefined;
    readonly organization: (id: string) => Organization | undefined;
  },
) {
  const { event, held, venues, organizers, title } = article;
  if (!held || article.withdrawn || (!event && venues.length === 0)) return [];
  const name = event ?? title;
  const days = { startDate: dateOf(held.start), endDate: dateOf(held.end) };
  const people = participantsOf(article).map(({ participant: { name: called, person } }) => {
    const url = person === undefined ? undefined : absolute(address.person(person));
    return {
      '@type': 'Person',
      ...(url === undefined ? {} : { '@id': url }),
      name: called,
      ...(url && { url }),
    };
  });
  const nameOf = ({ label }: Reference, row: Organization | undefined): string =>
    row ? labelOf(row) : label;
  const placeOf = (venue: Reference) => {
    const row = rows.venue(venue.id ?? '');
    const called = nameOf(venue, row);
    return { '@type': 'Place', name: called, address: row?.address ?? called };
  };
  const locations = venues.map(placeOf);
  const parts = partsOf(article, absolute).map(({ venue, attendee }) => ({
    '@type': 'Event',
    name: `${name} – ${nameOf(venue, rows.venue(venue.id ?? ''))}`,
    ...days,
    location: locations[venues.findIndex((one) => isSame(one, venue))] ?? {
      '@type': 'Place',
      name: venue.label,
    },
    attendee,
  }));
  return [
    {
      '@type': 'Event',
      '@id': `${absolute(address.article(article.slug))}#event`,
      name,
      ...days,
      eventAttendanceMode: `https://schema.org/${attendanceOf(article)}EventAttendanceMode`,
      ...(locations.length > 0 ? { location: locations } : {}),
      ...(organizers.length > 0
        ? {
            organizer: organizers.map((one) => ({
              '@type': 'Organization',
              name: nameOf(one, rows.organization(one.id ?? '')),
            })),
          }
        : {}),
      ...(people.length > 0 ? { attendee: people } : {}),
      ...(parts.length > 0 ? { subEvent: parts } : {}),
    },
  ];
}

/** The way from the front page to a page, the page itself last. */
export const breadcrumbs = (
  { absolute }: View,
  steps: readonly { readonly label: string; readonly path: string }[],
) => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ label, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: absolute(path),
  })),
});
