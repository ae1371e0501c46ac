import { escapeText, framePage, isoDate, readableDate } from '../../html.ts';
import type { ArticleData } from '../../site.ts';

interface ArticlePage extends ArticleData {
  readonly site: { readonly title: string; readonly url: string };
  readonly page: { readonly url: string; readonly date: Date };
  readonly content: string;
}

const people = (lines: ArticleData['chairs']): string =>
  `<ul class="people">${lines
    .map(({ id, name, titles }) => {
      const offices = titles.map(({ post, text }) => `, <a href="/posts/${post}/">${escapeText(text)}</a>`);
      return `<li><a href="/people/${id}/">${escapeText(name)}</a>${offices.join('')}</li>`;
    })
    .join('')}</ul>`;

const meeting = ({ event, held, organized_by, chairs, attendees }: ArticleData): string =>
  event === undefined
    ? ''
    : `<section class="meeting"><h2>${escapeText(event)}</h2>
<dl><dt>Ngày họp</dt><dd>${held}</dd>
<dt>Cơ quan tổ chức</dt>${organized_by.map(({ id, label }) => `<dd><a href="/organizations/${id}/">${escapeText(label)}</a></dd>`).join('')}</dl>
<h3>Chủ trì</h3>${people(chairs)}
${attendees.map((at) => `<h3>Tại <a href="/venues/${at.venue}/">${escapeText(at.label)}</a></h3>${people(at.people)}`).join('\n')}</section>`;

const structuredData = ({ title, description, author, site, page }: ArticlePage): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description,
    datePublished: isoDate(page.date),
    inLanguage: 'vi',
    mainEntityOfPage: site.url + page.url.slice(1),
    author: { '@type': 'Person', name: author },
  }).replaceAll('<', '\\u003c');

export function render(article: ArticlePage): string {
  const { site, title, description, author, page, content, topic_labels } = article;
  const { date } = page;
  const month = isoDate(date).slice(0, 7);
  return framePage({
    site,
    title,
    description,
    path: page.url,
    head: `<meta property="og:type" content="article">
<script type="application/ld+json">${structuredData(article)}</script>`,
    main: `<article>
<header><h1>${escapeText(title)}</h1><p class="standfirst">${escapeText(description)}</p>
<p class="byline"><time datetime="${isoDate(date)}">${readableDate(date)} ${isoDate(date).slice(11, 16)}</time> · ${author}</p></header>
${meeting(article)}
<div class="body" data-pagefind-body>${content}</div>
<footer><ul class="topics">${topic_labels.map(({ id, label }) => `<li><a href="/topics/${id}/">${escapeText(label)}</a></li>`).join('')}</ul>
<p><a href="/archive/${month.replace('-', '/')}/">Tin tháng ${month.slice(5)}/${month.slice(0, 4)}</a></p></footer>
</article>`,
  });
}
