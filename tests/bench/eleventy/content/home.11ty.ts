import { type Frame, framePage, teaser } from '../html.ts';
import type { ArticleItem } from '../site.ts';

interface Data {
  readonly site: Frame['site'];
  readonly collections: { readonly newest: readonly ArticleItem[] };
}

export const data = { permalink: '/' };

export const render = ({ site, collections }: Data): string =>
  framePage({
    site,
    title: site.title,
    path: '/',
    main: `<h1>${site.title}</h1>
<ol class="articles">${collections.newest.map(teaser).join('')}</ol>`,
  });
