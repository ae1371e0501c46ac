import type { Frame } from '../html.ts';
import type { ArticleItem, Feed } from '../site.ts';

interface Data {
  readonly site: Frame['site'];
  readonly feed: Feed;
}

export const data = {
  pagination: { data: 'collections.calendars', size: 1, alias: 'feed' },
  permalink: ({ feed }: Data) => `${feed.href}${feed.file}`,
};

const escapeIcal = (text: string): string => text.replace(/[\\;,]/g, (character) => `\\${character}`);

const basic = (iso: string): string => iso.replace(/[-:]/g, '');

function descriptionOf({ data, url }: ArticleItem, site: string): string {
  const named = (heading: string, names: readonly string[]): string[] =>
    names.length > 0 ? [`${heading}: ${names.join('; ')}`] : [];
  const chairs = data.chairs.map(({ name, titles }) => [name, ...titles.map(({ text }) => text)].join(', '));
  const lines = [
    data.description,
    ...named('Chủ trì', chairs),
    ...named(
      'Đơn vị tổ chức',
      data.organized_by.map(({ label }) => label),
    ),
    ...named(
      'Địa điểm',
      data.held_at.map(({ label }) => label),
    ),
    `${data.title}: ${site}${url.slice(1)}`,
  ];
  return lines.map(escapeIcal).join('\\n');
}

function writeEvent(article: ArticleItem, held: string, site: string): string {
  const { data, date, fileSlug, url } = article;
  const stamp = basic(`${date.toISOString().slice(0, 19)}Z`);
  return `BEGIN:VEVENT
UID:${fileSlug}@ban-tin.example
DTSTAMP:${stamp}
CREATED:${stamp}
LAST-MODIFIED:${stamp}
SEQUENCE:0
DTSTART;VALUE=DATE:${basic(held)}
SUMMARY:${escapeIcal(data.event ?? data.title)}
DESCRIPTION:${descriptionOf(article, site)}
LOCATION:${escapeIcal(data.held_at[0]?.label ?? '')}
CATEGORIES:${data.topic_labels.map(({ label }) => escapeIcal(label)).join(',')}
URL:${site}${url.slice(1)}
STATUS:CONFIRMED
TRANSP:TRANSPARENT
END:VEVENT
`;
}

const written = new Map<string, string>();

/** An event stands in many calendars: it is written once. */
function event(article: ArticleItem, site: string): string {
  const { held } = article.data;
  if (held === undefined) return '';
  const lines = written.get(article.url) ?? writeEvent(article, held, site);
  written.set(article.url, lines);
  return lines;
}

export const render = ({ site, feed }: Data): string => `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Eleventy//Meetings in the news//EN
CALSCALE:GREGORIAN
NAME:Lịch họp: ${feed.title}
X-WR-CALNAME:Lịch họp: ${feed.title}
X-WR-TIMEZONE:Asia/Ho_Chi_Minh
URL:${site.url}${feed.href.slice(1)}
REFRESH-INTERVAL;VALUE=DURATION:PT6H
X-PUBLISHED-TTL:PT6H
${feed.items.map((article) => event(article, site.url)).join('')}END:VCALENDAR
`;
