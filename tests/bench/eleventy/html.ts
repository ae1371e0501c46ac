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

export interface Frame {
  readonly site: { readonly title: string; readonly url: string };
  readonly title: string;
  readonly description?: string;
  readonly path: string;
  readonly feed?: string;
  readonly head?: string;
  readonly main: string;
}

const HEADER_LINKS = [
  ['/people/', 'Nhân sự'],
  ['/posts/', 'Chức danh'],
  ['/organizations/', 'Cơ quan'],
  ['/venues/', 'Địa điểm'],
  ['/topics/', 'Chủ đề'],
  ['/archive/', 'Lưu trữ'],
  ['/search/', 'Tìm kiếm'],
];

const header = (title: string): string => `<a class="skip" href="#main">Đến nội dung chính</a>
<header class="masthead"><a class="brand" href="/">${title}</a>
<nav aria-label="Các mục"><ul>${HEADER_LINKS.map(([href, label]) => `<li><a href="${href}">${label}</a></li>`).join('')}</ul></nav></header>`;

const footer = (
  title: string,
): string => `<footer class="colophon"><p>${title} · Tòa soạn giả lập để đo tốc độ; người, chức danh và địa phương đều không có thật.</p>
<ul><li><a href="/rss.xml">RSS</a></li><li><a href="/archive/">Lưu trữ</a></li><li><a href="/search/">Tìm kiếm</a></li></ul></footer>`;

/** A whole page around its main part. */
export function framePage({
  site,
  title,
  description = site.title,
  path,
  feed,
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
<title>${name}${path === '/' ? '' : ` · ${site.title}`}</title>
<meta name="description" content="${told}">
<link rel="canonical" href="${address}">
<meta property="og:title" content="${name}">
<meta property="og:description" content="${told}">
<meta property="og:url" content="${address}">
<meta property="og:site_name" content="${site.title}">
<meta property="og:locale" content="vi_VN">
<link rel="alternate" type="application/rss+xml" title="${site.title}" href="/rss.xml">
${feed ? `<link rel="alternate" type="application/rss+xml" title="${name}" href="${feed}">` : ''}
<link rel="stylesheet" href="/style.css">
${head}
</head>
<body>
${header(site.title)}
<main id="main">${main}</main>
${footer(site.title)}
</body>
</html>
`;
}

export const teaser = ({ url, data, date }: ArticleItem): string =>
  `<li class="teaser"><a href="${url}">${escapeText(data.title)}</a><p>${escapeText(data.description)}</p><time datetime="${isoDate(date)}">${readableDate(date)}</time></li>`;
