import { expect, test } from 'vitest';
import { inspectFiles } from '../support/inspect.ts';
import { article } from '../support/newsroom.ts';

const PATH = 'articles/tin-thu.md';
const SYLLABLES =
  'Lưu Gia Khiêm Triệu Thúy Hà Nguyễn Văn Trần Minh Đức Long Bình Tân Vĩnh Lê Phạm Chính'.split(' ');

/** The name with a number: three syllables, each name another. */
const nameOf = (number: number): string =>
  [number % 18, Math.floor(number / 18) % 18, Math.floor(number / 324) % 18]
    .map((index) => SYLLABLES[index])
    .join(' ');

const names = (count: number): string[] => Array.from({ length: count }, (_, number) => nameOf(number));

const entries = (field: string, lines: readonly string[]): string =>
  `${field}:\n${lines.map((line) => `  - ${line}`).join('\n')}`;

const repeat = (line: string, count: number): string[] => Array.from({ length: count }, () => line);

const CASES: readonly (readonly [string, frontmatter: string, body: string])[] = [
  ['a paragraph of names', '', 'Lưu Gia Khiêm, '.repeat(33_000)],
  ['a paragraph of misspelt names', '', 'Lưu Gia Khiếm, '.repeat(20_000)],
  ['a paragraph of titles and names', '', 'Ủy viên Trung ương Đảng Lưu Gia Khiếm; '.repeat(8_000)],
  ['one word', '', 'A'.repeat(200_000)],
  [
    'unlisted attendees',
    entries(
      'attendees',
      names(5_000).map((name) => `${name}, Ủy viên Trung ương Đảng`),
    ),
    '',
  ],
  [
    'unlisted chairs, in the text too',
    entries(
      'chairs',
      names(2_500).map((name) => `${name}, Ủy viên Trung ương Đảng`),
    ),
    `Chủ trì hội nghị có các đồng chí: ${names(5_000)
      .slice(2_500)
      .map((name) => `${name}, Ủy viên Trung ương Đảng`)
      .join('; ')}.`,
  ],
  [
    'one attendee again and again',
    entries('attendees', repeat('Lưu Gia Khiêm, Ủy viên Trung ương Đảng', 8_000)),
    '',
  ],
  ['misspelt chairs', entries('chairs', repeat('Lưu Gia Khiếm, Ủy viên Trương ương Đảng', 5_000)), ''],
  [
    'one chair with thousands of titles',
    entries('chairs', [`Lưu Gia Khiêm${', Ủy viên Trung ương Đảng'.repeat(6_000)}`]),
    '',
  ],
  ['a name of thousands of words', entries('chairs', ['Lưu '.repeat(10_000).trim()]), ''],
  [
    'exceptions one below the other',
    '',
    '<!-- check-disable-next-line name-misspelt: vì thế -->\n'.repeat(4_000),
  ],
  ['honorifics without end', '', `${'đồng chí '.repeat(40_000)}Lưu Gia Khiếm`],
  [
    'unknown topics',
    `topics: [${names(8_000)
      .map((_, index) => `chu-de-${index}`)
      .join(', ')}]`,
    '',
  ],
  [
    'unknown fields',
    names(8_000)
      .map((_, index) => `key${index}: 1`)
      .join('\n'),
    '',
  ],
];

// Where a cost grows with the square of the length these take from ten seconds to minutes.
test.each(CASES)('%s: judged in time', { timeout: 8_000 }, async (_, frontmatter, body) => {
  const { checked } = await inspectFiles({ [PATH]: article(frontmatter, body) });
  expect(checked.articles).toBe(1);
});

test('a listed name of thousands of words is read in time', { timeout: 8_000 }, async () => {
  const people = `- { id: a, name: "${'Lưu '.repeat(20_000)}" }\n`;
  const { findings } = await inspectFiles({ 'reference/people.yaml': people, [PATH]: article('', 'Tin.') });
  expect(findings).toEqual([]);
});

test('thousands of overlapping memberships are told in time', { timeout: 8_000 }, async () => {
  const terms = '    - { post: uvtw, start_date: 2019 }\n'.repeat(4_000);
  const people = `- id: a\n  name: Lưu Gia Khiêm\n  memberships:\n${terms}`;
  const { findings } = await inspectFiles({ 'reference/people.yaml': people });
  expect(findings).toHaveLength(3_999);
});
