import { escapeText, framePage, isoDate, link, readableDate } from '../../html.ts';
import type { ArticlePage } from '../../site.ts';
import { structuredData } from '../../structured-data.ts';

type People = ArticlePage['chairs'];

const offices = (titles: People[number]['titles']): string[] =>
  titles.map(({ post, text }) => link(`/posts/${post}/`, text));

const today = (now: People[number]['now']): string =>
  now.length === 0
    ? 'Danh sách không ghi chức vụ hiện nay.'
    : `<ul>${offices(now)
        .map((office) => `<li>${office}</li>`)
        .join('')}</ul>`;

const people = (lines: People): string =>
  `<ol class="people">${lines
    .map(
      ({ id, name, titles, now }) =>
        `<li><span class="who">${link(`/people/${id}/`, name)}</span> <span class="titles">${offices(titles).join(', ')}</span>
<details class="now"><summary>Hiện nay<span class="sr-only">: ${escapeText(name)}</span></summary>${today(now)}</details></li>`,
    )
    .join('')}</ol>`;

const tally = ({ people: present, held_at }: ArticlePage): string =>
  `<p class="tally">${present.length} người · ${held_at.length} điểm cầu</p>${present.length > 6 ? '<p class="to-text"><a href="#text">Đến bài viết</a></p>' : ''}`;

const meeting = (article: ArticlePage): string => {
  const { event, held, organized_by, held_at, chairs, attendees } = article;
  if (event === undefined) return '';
  return `<section class="meeting"><h2>Thành phần tham dự</h2>
${tally(article)}
<dl><div><dt>Sự kiện</dt><dd>${escapeText(event)}</dd></div><div><dt>Thời gian</dt><dd><time datetime="${held}">${held}</time></dd></div>
<div><dt>Đơn vị tổ chức</dt>${organized_by.map(({ id, label }) => `<dd>${link(`/organizations/${id}/`, label)}</dd>`).join('')}</div>
<div><dt>Địa điểm</dt>${held_at.map(({ id, label }) => `<dd>${link(`/venues/${id}/`, label)}</dd>`).join('')}</div></dl>
<div class="gathering"><h3>Chủ trì</h3>${people(chairs)}</div>
${attendees.map((at) => `<div class="gathering"><h3>Tại ${escapeText(at.label)}</h3>${people(at.people)}</div>`).join('\n')}</section>`;
};

const related = (articles: ArticlePage['related']): string =>
  articles.length === 0
    ? ''
    : `<section class="related"><h2>Tin liên quan</h2><ul>${articles
        .map(
          ({ href, title, reason, day }) =>
            `<li><p class="reason">Cùng có ${reason}</p><p class="headline">${link(href, title)}</p><p><time datetime="${day}">${day}</time></p></li>`,
        )
        .join('')}</ul></section>`;

function neighbours({ older, newer }: ArticlePage): string {
  const previous =
    older && `<a rel="prev" href="${older.href}"><span>Tin cũ hơn</span> ${escapeText(older.title)}</a>`;
  const next =
    newer && `<a rel="next" href="${newer.href}"><span>Tin mới hơn</span> ${escapeText(newer.title)}</a>`;
  return `<nav class="neighbours" aria-label="Tin trước và tin sau">${previous ?? ''}${next ?? ''}</nav>`;
}

const minutes = (html: string): number =>
  Math.max(1, Math.round((html.replace(/<[^>]*>/g, '').match(/\S+/g) ?? []).length / 240));

const main = (article: ArticlePage): string => {
  const { title, description, author, page, content, topic_labels } = article;
  const [topic] = topic_labels;
  return `<article>
<nav class="breadcrumb" aria-label="Đường dẫn"><ol><li><a href="/">Trang nhất</a></li><li>${topic ? link(`/topics/${topic.id}/`, topic.label) : ''}</li></ol></nav>
<header><h1>${escapeText(title)}</h1><p class="standfirst">${escapeText(description)}</p>
<p class="byline"><span>Đăng <time datetime="${isoDate(page.date)}">${readableDate(page.date)}, ${isoDate(page.date).slice(11, 16)}</time></span> <span>Tác giả ${author}</span> <span>${minutes(content)} phút đọc</span></p></header>
${meeting(article)}
<div class="body" id="text" data-pagefind-body>${content}</div>
<footer><p class="topics"><span>Chuyên mục:</span> ${topic_labels.map(({ id, label }) => link(`/topics/${id}/`, label)).join('')}</p>
${related(article.related)}
${neighbours(article)}
</footer></article>`;
};

export const render = (article: ArticlePage): string =>
  framePage({
    site: article.site,
    title: article.title,
    description: article.description,
    path: article.page.url,
    head: `<meta property="og:type" content="article">
<meta property="article:published_time" content="${isoDate(article.page.date)}">
${structuredData(article)}`,
    main: main(article),
  });
