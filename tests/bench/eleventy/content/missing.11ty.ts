import { type Frame, framePage } from '../html.ts';

export const data = { permalink: '/404.html' };

export const render = ({ site }: { readonly site: Frame['site'] }): string =>
  framePage({
    site,
    title: 'Không tìm thấy trang',
    path: '/404.html',
    main: '<h1>Không tìm thấy trang</h1>',
  });
