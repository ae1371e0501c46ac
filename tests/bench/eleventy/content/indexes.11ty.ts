import { escapeText, type Frame, framePage } from '../html.ts';
import type { IndexPage } from '../site.ts';

interface Data {
  readonly site: Frame['site'];
  readonly index: IndexPage;
}

export const data = {
  pagination: { data: 'collections.indexes', size: 1, alias: 'index' },
  permalink: ({ index }: Data) => index.href,
};

export const render = ({ site, index }: Data): string =>
  framePage({
    site,
    title: index.title,
    path: index.href,
    main: `<h1>${index.title}</h1>
<ul class="index">${index.entries
      .map(
        ({ href, title, total }) =>
          `<li><a href="${href}">${escapeText(title)}</a> <span>${total}</span></li>`,
      )
      .join('')}</ul>`,
  });
