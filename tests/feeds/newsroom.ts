import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ContentCopy, copyContent } from '../support/content-copy.ts';
import { HOSTILE } from './hostile.ts';

/** YAML takes what JSON writes for text; as bytes, noncharacters would be refused with the file. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /\p{Noncharacter_Code_Point}/gu,
    (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  );

const pad = (number: number): string => String(number).padStart(2, '0');

/** Control characters, lone surrogates and the noncharacters that YAML has not: no article may hold them. */
const REFUSED = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r\u007f-\u009f])\p{Cc}/u;

/** The hostile texts that an article may hold. */
export const WRITABLE = HOSTILE.filter(([, text]) => !REFUSED.test(text));

/** Slug of the article that has a hostile text, by its place in the table, for title, summary, author and event. */
export const hostileSlug = (index: number): string => `kho-doc-${index + 1}`;

/** Body that organized its meeting: there are two, so that the feed of each has room for all of its own. */
export const hostileBody = (index: number): string => (index % 2 === 0 ? 'quy-rung' : 'bo-noi-vu');

const hostileArticle = (text: string, index: number): string => `---
title: ${quoted(text)}
summary: ${quoted(text)}
published: 2025-10-${pad(28 - (index % 28))}T08:00
held: 2025-10-0${1 + (index % 9)}
event: ${quoted(text)}
chairs:
  - { name: Giáp Thị Nhàn, titles: [Chủ tịch UBND tỉnh] }
organizers: [${hostileBody(index)}]
venues: [van-tra]
topics: [doi-song]
author: [${quoted(text)}, Cù Thị Lành]
---

Nội dung số ${index + 1} & hết.
`;

const publishedOf = (number: number): string =>
  `2025-0${1 + (number % 3)}-${pad(1 + (number % 28))}T08:${pad(number)}`;

/** An article without a meeting. */
export const plainArticle = (number: number, published = publishedOf(number)): string => `---
title: Bản tin số ${number}
summary: Tóm tắt bản tin số ${number}.
published: ${published}
topics: [moi-truong]
author: Cù Thị Lành
---

Nội dung bản tin số ${number}.
`;

/** How many articles the newsroom has without a meeting, beside those of the fixture and the hostile ones. */
export const PLAIN_ARTICLES = 40;

/** Meetings: one under the holder of an office before the present one, one that is yet to come. */
const MEETINGS: Readonly<Record<string, string>> = {
  'nguoi-truoc': `---
title: Họp dưới thời người tiền nhiệm
summary: Một cuộc họp năm 2019.
published: 2019-05-02T08:00
held: { start: 2019-04-30T22:00, end: 2019-05-01T01:30 }
chairs: ['Giáp Thị Nhàn, Phó Chủ tịch UBND tỉnh']
venues: [van-tra]
---

Họp.
`,
  'sap-toi': `---
title: Mời họp tháng ba
summary: Cuộc họp sắp tới.
published: 2026-01-14T08:00
held: { start: 2026-03-02, end: 2026-03-04 }
event: Hội nghị tháng ba
chairs: ['Y Lưm, Phó Chủ tịch UBND tỉnh']
venues: [co-vit]
---

Mời họp.
`,
};

/** How many articles the newsroom publishes, the one that is withdrawn included. */
export const PUBLISHED = 9 + WRITABLE.length + PLAIN_ARTICLES + Object.keys(MEETINGS).length;

/** Writes a file into a content folder. */
export function write({ folder }: ContentCopy, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The fixture newsroom with more articles than a feed holds, some of them with text that breaks feeds. */
export function writeFeedsNewsroom(): ContentCopy {
  const copy = copyContent();
  for (const [index, [, text]] of WRITABLE.entries())
    write(copy, `articles/${hostileSlug(index)}.md`, hostileArticle(text, index));
  for (let number = 1; number <= PLAIN_ARTICLES; number += 1)
    write(copy, `articles/ban-tin-${number}.md`, plainArticle(number));
  for (const [slug, text] of Object.entries(MEETINGS)) write(copy, `articles/${slug}.md`, text);
  return copy;
}

/** Gives an article another slug, as an editor does. */
export function renameArticle({ folder }: ContentCopy, from: string, to: string): void {
  const file = (slug: string) => join(folder, 'articles', `${slug}.md`);
  renameSync(file(from), file(to));
  writeFileSync(file(to), readFileSync(file(to), 'utf8').replace('---\n', `---\naliases: [${from}]\n`));
}
