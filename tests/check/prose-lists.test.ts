import { describe, expect, test } from 'vitest';
import { inspectFiles } from '../support/inspect.ts';
import { article } from '../support/newsroom.ts';

const FIELDS = `chairs:
  - Lưu Gia Khiêm, Bí thư Tỉnh ủy
  - Triệu Thúy Hà, Chủ tịch UBND tỉnh
attendees:
  - Y Nhiêu
  - at: Bắc Vĩnh
    people: [Mạc Văn Định]`;

const check = async (body: string): Promise<string[]> => {
  const { findings } = await inspectFiles({ 'articles/tin-thu.md': article(FIELDS, body) });
  return findings.map(({ rule, found }) => `${rule}: ${found}`);
};

describe('a list of items is one with the words that open it', () => {
  test.each([
    [
      'below a colon',
      'Chủ trì hội nghị có:\n\n- Lưu Gia Khiêm, Bí thư Tỉnh ủy\n- Cao Bá Túy, Phó Chủ tịch UBND tỉnh',
      ['prose-mismatch: Triệu Thúy Hà', 'prose-mismatch: Cao Bá Túy'],
    ],
    [
      'below a heading',
      '## Chủ trì\n\n1. Lưu Gia Khiêm, Bí thư Tỉnh ủy\n2. Triệu Thúy Hà\n3. Cao Bá Túy',
      ['prose-mismatch: Cao Bá Túy'],
    ],
    [
      'at a venue',
      'Dự tại điểm cầu Bắc Vĩnh có các đồng chí:\n\n- Mạc Văn Định, Giám đốc Sở Y tế\n- Cao Bá Túy\n- đại diện các sở',
      ['prose-mismatch: Cao Bá Túy'],
    ],
  ])('%s', async (_, body, expected) => expect(await check(body)).toEqual(expected));

  test.each([
    'Chủ trì hội nghị có:\n\n- Lưu Gia Khiêm, Bí thư Tỉnh ủy\n- Triệu Thúy Hà, Chủ tịch UBND tỉnh.',
    'Hội nghị nghe:\n\n- Cao Bá Túy báo cáo\n- Mạc Văn Định trình bày',
    'Dự hội nghị, các đại biểu bàn:\n\n- đề nghị của Cao Bá Túy',
    '## Chủ trì Lưu Gia Khiêm kết luận\n\n- giao Cao Bá Túy việc đê',
  ])('and is right, or none: %s', async (body) => expect(await check(body)).toEqual([]));
});

describe('who chairs the meeting in the text', () => {
  test.each([
    [
      'and is an attendee in the fields',
      'Đồng chí Y Nhiêu, Phó Chủ tịch UBND tỉnh, chủ trì hội nghị.',
      ['role-mismatch: Y Nhiêu'],
    ],
    ['and chairs in the fields', 'Đồng chí Lưu Gia Khiêm, Bí thư Tỉnh ủy, chủ trì hội nghị.', []],
    ['and is not in the fields: another meeting', 'Đồng chí Cao Bá Túy chủ trì cuộc họp.', []],
    ['or a part of it', 'Đồng chí Y Nhiêu chủ trì tổ thảo luận.', []],
    ['or another one', 'Đồng chí Y Nhiêu chủ trì cuộc họp về đê.', []],
    ['or one of another day', 'Tuần trước, đồng chí Y Nhiêu chủ trì cuộc họp.', []],
    ['or of a day that is given', 'Ngày 1-5-2022, đồng chí Y Nhiêu chủ trì cuộc họp.', []],
    ['or came to', 'Đồng chí Y Nhiêu dự hội nghị.', []],
  ])('%s', async (_, body, expected) => expect(await check(body)).toEqual(expected));
});
