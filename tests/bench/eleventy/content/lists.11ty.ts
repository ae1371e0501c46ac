import { escapeText, type Frame, framePage, teaser } from '../html.ts';
import type { ListPage } from '../site.ts';

interface Data {
  readonly site: Frame['site'];
  readonly list: ListPage;
}

export const data = {
  pagination: { data: 'collections.lists', size: 1, alias: 'list' },
  permalink: ({ list }: Data) => list.href,
};

const pageHref = ({ entity }: ListPage, number: number): string =>
  number === 1 ? entity.href : `${entity.href}page/${number}/`;

function pager(list: ListPage): string {
  const { number, pages } = list;
  if (pages === 1) return '';
  const newer = number > 1 ? `<a rel="prev" href="${pageHref(list, number - 1)}">Mới hơn</a>` : '';
  const older = number < pages ? `<a rel="next" href="${pageHref(list, number + 1)}">Cũ hơn</a>` : '';
  return `<nav class="pager" aria-label="Trang">${newer}<span>Trang ${number}/${pages}</span>${older}</nav>`;
}

const facts = (rows: ListPage['entity']['facts']): string =>
  rows.length === 0
    ? ''
    : `<table><tbody>${rows
        .map(
          ({ href, label, start, end }) =>
            `<tr><td><a href="${href}">${escapeText(label)}</a></td><td>${start}</td><td>${end}</td></tr>`,
        )
        .join('')}</tbody></table>`;

export const render = ({ site, list }: Data): string =>
  framePage({
    site,
    title: list.entity.title,
    path: list.href,
    feeds: ['rss.xml', 'feed.json']
      .filter((file) => list.entity.files.includes(file))
      .map((file) => `${list.entity.href}${file}`),
    main: `<h1>${escapeText(list.entity.title)}</h1>
${facts(list.entity.facts)}
<p>${list.total} tin</p>
<ol class="articles">${list.items.map(teaser).join('')}</ol>
${pager(list)}`,
  });
