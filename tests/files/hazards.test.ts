import { expect, test } from 'vitest';
import { findHazard, parseMarkdown } from '../../src/markdown/parse.ts';
import { ARTICLE, readFiles, summarise } from './content-folder.ts';

const row = (cells: number): string => `|${'a|'.repeat(cells)}`;

const HAZARDS: readonly (readonly [string, string, string, number])[] = [
  [
    'a wide table of short rows',
    `\n${row(5000)}\n|${'-|'.repeat(5000)}\n${'|b|\n'.repeat(2000)}`,
    'table',
    8,
  ],
  ['a table in a quotation', `> ${row(900)}\n> |${'-|'.repeat(900)}\n${'> |b|\n'.repeat(900)}`, 'table', 7],
  ['quotations in quotations', `Một\n\n${'>'.repeat(10_000)} a`, 'nesting', 8],
  ['lists in lists', `${'- '.repeat(10_000)}a`, 'nesting', 6],
  ['numbered lists in quotations', `${'> 1. '.repeat(5000)}a`, 'nesting', 6],
  [
    'lists further and further in',
    Array.from({ length: 600 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n'),
    'nesting',
    86,
  ],
  ['ampersands', '&a'.repeat(100_000), 'entities', 6],
  ['letters written as entities', `Một\n\n${'&agrave;'.repeat(50_000)}`, 'letters-as-entities', 8],
  [
    'letters written as entities, line by line',
    `${'&#224;'.repeat(50)}\n`.repeat(400),
    'letters-as-entities',
    6,
  ],
  ['emphasis that never closes', '*a_ '.repeat(30_000), 'emphasis', 6],
  ['elements in elements', '<div>'.repeat(5000), 'html-nesting', 6],
  ['footnotes', '[^a] '.repeat(20_000), 'footnotes', 6],
  [
    'a long definition referred to often',
    `[a]: /${'x'.repeat(50_000)}\n\n${'[a] '.repeat(5000)}`,
    'references',
    6,
  ],
  ['a library', 'Một câu dài. '.repeat(200_000), 'size', 6],
];

test.each(HAZARDS)('%s', async (_, markdown, reason, line) => {
  const begun = performance.now();
  const reading = await readFiles({ 'articles/a.md': ARTICLE.replace('Nội dung.', () => markdown) });
  expect(performance.now() - begun).toBeLessThan(8000);
  expect(reading.findings).toMatchObject([
    { rule: 'content-markdown', path: 'articles/a.md', detail: { reason } },
  ]);
  expect(summarise(reading)[0]).toContain(`articles/a.md:${line}:`);
  expect(() => parseMarkdown(markdown)).toThrow(RangeError);
});

const HARMLESS: readonly (readonly [string, string])[] = [
  ['a table of a thousand rows', `${row(8)}\n|${'-|'.repeat(8)}\n${`${row(8)}\n`.repeat(1000)}`],
  ['a rule of many dashes', `${'-'.repeat(500)}\n\n${'* '.repeat(40)}\n`],
  ['quotations five deep', '> > > > > a\n'],
  ['list items that never end', '- một *hai* & ba <b>bốn</b>\n'.repeat(5000)],
  ['paragraphs and list items of HTML left open', '<ul>\n<li>a\n<li>b\n</ul>\n<p>c<br>\n'.repeat(500)],
  ['links full of ampersands', '[a](https://example.vn/?a=1&b=2&c=3)\n\n'.repeat(3000)],
  ['a text whose letters are entities', `${'Th&agrave;nh ph&#7889;, '.repeat(100)}\n\n`.repeat(100)],
  [
    'a thousand definitions',
    Array.from({ length: 1000 }, (_, i) => `[${i}]: https://example.vn/${i}`).join('\n'),
  ],
  ['a listing far to the right', `\`\`\`\n${' '.repeat(300)}x\n\`\`\`\n`],
];

test.each(HARMLESS)('%s is read', (_, markdown) => {
  expect(findHazard(markdown)).toBeUndefined();
  expect(parseMarkdown(markdown).children.length).toBeGreaterThan(0);
});

/** Texts that once made some step take the square of their length. */
test.each([
  ['spaces', ' '.repeat(300_000)],
  ['spaces before a word, again and again', `${' '.repeat(1500)}a\n`.repeat(500)],
  ['dashes and pipes', `${'|-'.repeat(300)}x\n`.repeat(1000)],
  ['delimiter rows', '|-|\n'.repeat(60_000)],
  ['tags that never end', '<img '.repeat(60_000)],
  ['tags that never end in a block', `<div>\n${'<img src="'.repeat(60_000)}`],
  ['attributes that never end', `<div>\n${'<img a'.repeat(60_000)}`],
  ['comments that never end', '<!-- '.repeat(60_000)],
  ['brackets', '['.repeat(100_000)],
  ['links that never end', '[a]('.repeat(60_000)],
  ['definitions', Array.from({ length: 10_000 }, (_, i) => `[${i}]: ./x`).join('\n')],
  ['blank lines', '\n'.repeat(300_000)],
  ['backticks', '`'.repeat(200_000)],
])('%s cost no more than their length', async (_, markdown) => {
  const begun = performance.now();
  await readFiles({ 'articles/a.md': `${ARTICLE}[a](https://example.vn)\n\n${markdown}` });
  expect(performance.now() - begun).toBeLessThan(8000);
});

test('positions count UTF-16 units', () => {
  const text = 'Đỗ 𝒂 **Hà**';
  const [paragraph] = parseMarkdown(text).children;
  const strong = paragraph && 'children' in paragraph ? paragraph.children[1] : undefined;
  expect(text.slice(strong?.position?.start.offset, strong?.position?.end.offset)).toBe('**Hà**');
});

test('a text that begins with a rule has no frontmatter of its own', () => {
  expect(parseMarkdown('---\na: b\n---\n').children.map(({ type }) => type)).toEqual([
    'thematicBreak',
    'heading',
  ]);
});
