import { describe, expect, test } from 'vitest';
import { inspectFiles } from '../support/inspect.ts';
import { article } from '../support/newsroom.ts';

/** Errors and warnings as `rule: found → best suggestion`. */
async function check(body: string, fields: string, held: string): Promise<string[]> {
  const { findings } = await inspectFiles({ 'articles/tin-thu.md': article(fields, body, held) });
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, found, expected }) => `${rule}: ${found} → ${expected[0] ?? ''}`);
}

const FULL = 'Bí thư Tỉnh ủy Lưu Gia Khiêm nói.';

describe('a given name behind a title of its bearer', () => {
  test.each([
    [`${FULL} Bí thư Tỉnh ủy Khiếm kết luận.`, ['name-short-form: Khiếm → Khiêm']],
    [`${FULL} Bí thư Tỉnh ủy Khiêm kết luận.`, []],
    [`${FULL} Phó Chủ tịch UBND tỉnh Khiếm kết luận.`, []],
  ])('%s', async (body, expected) => expect(await check(body, '', '2022-06-10')).toEqual(expected));
});

describe('a look back without a date is not judged', () => {
  test.each([
    ['Bí thư Tỉnh ủy khi đó, ông Lưu Gia Khiêm, trả lời.', []],
    ['Lúc ấy, Bí thư Tỉnh ủy Lưu Gia Khiêm trả lời.', []],
    [
      'Bí thư Tỉnh ủy Triệu Thúy Hà trả lời. Bí thư Tỉnh ủy Lưu Gia Khiêm nghe.',
      ['title-not-held: Bí thư Tỉnh ủy → Ủy viên Trung ương Đảng'],
    ],
  ])('%s', async (body, expected) => expect(await check(body, '', '2023-05-01')).toEqual(expected));
});

test('of two provinces with one title, the farther is suggested with its name', async () => {
  const fields = 'attendees:\n  - at: Hội trường A\n    people:\n      - Lưu Gia Khiêm, Bí thư Tỉnh ủy';
  expect(await check('Tin.', fields, '2022-06-10')).toEqual([
    'title-wrong: Bí thư Tỉnh ủy → Bí thư Tỉnh ủy Sơn Lạ Giang',
  ]);
});

describe('in English', () => {
  test.each([
    ['Jane Doe, Minister of Crafts, spoke.', ['name-unknown: Jane Doe → ']],
    ['Jane Doe (Minister of Crafts) spoke.', ['name-unknown: Jane Doe → ']],
    ['The Minister of Crafts Lưu Gia Khiêm spoke. Minister Khiếm left.', ['name-short-form: Khiếm → Khiêm']],
    [
      'We met ex-Minister of Crafts Lưu Gia Khiêm.',
      ['title-qualifier: ex-Minister of Crafts → Minister of Crafts'],
    ],
    ['On Monday, Minister of Crafts Lưu Gia Khiêm spoke.', []],
    ['On Monday, Minister of Crafts said no.', []],
    ['Members of the District Council, Minister of Crafts and others, met.', []],
  ])('%s', async (body, expected) => expect(await check(body, 'lang: en', '2024-01-01')).toEqual(expected));
});
