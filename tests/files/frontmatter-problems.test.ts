import { expect, test } from 'vitest';
import { ARTICLE, readFiles, summarise } from './content-folder.ts';

const article = (lines: string): string =>
  `---\ntitle: T\nsummary: S\npublished: 2020-07-01\n${lines}\n---\nX\n`;

/** Lines of frontmatter, the first of them on line 5, and what is said about them: `line:column rule …`. */
const TABLE: readonly (readonly [string, readonly string[]])[] = [
  // Unknown keys
  ['attendes: []', ['5:1 content-key "attendes" -> attendees']],
  ['Draft: true', ['5:1 content-key "Draft" -> draft']],
  ['darft: true', ['5:1 content-key "darft" -> draft']],
  ['event-id: x', ['5:1 content-key "event-id" -> event_id']],
  ['foo_bar_baz: 1', ['5:1 content-key "foo_bar_baz"']],
  ['chairs:\n  - name: A\n    title: B', ['7:5 content-key "title" -> titles']],
  ['attendees:\n  - {gruop: a, count: 3}', ['6:6 content-key "gruop" -> group']],
  ['chairs:\n  - Bà Lê A: Bí thư', ['6:5 content-type "Bà Lê A: Bí thư"']],
  ['chairs:\n  - nme: A', ['6:5 content-key "nme" -> name']],
  ['corrections: [{date: 2020-07-02, wrnog: a, right: b}]', ['5:34 content-key "wrnog" -> wrong']],
  ['held: {start: 2020-07-02, end: 2020-07-02, zone: x}', ['5:44 content-key "zone"']],
  // Types
  ['event: 2020', ['5:8 content-type "2020"']],
  ['event: true', ['5:8 content-type "true"']],
  ['event: [a]', ['5:8 content-type "[a]"']],
  ['topics: abc', ['5:9 content-type "abc"']],
  ['topics: {a: b}', ['5:9 content-type "{a: b}"']],
  ['held: [1]', ['5:7 content-type "[1]"']],
  ['image: ./x.jpg', ['5:8 content-type "./x.jpg"']],
  ['chairs: Ona', ['5:9 content-type "Ona"']],
  ['chairs:\n  - 5', ['6:5 content-type "5"']],
  ['chairs:\n  - [a]', ['6:5 content-type "[a]"']],
  ['author: [a, 3]', ['5:13 content-type "3"']],
  ['organizers: [x, 5]', ['5:17 content-type "5"']],
  ['event_id: 12', ['5:11 content-type "12"']],
  ['attachments: [./a.pdf]', ['5:15 content-type "./a.pdf"']],
  ['draft: yes', ['5:8 content-type "yes" -> true']],
  ['draft: 1', ['5:8 content-type "1"']],
  ['draft:', ['5:1 content-type ""']],
  ['venues: [{venue: x, remote: maybe}, 5]', ['5:29 content-type "maybe"', '5:37 content-type "5"']],
  ['corrections: {date: 2020-07-01}', ['5:14 content-type "{date: 2020-07-01}"']],
  // Missing
  ['held: {start: 2020-07-02}', ['5:7 content-required ""']],
  ['withdrawn:', ['5:1 content-required ""']],
  ['withdrawn: {date: 2020-07-01}', ['5:12 content-required ""']],
  ['chairs:\n  - "  "', ['6:5 content-required ""']],
  ['chairs:\n  -', ['6:3 content-required ""']],
  ['chairs:\n  - {at: X}', ['6:5 content-required ""']],
  ['chairs:\n  - at: X\n    people:\n      - {person: x}', ['8:9 content-required ""']],
  // Days and times
  ['updated: 2020-02-30', ['5:10 content-date impossible "2020-02-30"']],
  ['updated: 2021-02-29T10:00', ['5:10 content-date impossible "2021-02-29T10:00"']],
  ['updated: 2020-07-01T24:00', ['5:10 content-date impossible "2020-07-01T24:00"']],
  ['updated: 2020-07-01T10:00+19:00', ['5:10 content-date impossible "2020-07-01T10:00+19:00"']],
  ['updated: 05/03/2025', ['5:10 content-date format "05/03/2025" -> 2025-03-05']],
  ['updated: 31/02/2025', ['5:10 content-date format "31/02/2025"']],
  ['updated: 2020-07-02T8:00', ['5:10 content-date format "2020-07-02T8:00" -> 2020-07-02T08:00']],
  ['updated: 2020-7-1', ['5:10 content-date format "2020-7-1"']],
  ['updated: 0', ['5:10 content-date format "0"']],
  ['updated: 2021', ['5:10 content-date format "2021"']],
  ['updated: tomorrow', ['5:10 content-date format "tomorrow"']],
  ['updated: 2020-06-30', ['5:10 content-date before-published "2020-06-30"']],
  [
    'corrections: [{date: 2020-07-02, right: a}, {date: 2020-06-30, right: b}]',
    ['5:52 content-date before-published "2020-06-30"'],
  ],
  [
    'withdrawn: {date: 2020-06-30T23:59, reason: a}',
    ['5:19 content-date before-published "2020-06-30T23:59"'],
  ],
  ['held: {start: 2020-07-02, to: 2020-07-02}', ['5:27 content-key "to" -> end']],
  [
    'held: {start: 2020-07-02, from: a, to: b}',
    ['5:7 content-required ""', '5:27 content-key "from"', '5:36 content-key "to"'],
  ],
  ['held: {start: 2020-07-02, end: 2020-07-01}', ['5:32 content-date reversed "2020-07-01"']],
  [
    'held: {start: 2020-07-02T10:00, end: 2020-07-02T09:00}',
    ['5:38 content-date reversed "2020-07-02T09:00"'],
  ],
  // Slugs, choices, numbers
  ['aliases: [Ab_c, ok, Đường]', ['5:11 content-slug "Ab_c" -> ab-c', '5:21 content-slug "Đường" -> duong']],
  ['aliases: [-x]', ['5:11 content-slug "-x" -> x']],
  ['lang: fr', ['5:7 content-value "fr"']],
  ['lang: EN', ['5:7 content-value "EN" -> en']],
  ['attendees:\n  - {group: a, count: 0}', ['6:23 content-value "0"']],
  // Words that name nothing
  ['topics: [nope]', ['5:10 content-reference "nope"']],
  ['jurisdiction: nope', ['5:15 content-reference "nope"']],
  ['chairs:\n  - {name: A, acting_as: nope}', ['6:26 content-reference "nope"']],
  [
    'chairs:\n  - at: X\n    people:\n      - name: A\n        person: nope',
    ['9:17 content-reference "nope"'],
  ],
  ['translation_of: nope', ['5:17 content-reference "nope"']],
  ['translation_of: a', ['5:17 content-reference "a"']],
  // YAML
  ['title: again', ['5:1 content-yaml duplicate-key "title"']],
  ['event: &a x', ['5:8 content-yaml anchor "&a x"']],
  ['event: *a', ['5:8 content-yaml alias "*a"']],
  ['event: !!str x', ['5:8 content-yaml tag "!!str x"']],
  ['<<: {a: 1}', ['5:1 content-yaml merge "<<"']],
  ['__proto__: 1', ['5:1 content-yaml forbidden-key "__proto__"']],
  ['constructor: 1', ['5:1 content-yaml forbidden-key "constructor"']],
  ['? [a]\n: b', ['5:3 content-yaml complex-key "[a]"']],
  ['event: a: b', ['5:8 content-yaml colon "a: b"']],
  ['event: "abc', ['5:8 content-yaml quote ""abc"']],
  ["event: 'it's'", ['5:12 content-yaml syntax "s\'"']],
  ['event: [a, b', ['5:8 content-yaml bracket "[a, b"']],
  ['event: @x', ['5:8 content-yaml start "@x"']],
  ['event: a\n  topics: []', ['6:3 content-yaml indent "topics: []"']],
  ['\tevent: x', ['5:1 content-yaml tab "\tevent: x"']],
  // Pictures and attachments
  ['image: {src: ./x.jpg, alt: A}', ['5:14 content-picture missing "./x.jpg"']],
  ['image: {src: ../../x.jpg, alt: A}', ['5:14 content-picture outside "../../x.jpg"']],
  ['image: {src: /x.jpg, alt: A}', ['5:14 content-picture absolute "/x.jpg"']],
  ['image: {src: "https://a.vn/x.jpg", alt: A}', ['5:14 content-picture remote ""https://a.vn/x.jpg""']],
  ['image: {src: ../site.yaml, alt: A}', ['5:14 content-picture source "../site.yaml"']],
  ['image: {src: ./x.jpg}', ['5:8 content-required ""', '5:14 content-picture missing "./x.jpg"']],
  ['attachments: [{src: ./a.pdf}]', ['5:21 content-attachment missing "./a.pdf"']],
  ['attachments: [{src: ./a.md}]', ['5:21 content-attachment article "./a.md" -> /articles/a/']],
  // Several at once
  [
    'lang: fr\nattendes: []\ntopics: abc',
    ['5:7 content-value "fr"', '6:1 content-key "attendes" -> attendees', '7:9 content-type "abc"'],
  ],
];

test.each(TABLE)('%j', async (lines, expected) => {
  const reading = await readFiles({ 'articles/a.md': article(lines) });
  expect(summarise(reading)).toEqual(expected.map((line) => `articles/a.md:${line}`));
});

const RIGHT: readonly string[] = [
  'event:',
  'event: "  "',
  'topics:',
  'topics: []',
  'author: Quỳnh Trang',
  'author: [A, B]',
  'held: 2020-07-01',
  'held: 2020-07-01 08:00',
  'held: { start: 2020-07-01, end: 2020-07-03 }',
  'held: { start: 2020-07-01T08:00, end: 2020-07-01 }',
  'held: { start: 2020-07-01T08:00, end: 2020-07-01T08:00 }',
  'updated: 2020-07-01',
  'updated: 2020-07-01T00:30:00.000Z',
  'draft: false',
  'lang: en',
  'venues: [Hà Nội, { venue: x, remote: true, main: false }]',
  'chairs:\n  - Trần Văn A, Bộ trưởng\n  - { name: B, titles: [] }\n  - { group: đại biểu, count: 20 }',
  'attendees:\n  - at: Thái Nguyên\n    people:\n      - A, Bí thư\n      - group: khách',
  'corrections:\n  - { date: 2020-07-03, right: b }',
  'withdrawn: { date: 2020-07-03, reason: r }',
  'aliases: [cu, cu-hon]',
  'event: "a: b"',
  "event: 'it''s'",
  'event: |\n  một\n  hai',
  'event: >-\n  một\n  hai',
];

test.each(RIGHT)('%j is right', async (lines) => {
  expect(summarise(await readFiles({ 'articles/a.md': article(lines) }))).toEqual([]);
});

test.each([
  ['title', '---\nsummary: S\npublished: 2020-07-01\n---\n'],
  ['summary', '---\ntitle: T\npublished: 2020-07-01\n---\n'],
  ['published', '---\ntitle: T\nsummary: S\n---\n'],
  ['published', '---\ntitle: T\ndraft: true\n---\n'],
])('a missing %s is missed where the frontmatter opens', async (field, text) => {
  const reading = await readFiles({ 'articles/a.md': text });
  expect(reading.findings).toMatchObject([
    { rule: 'content-required', severity: 'error', span: { start: 0, end: 3 }, detail: { field } },
  ]);
});

test('an unknown field is taken for the only one that is missing', async () => {
  const reading = await readFiles({ 'articles/a.md': ARTICLE.replace('published', 'date') });
  expect(summarise(reading)).toEqual(['articles/a.md:4:1 content-key "date" -> published']);
});

test('a draft may lack summary and alt', async () => {
  const reading = await readFiles({
    'articles/a.md': '---\ntitle: T\npublished: 2020-07-01\ndraft: true\nimage: { src: ./x.jpg }\n---\n',
  });
  expect(summarise(reading)).toEqual(['articles/a.md:5:15 content-picture missing "./x.jpg"']);
  expect(reading.newsroom?.articles).toMatchObject([{ slug: 'a', summary: '', draft: true }]);
});

test('empty frontmatter misses every required field', async () => {
  const reading = await readFiles({ 'articles/a.md': '---\n---\n' });
  expect(reading.findings.map(({ detail }) => detail.field).toSorted()).toEqual([
    'published',
    'summary',
    'title',
  ]);
});
