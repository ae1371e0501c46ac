import { describe, expect, test } from 'vitest';
import { findComments } from '../../src/markdown/comments.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { renderBody } from '../../src/markdown/render.ts';
import type { RenderOptions } from '../../src/markdown/render-options.ts';

const WORDS = 'check-disable-next-line name-misspelt: lý do riêng';
const COMMENT = `<!-- ${WORDS} -->`;

const OPTIONS: RenderOptions = {
  body: { path: 'articles/a.md', pictures: {}, files: {} },
  site: { base: '/', locale: 'vi' },
  lang: 'vi',
  page: '/articles/a/',
  origin: 'https://example.vn',
};

describe('a comment', () => {
  test.each([
    ['between paragraphs', `Một.\n\n${COMMENT}\nHai.`],
    ['in a paragraph', `Một\n${COMMENT}\nhai.`],
    ['in a list', `- Một\n  ${COMMENT}\n- Hai`],
    ['in HTML', `<div>\n${COMMENT}\n<p>Hai.</p>\n</div>`],
    ['over several lines', `${COMMENT.replace(': ', ':\n')}\n\nHai.`],
  ])('%s is found where it stands, and neither page, feed nor search show it', async (_, body) => {
    const source = `---\n---\n${body}`;
    const [comment, ...more] = findComments(source, 8);
    expect(more).toEqual([]);
    expect(source.slice(comment?.span.start, comment?.span.end).replace(/\s/g, ' ')).toBe(COMMENT);
    expect(source.slice(comment?.textStart).startsWith(comment?.text ?? '?')).toBe(true);
    const { html } = await renderBody(body, OPTIONS);
    expect(html).toMatch(/hai/i);
    expect(html + plainText(body)).not.toContain('riêng');
  });

  test.each([
    ['in a fence', `\`\`\`\n${COMMENT}\n\`\`\``],
    ['in code', `\`${COMMENT}\``],
    ['in <pre>', `<pre>\n${COMMENT}\n</pre>`],
    ['in <script>', `<script>\n${COMMENT}\n</script>`],
    ['that is never closed', COMMENT.slice(0, -3)],
    ['behind a backslash', `\\${COMMENT}`],
  ])('%s is none', (_, body) => expect(findComments(body, 0)).toEqual([]));
});
