import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/files/check-content.ts';
import { readNewsroom } from '../../src/files/newsroom.ts';
import { article, REFERENCE, writeNewsroom } from '../support/newsroom.ts';

/** Findings as `rule: found → best suggestion`. */
async function check(text: string, severities: readonly string[] = ['error', 'warning']): Promise<string[]> {
  const reading = await readNewsroom(writeNewsroom({ ...REFERENCE, 'articles/tin-thu.md': text }));
  expect(reading.findings).toEqual([]);
  return checkContent(reading)
    .filter(({ severity }) => severities.includes(severity))
    .map(({ rule, found, expected }) => `${rule}: ${found} → ${expected[0] ?? ''}`);
}

const prose = (body: string, held?: string): Promise<string[]> => check(article('', body, held));
const chair = (line: string, held?: string): Promise<string[]> =>
  check(article(`chairs:\n  - ${line}`, 'Tin.', held));

describe('what is right is left alone', () => {
  test.each([
    'Bí thư Tỉnh ủy Lưu Gia Khiêm chủ trì.',
    'Đồng chí Lưu Gia Khiêm, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, dự.',
    'Ông Lưu Gia Khiêm - Bí thư Tỉnh ủy Sơn Lạ Giang - phát biểu.',
    'Bà Triệu Thuý Hà (Chủ tịch Ủy ban nhân dân tỉnh) kết luận.',
    'Mạc Văn Đính, Bí thư Tỉnh ủy Bắc Vĩnh; Mạc Văn Định, Giám đốc Sở Y tế.',
    'Ông Mạc Văn Đĩnh, chủ hợp tác xã, kể chuyện với ông Trần Văn Túy.',
    'LƯU GIA KHIÊM, BÍ THƯ TỈNH ỦY.',
    'Phó Chủ tịch UBND tỉnh Y Nhiêu thăm xã.',
    'Năm 2024, Bộ trưởng Bộ Văn hóa, Nghề và Làng Lưu Gia Khiêm trở lại.',
    'Ông Cao Bá Túy được bầu giữ chức Chủ tịch UBND tỉnh. Chủ tịch UBND tỉnh Cao Bá Túy được phê chuẩn ngày 1-8-2023.',
    '> Bộ trưởng Lưu Gia Khiem, trích nguyên văn một văn bản cũ.',
    'Xem `Lưu Gia Khiem` và [bài trước](/articles/luu-gia-khiem/).',
  ])('%s', async (body) => expect(await prose(body)).toEqual([]));
});

describe('a misspelt name', () => {
  test.each([
    ['Bí thư Tỉnh ủy Lưu Gia Khiếm chủ trì.', 'Lưu Gia Khiếm', 'Lưu Gia Khiêm'],
    ['Đồng chí Luu Gia Khiem, Bí thư Tỉnh ủy, dự.', 'Luu Gia Khiem', 'Lưu Gia Khiêm'],
    ['Đồng chí Lưu Gai Khiêm, Bí thư Tỉnh ủy, dự.', 'Lưu Gai Khiêm', 'Lưu Gia Khiêm'],
    ['Đồng chí Lưu gia Khiêm, Bí thư Tỉnh ủy, dự.', 'Lưu gia Khiêm', 'Lưu Gia Khiêm'],
    ['Đồng chí lưu Gia Khiêm, Bí thư Tỉnh ủy, dự.', 'lưu Gia Khiêm', 'Lưu Gia Khiêm'],
    ['Đồng chí Lưu Khiêm, Bí thư Tỉnh ủy, dự.', 'Lưu Khiêm', 'Lưu Gia Khiêm'],
    ['Đồng chí Lưu Gia Văn Khiêm, Bí thư Tỉnh ủy, dự.', 'Lưu Gia Văn Khiêm', 'Lưu Gia Khiêm'],
    ['Đồng chí Triệu Thusy Hà, Chủ tịch UBND tỉnh, dự.', 'Triệu Thusy Hà', 'Triệu Thúy Hà'],
    ['Đồng chí **Lưu** Gia Khiếm, Bí thư Tỉnh ủy, dự.', 'Lưu** Gia Khiếm', 'Lưu Gia Khiêm'],
    [
      '<p>Đồng ch&iacute; Lưu Gia Khi&eacute;m, B&iacute; thư Tỉnh ủy, dự.</p>',
      'Lưu Gia Khi&eacute;m',
      'Lưu Gia Khiêm',
    ],
    ['Đồng chí Lưu Gia Khiêm dự. Sau đó, ông Lưu Gia Khiểm nói thêm.', 'Lưu Gia Khiểm', 'Lưu Gia Khiêm'],
  ])('%s', async (body, found, expected) =>
    expect(await prose(body)).toEqual([`name-misspelt: ${found} → ${expected}`]),
  );

  test('is found in the frontmatter', async () =>
    expect(await chair('Triệu Thụy Hà, Chủ tịch UBND tỉnh')).toEqual([
      'name-misspelt: Triệu Thụy Hà → Triệu Thúy Hà',
    ]));

  test('of someone else than the id says is wrong', async () =>
    expect(
      await check(article('chairs:\n  - { name: Triệu Thúy Ha, person: trieu-thuy-ha, titles: [] }', 'Tin.')),
    ).toEqual(['name-misspelt: Triệu Thúy Ha → Triệu Thúy Hà']));

  test('is only noted where nothing says who is meant', async () => {
    const text = article('', 'Bạn đọc Lưu Gia Khiếm gửi thư.');
    expect(await check(text)).toEqual([]);
    expect(await check(text, ['note'])).toEqual(['name-misspelt: Lưu Gia Khiếm → Lưu Gia Khiêm']);
  });
});

describe('a title', () => {
  test.each([
    [
      'that the person never held',
      'Đồng chí Mạc Văn Định, Chủ tịch UBND tỉnh, dự.',
      'title-wrong: Chủ tịch UBND tỉnh → Giám đốc Sở Y tế',
    ],
    [
      'of another province',
      'Đồng chí Lưu Gia Khiêm, Bí thư Tỉnh ủy Bắc Vĩnh, dự.',
      'title-wrong: Bí thư Tỉnh ủy Bắc Vĩnh → Bí thư Tỉnh ủy Sơn Lạ Giang',
    ],
    [
      'without its Phó',
      'Chủ tịch UBND tỉnh Y Nhiêu thăm xã.',
      'title-wrong: Chủ tịch UBND tỉnh → Phó Chủ tịch UBND tỉnh',
    ],
    [
      'that comes later',
      'Đồng chí Triệu Thúy Hà, Bí thư Tỉnh ủy, dự.',
      'title-not-held: Bí thư Tỉnh ủy → Chủ tịch UBND tỉnh',
    ],
    [
      'with a wrong mark',
      'Đồng chí Lưu Gia Khiêm, Bí thư Tình ủy, dự.',
      'title-misspelt: Bí thư Tình ủy → Bí thư Tỉnh ủy',
    ],
    [
      'with a letter too many',
      'Đồng chí Lưu Gia Khiêm, Ủy viên Trương ương Đảng, dự.',
      'title-misspelt: Ủy viên Trương ương Đảng → Ủy viên Trung ương Đảng',
    ],
  ])('%s', async (_, body, expected) => expect(await prose(body)).toEqual([expected]));

  test.each([
    ['2023-02-28', 'Cao Bá Túy, Phó Chủ tịch UBND tỉnh', []],
    ['2023-03-01', 'Cao Bá Túy, Phó Chủ tịch UBND tỉnh', []],
    [
      '2023-03-02',
      'Cao Bá Túy, Phó Chủ tịch UBND tỉnh',
      ['title-not-held: Phó Chủ tịch UBND tỉnh → quyền Chủ tịch UBND tỉnh'],
    ],
    ['2023-05-01', 'Cao Bá Túy, quyền Chủ tịch UBND tỉnh', []],
    ['2023-05-01', 'Cao Bá Túy, Q. Chủ tịch UBND tỉnh', []],
    [
      '2023-05-01',
      'Cao Bá Túy, Chủ tịch UBND tỉnh',
      ['title-not-held: Chủ tịch UBND tỉnh → quyền Chủ tịch UBND tỉnh'],
    ],
    [
      '2023-09-01',
      'Cao Bá Túy, quyền Chủ tịch UBND tỉnh',
      ['title-qualifier: quyền Chủ tịch UBND tỉnh → Chủ tịch UBND tỉnh'],
    ],
    ['2023-09-01', 'Cao Bá Túy, tân Chủ tịch UBND tỉnh', []],
    [
      '2025-09-01',
      'Cao Bá Túy, tân Chủ tịch UBND tỉnh',
      ['title-qualifier: tân Chủ tịch UBND tỉnh → Chủ tịch UBND tỉnh'],
    ],
    ['2023-09-01', 'Triệu Thúy Hà, nguyên Chủ tịch UBND tỉnh', []],
    [
      '2022-09-01',
      'Triệu Thúy Hà, nguyên Chủ tịch UBND tỉnh',
      ['title-qualifier: nguyên Chủ tịch UBND tỉnh → Chủ tịch UBND tỉnh'],
    ],
    ['2018-12-31', 'Cao Bá Túy, Phó Chủ tịch UBND tỉnh', ['title-not-held: Phó Chủ tịch UBND tỉnh → ']],
    ['2019-01-01', 'Cao Bá Túy, Phó Chủ tịch UBND tỉnh', []],
    ['2023-05-01', 'Lưu Gia Khiêm, Ủy viên Trung ương Đảng, Bộ trưởng Bộ Văn hóa, Nghề và Làng', []],
  ])('held on %s: %s', async (held, line, expected) => expect(await chair(line, held)).toEqual(expected));

  test.each([
    [
      'Lưu Gia Khiêm, Bộ trưởng Bộ Văn hóa, Nghê và Làng',
      'Bộ trưởng Bộ Văn hóa, Nghê và Làng → Bộ trưởng Bộ Văn hóa, Nghề và Làng',
    ],
    [
      "Lưu Gia Khiêm, Minister of the People's Cratfs",
      "Minister of the People's Cratfs → Minister of the People's Crafts",
    ],
  ])('with commas or an apostrophe is one title: %s', async (line, expected) =>
    expect(await chair(`"${line}"`, '2023-05-01')).toEqual([`title-misspelt: ${expected}`]),
  );

  test('of an older list is doubted, not condemned', async () => {
    const people = `${REFERENCE['reference/people.yaml']}\n- id: ho-an\n  name: Hồ An Bình\n  memberships: [{ post: giam-doc, start_date: 2010-01-01, end_date: 2012-01-01 }]\n  sources: [{ note: danh sách, checked_on: 2020-01-01 }]\n`;
    const reading = await readNewsroom(
      writeNewsroom({
        ...REFERENCE,
        'reference/people.yaml': people,
        'articles/tin-thu.md': article('', 'Bí thư Tỉnh ủy Hồ An Bình nói.'),
      }),
    );
    expect(checkContent(reading).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning title-wrong',
    ]);
  });

  test('at a venue means the province of that venue', async () => {
    const text = article(
      'attendees:\n  - at: Hội trường A\n    people:\n      - Mạc Văn Đính, Bí thư Tỉnh ủy',
      'Ông Mạc Văn Đính, Bí thư Tỉnh ủy, nói.',
    );
    expect(await check(text)).toEqual([]);
  });
});

test('someone who stands twice in one list is found at the second entry', async () => {
  const text = article(
    'chairs:\n  - Lưu Gia Khiêm, Bí thư Tỉnh ủy\n  - Lưu Gia Khiêm, Bí thư Tỉnh ủy',
    'Tin.',
  );
  const reading = await readNewsroom(writeNewsroom({ ...REFERENCE, 'articles/tin-thu.md': text }));
  const [finding, ...rest] = checkContent(reading);
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ rule: 'duplicate-person', found: 'Lưu Gia Khiêm' });
  expect(finding?.span.start).toBe(text.lastIndexOf('Lưu Gia Khiêm'));
});

describe('letters that only look right', () => {
  test.each([
    ['decomposed', 'Lưu Gia Khiêm'.normalize('NFD'), 'text-not-nfc'],
    ['no-break space', 'Lưu\u00a0Gia Khiêm', 'text-invisible'],
    ['zero-width space', 'Lưu Gia Khi\u200bêm', 'text-invisible'],
    ['Cyrillic letter', 'Lưu Giа Khiêm', 'text-lookalike'],
    ['TCVN3', 'L­u Gia Khiªm', 'text-encoding'],
    ['VNI', 'Löu Gia Khieâm', 'text-encoding'],
    ['UTF-8 read as Latin-1', 'LÆ°u Gia KhiÃªm', 'text-encoding'],
  ])('%s', async (_, written, rule) => {
    expect(await prose(`Đồng chí ${written}, Bí thư Tỉnh ủy, dự.`)).toEqual([
      `${rule}: ${written} → Lưu Gia Khiêm`,
    ]);
  });
});
