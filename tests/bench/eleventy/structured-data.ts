import { isoDate } from './html.ts';
import type { ArticlePage } from './site.ts';

const person = (url: string, { id, name }: ArticlePage['chairs'][number]) => ({
  '@type': 'Person',
  name,
  url: `${url}people/${id}/`,
});

const eventOf = (article: ArticlePage, permalink: string) => ({
  '@type': 'Event',
  '@id': `${permalink}#event`,
  name: article.event,
  startDate: article.held,
  endDate: article.held,
  eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
  location: article.held_at.map(({ label }) => ({ '@type': 'Place', name: label, address: label })),
  organizer: article.organized_by.map(({ label }) => ({ '@type': 'Organization', name: label })),
  attendee: [...article.chairs, ...article.attendees.flatMap(({ people }) => people)].map((line) =>
    person(article.site.url, line),
  ),
});

/** What search engines read of an article, as a script element. */
export function structuredData(article: ArticlePage): string {
  const { title, description, author, site, page, topic_labels } = article;
  const permalink = site.url + page.url.slice(1);
  const step = (position: number, name: string, item: string) => ({
    '@type': 'ListItem',
    position,
    name,
    item,
  });
  const graph = [
    {
      '@type': 'NewsArticle',
      '@id': `${permalink}#article`,
      headline: title,
      description,
      inLanguage: 'vi',
      mainEntityOfPage: permalink,
      datePublished: isoDate(page.date),
      dateModified: isoDate(page.date),
      publisher: { '@type': 'NewsMediaOrganization', name: site.title, url: site.url },
      author: [{ '@type': 'Person', name: author }],
    },
    ...(article.event === undefined ? [] : [eventOf(article, permalink)]),
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        step(1, 'Trang nhất', site.url),
        step(2, topic_labels[0]?.label ?? '', `${site.url}topics/${topic_labels[0]?.id}/`),
        step(3, title, permalink),
      ],
    },
  ];
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph });
  return `<script type="application/ld+json">${json.replaceAll('<', '\\u003c')}</script>`;
}
