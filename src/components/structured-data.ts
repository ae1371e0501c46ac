import { address } from '../domain/address.ts';
import { type Article, changesOf, type Held, participantsOf } from '../domain/article.ts';
import { shareForm } from '../domain/picture-forms.ts';
import type { Venue } from '../domain/reference.ts';
import type { View } from './view.ts';

const publisherOf = ({ site, absolute }: View) => ({
  '@type': 'NewsMediaOrganization',
  name: site.publisher?.name ?? site.title,
  url: absolute(address.home()),
  ...(site.logo ? { logo: { '@type': 'ImageObject', url: absolute(shareForm(site.logo).path) } } : {}),
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
  };
}

const dateOf = ({ iso, day, time }: Held['start']): string => (time === undefined ? day : iso);

/** The meeting an article is about, if it has a name and a day. */
export function meeting({ absolute }: View, article: Article, venue: (id: string) => Venue | undefined) {
  const { event, held, venues, organizers, title } = article;
  if (!held || article.withdrawn || (!event && venues.length === 0)) return [];
  const people = participantsOf(article).map(({ participant: { name, person } }) => ({
    '@type': 'Person',
    name,
    ...(person === undefined ? {} : { url: absolute(address.person(person)) }),
  }));
  const locations = venues.map(({ id, label }) => ({
    '@type': 'Place',
    name: label,
    address: venue(id ?? '')?.address ?? label,
  }));
  const isMixed = venues.some(({ remote }) => remote);
  return [
    {
      '@type': 'Event',
      '@id': `${absolute(address.article(article.slug))}#event`,
      name: event ?? title,
      startDate: dateOf(held.start),
      endDate: dateOf(held.end),
      eventAttendanceMode: `https://schema.org/${isMixed ? 'Mixed' : 'Offline'}EventAttendanceMode`,
      ...(locations.length > 0 ? { location: locations } : {}),
      ...(organizers.length > 0
        ? { organizer: organizers.map(({ label }) => ({ '@type': 'Organization', name: label })) }
        : {}),
      ...(people.length > 0 ? { attendee: people } : {}),
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
