import { expect, test } from 'vitest';
import { feedMarkup } from '../../src/feeds/feed-markup.ts';

test.each([
  [
    'a table that can be scrolled',
    '<div class="table" role="region" tabindex="0" aria-label="Bảng 1 > 2"><table></table></div>',
    '<div class="table"><table></table></div>',
  ],
  [
    'a footnote',
    '<a href="#fn-1" data-footnote-ref aria-describedby="footnotes">1</a>',
    '<a href="#fn-1" data-footnote-ref>1</a>',
  ],
  ['a text that speaks of them', '<p>Viết role="region" và <code> aria-label="x"</code></p>'],
  ['a value that looks like a tag', '<p title="a > b role=x"> role="y"</p>'],
  ['any other text', '<p><a href="https://x.example/">x</a></p>'],
])('%s', (_what, html, told = html) => {
  expect(feedMarkup(html)).toBe(told);
});
