import { describe, expect, test } from 'vitest';
import { inspectFiles } from '../support/inspect.ts';
import { article, REFERENCE } from '../support/newsroom.ts';

const RANKED = `
- id: to-van-ben
  name: Tô Văn Bền
  honorific_prefixes: [{ label: Thiếu tướng }, { label: Tiến sĩ }]
`;

/** Errors and warnings as `rule: found`. */
async function check(fields: string, body: string): Promise<string[]> {
  const { findings } = await inspectFiles({
    'reference/people.yaml': `${REFERENCE['reference/people.yaml']}${RANKED}`,
    'articles/tin-thu.md': article(fields, body),
  });
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, found }) => `${rule}: ${JSON.stringify(found)}`);
}

const CHAIRS = `chairs:
  - Lưu Gia Khiêm, Bí thư Tỉnh ủy
  - Triệu Thúy Hà, Chủ tịch UBND tỉnh`;
const LISTED = 'Chủ trì có các đồng chí: Lưu Gia Khiêm, Bí thư Tỉnh ủy; Triệu Thúy Hà, Chủ tịch UBND tỉnh.';

describe('one defect is told once', () => {
  test.each([
    [
      'a soft hyphen',
      '',
      'Bí thư Tỉnh ủy Lưu Gia Khi\u00adêm dự.',
      ['text-invisible: "Lưu Gia Khi\u00adêm"'],
    ],
    [
      'a soft hyphen in a title',
      '',
      'Chủ tịch UBND t\u00adỉnh Triệu Thúy Hà dự.',
      ['text-invisible: "Chủ tịch UBND t\u00adỉnh"'],
    ],
    [
      'Ð in an abbreviation',
      '',
      'Bí thư Tỉnh ủy Lưu Gia Khiêm gặp ông Mạc Văn Ðịnh.',
      ['text-lookalike: "Mạc Văn Ðịnh"'],
    ],
    [
      'a second holder in the list',
      `${CHAIRS}\n  - Tô Thị Bé, Chủ tịch UBND tỉnh`,
      LISTED,
      ['seat-conflict: "Chủ tịch UBND tỉnh"'],
    ],
    [
      'one at two venues',
      `${CHAIRS}\nattendees:\n  - at: Bắc Vĩnh\n    people: [Y Nhiêu, Cao Bá Túy]\n  - at: Sơn Lạ Giang\n    people: [Mạc Văn Định, Cao Bá Túy]`,
      LISTED,
      ['two-places: "Cao Bá Túy"'],
    ],
  ])('%s', async (_, fields, body, expected) => expect(await check(fields, body)).toEqual(expected));
});

describe('letters that only look wrong are read together with those of an encoding of old', () => {
  test('a soft hyphen that is the ư of TCVN3', async () => {
    expect(await check('', 'Ông L\u00adu Gia Khiªm dự.')).toEqual(['text-encoding: "L\u00adu Gia Khiªm"']);
  });
  test('titles that are spelt out', async () => {
    const chair = 'chairs:\n  - name: Lưu Gia Khiêm\n    titles: [BÝ th TØnh ñy, BÝ th\u00ad TØnh ñy]';
    expect(await check(chair, 'Tin.')).toContain('text-encoding: "BÝ th\u00ad TØnh ñy"');
  });
});

describe('ranks parted by a comma', () => {
  test.each([
    ['Thiếu tướng, TS Lưu Gia Khiêm, Bí thư Tỉnh ủy, dự.', []],
    ['Thiếu tướng, PGS.TS. Lưu Gia Khiếm, Bí thư Tỉnh ủy, dự.', ['name-misspelt: "Lưu Gia Khiếm"']],
    ['Trung tướng, TS Tô Văn Bền dự.', ['honorific-mismatch: "Trung tướng, TS Tô Văn Bền"']],
    ['Thiếu tướng, ThS. Tô Văn Bền dự.', ['honorific-mismatch: "ThS. Tô Văn Bền"']],
    ['Thiếu tướng, TS Tô Văn Bền dự.', []],
    ['Mời các đồng chí, TS Tô Văn Bền nói.', []],
    ['Đồng chí Thiếu tướng, bà Lưu Gia Khiêm dự.', []],
  ])('%s', async (body, expected) => expect(await check('', body)).toEqual(expected));

  test('belong to the name behind them in a list', async () => {
    expect(await check('chairs:\n  - Thiếu tướng, TS Lưu Gia Khiếm, Bí thư Tỉnh ủy', 'Tin.')).toEqual([
      'name-misspelt: "Lưu Gia Khiếm"',
    ]);
  });
});

describe('an office title that the list does not know', () => {
  test.each([
    [
      'before somebody who is not in the list',
      'Chủ tịch UBND xã Nà Phặc Lò Văn Xuân nói.',
      ['Chủ tịch UBND xã Nà Phặc'],
    ],
    [
      'of a department',
      'Phó Giám đốc Sở Nông nghiệp và Môi trường Hà Giang Lò Văn Xuân nói.',
      ['Phó Giám đốc Sở Nông nghiệp và Môi trường Hà Giang'],
    ],
    ['of the bare province', 'Giám đốc Công an tỉnh Lò Thị Mơ nói.', ['Giám đốc Công an tỉnh']],
    [
      'of another province',
      'Chủ tịch UBND tỉnh Hòa Bình Nguyễn Văn Bốn nói.',
      ['Chủ tịch UBND tỉnh Hòa Bình'],
    ],
    [
      'of a place that begins as a name does',
      'Bí thư Tỉnh ủy Hà Giang Đặng Văn Bốn nói.',
      ['Bí thư Tỉnh ủy Hà Giang'],
    ],
    [
      'behind a name, its bearer behind it',
      'Giám đốc Sở Y tế Mạc Văn Định, Chủ tịch UBND xã Nà Phặc Lò Văn Xuân.',
      ['Chủ tịch UBND xã Nà Phặc'],
    ],
    [
      'of a place named for somebody',
      'Chủ tịch UBND phường Lê Hồng Phong Trần Thị Kim Ngân nói.',
      ['Chủ tịch UBND phường Lê Hồng Phong'],
    ],
    [
      'before a listed one',
      'Giám đốc Sở Hải đảo, Bí thư Tỉnh ủy Lưu Gia Khiêm nói.',
      ['Giám đốc Sở Hải đảo'],
    ],
    [
      'behind a name, before one with commas',
      'Ông Lưu Gia Khiêm, Giám đốc Sở Thủy văn, Minister of the People’s Crafts, nói.',
      ['Giám đốc Sở Thủy văn'],
    ],
  ])('%s', async (_, body, expected) =>
    expect(await check('', body)).toEqual(expected.map((one) => `title-unknown: ${JSON.stringify(one)}`)),
  );

  test.each([
    'Chủ tịch UBND xã Nà Phặc tặng quà Lò Văn Xuân.',
    'Chủ tịch UBND huyện Nà Phặc giao Lò Văn Xuân lái xe.',
    'Chủ tịch UBND phường Lê Hồng Phong nói.',
    'Chủ tịch UBND thành phố Hồ Chí Minh nói.',
    'Bí thư Huyện ủy Trần Văn Thời nói.',
    'Chủ tịch UBND huyện và Lò Văn Xuân đi.',
    'Giám đốc Sở Y tế Mạc Văn Định, Phó Chủ tịch UBND tỉnh Y Nhiêu và Chủ tịch UBND tỉnh Triệu Thúy Hà.',
    'Hiệu trưởng Trường Nguyễn Du Lò Văn Xuân nói.',
    'Giám đốc Công ty Cây xanh Lò Văn Xuân nói.',
    'Chủ tịch Hội đồng quản trị Lò Văn Xuân nói.',
    'Chủ tịch UBND xã Nà Phặc nói, Bí thư Tỉnh ủy Lưu Gia Khiêm nghe.',
  ])('is not seen in: %s', async (body) => expect(await check('', body)).toEqual([]));
});

describe('in a table the title stands in the cell beside the name', () => {
  const table = (...rows: string[]): string =>
    ['| Họ tên | Chức danh |', '|---|---|', ...rows.map((row) => `| ${row} |`)].join('\n');

  test.each([
    ['a misspelt name', table('Lưu Gia Khiếm | Bí thư Tỉnh ủy'), ['name-misspelt: "Lưu Gia Khiếm"']],
    ['the title first', table('Bí thư Tỉnh ủy | Lưu Gia Khiếm'), ['name-misspelt: "Lưu Gia Khiếm"']],
    ['a title never held', table('Y Nhiêu | Giám đốc Sở Y tế'), ['title-wrong: "Giám đốc Sở Y tế"']],
    [
      'in HTML',
      '<table><tr><td>Lưu Gia Khiếm</td>\n<td>Bí thư Tỉnh ủy</td></tr></table>',
      ['name-misspelt: "Lưu Gia Khiếm"'],
    ],
    ['a title of another time', table('Cao Bá Túy | Chủ tịch UBND tỉnh'), []],
    ['a title of another row', table('Lưu Gia Khiếm | 60 tuổi', 'Bí thư Tỉnh ủy | vắng'), []],
    [
      'titles on both sides',
      '| a | b | c |\n|---|---|---|\n| Giám đốc Sở Y tế | Y Nhiêu | Phó Chủ tịch UBND tỉnh |',
      [],
    ],
  ])('%s', async (_, body, expected) => expect(await check('', body)).toEqual(expected));
});

describe('a title beside nobody is misspelt', () => {
  test.each([
    [
      'where a word is no syllable',
      'Ông làm Chủ tichj UBND tỉnh.',
      ['title-misspelt: "Chủ tichj UBND tỉnh"'],
    ],
    ['where letters are', 'Ông làm Chủ tịch UBND tỉth.', ['title-misspelt: "Chủ tịch UBND tỉth"']],
    ['where a mark is wrong', 'Ông làm Chủ tịch UBND tính.', ['title-misspelt: "Chủ tịch UBND tính"']],
    ['where the tone is', 'Ông làm Chủ tịch UBND tình.', ['title-misspelt: "Chủ tịch UBND tình"']],
    ['but not where another syllable may make another office', 'Ông làm Giám đốc Sở Y tên.', []],
  ])('%s', async (_, body, expected) => expect(await check('', body)).toEqual(expected));
});

describe('a syllable added to a name of two', () => {
  test.each([
    ['Phó Chủ tịch UBND tỉnh Y Đình Nhiêu nói.', ['name-misspelt: "Y Đình Nhiêu"']],
    ['Ông Y Đình Nhiêu, nông dân, nói.', []],
  ])('%s', async (body, expected) => expect(await check('', body)).toEqual(expected));
});
