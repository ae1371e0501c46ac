import type { ArticleItem } from './site.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeText = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

const pad = (value: number): string => String(value).padStart(2, '0');

/** Vietnam has had one offset since 1975; a date shifted by it can be read in UTC. */
const inVietnam = (date: Date): Date => new Date(date.getTime() + 7 * 3_600_000);

export const isoDate = (date: Date): string => `${inVietnam(date).toISOString().slice(0, 19)}+07:00`;

export function readableDate(date: Date): string {
  const local = inVietnam(date);
  return `${pad(local.getUTCDate())}/${pad(local.getUTCMonth() + 1)}/${local.getUTCFullYear()}`;
}

export const link = (href: string, text: string): string => `<a href="${href}">${escapeText(text)}</a>`;

export interface Frame {
  readonly site: { readonly title: string; readonly url: string };
  readonly title: string;
  readonly description?: string;
  readonly path: string;
  /** Paths of the page's own feeds. */
  readonly feeds?: readonly string[];
  readonly head?: string;
  readonly main: string;
}

const SECTIONS: readonly (readonly [href: string, label: string])[] = [
  ['/people/', 'Nhân sự'],
  ['/posts/', 'Chức danh'],
  ['/organizations/', 'Cơ quan'],
  ['/venues/', 'Địa điểm'],
  ['/topics/', 'Chủ đề'],
  ['/archive/', 'Lưu trữ'],
  ['/search/', 'Tìm kiếm'],
];

const header = (title: string): string => `<a class="skip" href="#main">Đến nội dung chính</a>
<header class="masthead"><div class="masthead-top"><time datetime="2026-01-15">Thứ Năm, 15/1/2026</time>
<button class="theme" type="button" hidden aria-pressed="false" aria-label="Giao diện sáng hoặc tối"><svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" stroke-width="1.6"></circle><path d="M10 2.5a7.5 7.5 0 0 1 0 15z" fill="currentColor"></path></svg></button></div>
<p class="nameplate"><a href="/">${title}</a></p>
<search><form action="/search/"><input type="search" name="q" aria-label="Tìm kiếm" placeholder="Tin, người, chức vụ, địa danh…" autocomplete="off"><button type="submit">Tìm kiếm</button></form></search>
<nav aria-label="Các mục"><ul>${SECTIONS.map(([href, label]) => `<li>${link(href, label)}</li>`).join('')}</ul></nav></header>`;

const footer = (
  title: string,
): string => `<footer class="colophon"><p>${title} · Tòa soạn giả lập để đo tốc độ; người, chức danh và địa phương đều không có thật.</p>
<ul><li><a href="/rss.xml">Theo dõi</a></li><li><a href="/topics/">Chuyên mục</a></li><li><a href="/archive/">Lưu trữ</a></li><li>Dữ liệu mở: <a href="/feed.json">JSON</a>, <a href="/calendar.ics">iCalendar</a></li></ul></footer>`;

const PRELOADED = [
  'be-vietnam-pro-latin-400-normal',
  'be-vietnam-pro-vietnamese-400-normal',
  'source-serif-4-latin-wght-normal',
  'source-serif-4-vietnamese-wght-normal',
]
  .map((font) => `<link rel="preload" href="/fonts/${font}.woff2" as="font" type="font/woff2" crossorigin>`)
  .join('\n');

const alternate = (title: string, path: string): string =>
  `<link rel="alternate" type="application/${path.endsWith('.json') ? 'feed+json' : 'rss+xml'}" title="${title}" href="${path}">`;

/** A whole page around its main part. */
export function framePage({
  site,
  title,
  description = site.title,
  path,
  feeds = [],
  head = '',
  main,
}: Frame): string {
  const name = escapeText(title);
  const told = escapeText(description);
  const address = site.url + path.slice(1);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}${path === '/' ? '' : ` – ${site.title}`}</title>
<meta name="description" content="${told}">
<link rel="canonical" href="${address}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fdfdfb">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#141618">
<script src="/scripts/theme.js"></script>
${PRELOADED}
<meta property="og:title" content="${name}">
<meta property="og:description" content="${told}">
<meta property="og:url" content="${address}">
<meta property="og:site_name" content="${site.title}">
<meta property="og:locale" content="vi_VN">
<meta name="twitter:card" content="summary">
${feeds.map((path) => alternate(name, path)).join('\n')}
${['/rss.xml', '/feed.json'].map((path) => alternate(site.title, path)).join('\n')}
<link rel="stylesheet" href="/style.css">
${head}
</head>
<body>
${header(site.title)}
<main id="main" tabindex="-1">${main}</main>
<p class="printed-address">${address}</p>
${footer(site.title)}
</body>
</html>
`;
}

export const teaser = ({ url, data, date }: ArticleItem): string =>
  `<li class="teaser">${link(url, data.title)}<p>${escapeText(data.description)}</p><time datetime="${isoDate(date)}">${readableDate(date)}</time></li>`;

const peopleList = (url: string, people: ArticleItem['data']['chairs']): string =>
  `<ul>\n${people
    .map(({ id, name, titles }) => {
      const titled = titles.map(({ text }) => `, ${escapeText(text)}`).join('');
      return `<li>${link(`${url}people/${id}/`, name)}${titled}</li>`;
    })
    .join('\n')}\n</ul>\n`;

/** An article as feeds carry it: its people, then its body. */
export function feedText({ data, templateContent }: ArticleItem, url: string): string {
  const chairs =
    data.chairs.length > 0 ? `<p><strong>Chủ trì</strong></p>\n${peopleList(url, data.chairs)}` : '';
  const venues = data.attendees.map(
    ({ label, people }) => `<p><strong>Tại ${escapeText(label)}</strong></p>\n${peopleList(url, people)}`,
  );
  return chairs + venues.join('') + templateContent;
}
