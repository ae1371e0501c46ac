import { describe, expect, test } from 'vitest';
import { lists, prose } from './larger-list.ts';

const FULL = 'Bí thư Tỉnh ủy Lưu Gia Khiêm chủ trì.';

describe('a name', () => {
  test.each([
    [`${FULL} Đồng chí Khiếm đề nghị.`, ['name-short-form: Khiếm → Khiêm']],
    [`${FULL} Bí thư Khiểm kết luận.`, ['name-short-form: Khiểm → Khiêm']],
    [`${FULL} Đồng chí Khiêm đề nghị.`, []],
    [`${FULL} Ông Hòa, một nông dân, hỏi.`, []],
    [`${FULL} Bà Khiếm, một tiểu thương, hỏi.`, []],
    [`${FULL} Bà Khiên hỏi.`, []],
    [`${FULL} Đồng chí Khiêmn hỏi.`, ['name-short-form: Khiêmn → Khiêm']],
    ['Đồng chí Triệu Thúy Huyền, Bí thư Huyện ủy, trao quà.', []],
    [`${FULL} Hiệu trưởng Nguyễn Anh Khiếm dự.`, []],
    ['Ông Bùi Anh Bảo hỏi.\n\nÔng Bùi Ahn Bảo về muộn.', ['name-inconsistent: Bùi Ahn Bảo → Bùi Anh Bảo']],
    [`${FULL} Ông Trần Văn Khiếm hỏi. Ông Khiếm là nông dân.`, []],
    ['Bí thư Tỉnh ủy Nguyễn Hoàng Oanh chủ trì.', ['name-unknown: Nguyễn Hoàng Oanh → ']],
    ['Ông Nguyễn Hoàng Oanh, Giám đốc Sở Y tế, dự.', ['name-unknown: Nguyễn Hoàng Oanh → ']],
    ['Ông Nguyễn Hoàng Oanh, chủ hợp tác xã, dự cùng nguyên Bí thư Tỉnh ủy Tô Thị Bé.', []],
    ['Đoàn công tác của Chủ tịch UBND tỉnh Hà Giang đến thăm.', []],
    ['Đồng chí Ngô Bá Kha phát biểu.', ['name-ambiguous: Ngô Bá Kha → ']],
    ['Đồng chí Ngô Bá Kha, Phó Chủ tịch UBND tỉnh, dự. Đồng chí Ngô Bá Kha phát biểu.', []],
    [
      'Ông Trịnh Công Hòa hỏi.\n\nChiều cùng ngày, ông Trịnh Công Hóa nói thêm.',
      ['name-inconsistent: Trịnh Công Hóa → Trịnh Công Hòa'],
    ],
    ['Ông Trịnh Công Hòa hỏi.\n\nChiều cùng ngày, ông Trịnh Công Hoà nói thêm.', []],
  ])('%s', async (body, expected) => expect(await prose(body)).toEqual(expected));

  test('in another style of tone marks is noted', async () => {
    expect(await prose('Đồng chí Cao Bá Tuý, Phó Chủ tịch UBND tỉnh, dự.', '', ['note'])).toEqual([
      'name-style: Cao Bá Tuý → Cao Bá Túy',
    ]);
  });

  test('in capitals, or where the list has it so, is not', async () => {
    expect(await prose('CAO BÁ TÚY, PHÓ CHỦ TỊCH UBND TỈNH', '', ['note', 'warning'])).toEqual([]);
  });
});

describe('titles', () => {
  test.each([
    ['Khúc Hạo', ['title-missing: Khúc Hạo → Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh']],
    ['Đồng chí Khúc Hạo, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh, dự. Đồng chí Khúc Hạo nói.', []],
    ['Đồng chí Khúc Hạo được bổ nhiệm.', []],
    [
      'Đồng chí Lưu Gia Khiêm, Bí thư Tỉnh ủy, Ủy viên Trung ương Đảng, dự.',
      ['title-order: Ủy viên Trung ương Đảng → '],
    ],
    [
      'Đồng chí Triệu Thúy Hà, nguyên Bí thư Tỉnh ủy Sơn Lạ Giang, Chủ tịch UBND tỉnh.',
      ['title-not-held: nguyên Bí thư Tỉnh ủy Sơn Lạ Giang → '],
    ],
    [
      'Đồng chí Mạc Văn Định, Giám đốc Sở Ngoại vụ, dự.',
      ['title-unknown: Giám đốc Sở Ngoại vụ → Giám đốc Sở Y tế'],
    ],
    ['Giám đốc Sở Ngoại vụ Mạc Văn Định dự.', ['title-unknown: Giám đốc Sở Ngoại vụ → Giám đốc Sở Y tế']],
    ['Đồng chí Mạc Văn Định, Giám đốc Sở Y tế, Trưởng Ban Dân vận Tỉnh ủy, dự.', []],
    [
      'Đồng chí Mạc Văn Định, Giám đốc Sở Y tế, Chủ tịch UBND huyện Sông Mơ, dự.',
      ['title-unknown: Chủ tịch UBND huyện Sông Mơ → '],
    ],
    [
      'Đồng chí Mạc Văn Định, Phó Giám đốc Sở Y tế, dự.',
      ['title-unknown: Phó Giám đốc Sở Y tế → Giám đốc Sở Y tế'],
    ],
    [
      'Đồng chí Triệu Thúy Hà, Chủ tịch UBND tỉnh Hạ Kiều, dự.',
      ['title-unknown: Chủ tịch UBND tỉnh Hạ Kiều → Chủ tịch UBND tỉnh'],
    ],
    [
      'Đồng chí Mạc Văn Định - Giám đốc Sở Ngoại vụ - dự.',
      ['title-unknown: Giám đốc Sở Ngoại vụ → Giám đốc Sở Y tế'],
    ],
    ['Ông Hồ Văn Bạn, Bí thư chi bộ thôn Đồi, dự.', []],
    ['Hội nghị bầu Bí thư Tình ủy.', ['title-misspelt: Bí thư Tình ủy → Bí thư Tỉnh ủy']],
    [
      'Đồng chí Mạc Văn Định, Giám đốc Sở Ngoại\nvụ, dự.',
      ['title-unknown: Giám đốc Sở Ngoại\nvụ → Giám đốc Sở Y tế'],
    ],
    [
      'Đồng chí Mạc Văn Định, Giám đốc Sở\nNgoại vụ, dự.',
      ['title-unknown: Giám đốc Sở\nNgoại vụ → Giám đốc Sở Y tế'],
    ],
    ['Giám đốc Sở Bản đồ Mạc Văn Định dự.', ['title-unknown: Giám đốc Sở Bản đồ → Giám đốc Sở Y tế']],
    ['Ms Y Nhiêu, Minister of Health, attended.', ['title-unknown: Minister of Health → ']],
    ['Ms Y Nhiêu, Director of Acme Ltd, attended.', []],
    ['Đồng chí Mạc Văn Định, giám đốc công ty, dự. Giám đốc Mạc Văn Định nói.', []],
    ['Đồng chí Mạc Văn Định, Giám đốc Sở Y tế, dự. Giám đốc Sở Mạc Văn Định nói.', []],
    ['Đồng chí Lưu Gia Khiêm, Bí thư tỉnh ủy, dự.', ['title-style: Bí thư tỉnh ủy → Bí thư Tỉnh ủy']],
    ['Đại biểu Quốc hội Ngô Bá Kha hỏi.', []],
  ])('%s', async (body, expected) => expect(await prose(body)).toEqual(expected));

  test('by a known variant are noted', async () => {
    const body = 'Đồng chí Lưu Gia Khiêm, Ủy viên TW Đảng, Bí thư Tỉnh ủy, dự.';
    expect(await prose(body, '', ['note'])).toEqual([
      'title-style: Ủy viên TW Đảng → Ủy viên Trung ương Đảng',
    ]);
  });
});

describe('two people with the titles of each other', () => {
  test('are one finding, at the later', async () =>
    expect(
      await lists('chairs:\n  - Lưu Gia Khiêm, Chủ tịch UBND tỉnh\n  - Triệu Thúy Hà, Bí thư Tỉnh ủy'),
    ).toEqual(['people-swapped: Triệu Thúy Hà → Lưu Gia Khiêm']));
  test('in the text too', async () =>
    expect(
      await prose('Dự có các đồng chí: Lưu Gia Khiêm, Chủ tịch UBND tỉnh; Triệu Thúy Hà, Bí thư Tỉnh ủy.'),
    ).toEqual(['people-swapped: Triệu Thúy Hà → Lưu Gia Khiêm']));
});

describe('a list of participants', () => {
  test.each([
    ['chairs: [Triệu Thúy Hà, Lưu Gia Khiêm]', ['precedence: Lưu Gia Khiêm → ']],
    ['chairs: [Lưu Gia Khiêm, Triệu Thúy Hà, Cao Bá Túy]', []],
    ['chairs: [Cao Bá Túy, Lưu Gia Khiêm, Triệu Thúy Hà, Y Nhiêu]', ['precedence: Lưu Gia Khiêm → ']],
    ['chairs: [Triệu Thúy Hà]\nattendees: [Lưu Gia Khiêm]', []],
    [
      'chairs:\n  - Triệu Thúy Hà, Chủ tịch UBND tỉnh\n  - Hồ Văn Bạn, Chủ tịch UBND tỉnh',
      ['seat-conflict: Chủ tịch UBND tỉnh → '],
    ],
    ['chairs:\n  - Triệu Thúy Hà, Chủ tịch UBND tỉnh\n  - Hồ Văn Bạn, nguyên Chủ tịch UBND tỉnh', []],
    [
      'chairs:\n  - ông Triệu Thúy Hà, Chủ tịch UBND tỉnh',
      ['honorific-mismatch: ông Triệu Thúy Hà → bà Triệu Thúy Hà'],
    ],
    ['chairs:\n  - bà Triệu Thúy Hà, Chủ tịch UBND tỉnh', []],
    ['attendees: [Lưu Gia Khiêm, Cao Bá Túy, Lưu Gia Khiêm]', ['duplicate-person: Lưu Gia Khiêm → ']],
    ['attendees: ["Lã Thị Mơ, đại biểu Quốc hội"]', ['after-death: Lã Thị Mơ → ']],
    [
      'chairs:\n  - Thiếu tướng Khúc Hạo, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh',
      ['honorific-mismatch: Thiếu tướng Khúc Hạo → Đại tá Khúc Hạo'],
    ],
    ['chairs:\n  - Đại tá Khúc Hạo, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh', []],
    ['chairs:\n  - Tiến sĩ Khúc Hạo, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh', []],
    ['attendees: ["Lã Thị Mơ, nguyên đại biểu Quốc hội"]', ['after-death: Lã Thị Mơ → ']],
    [
      'attendees:\n  - { at: bac-vinh, people: [Y Nhiêu] }\n  - { at: hoi-truong, people: [Y Nhiêu] }',
      ['two-places: Y Nhiêu → '],
    ],
    ['chairs: [Y Nhiêu]\nattendees:\n  - { at: bac-vinh, people: [Mạc Văn Đính] }', []],
    ['venues: [Bắc Vịnh]', ['venue-misspelt: Bắc Vịnh → Bắc Vĩnh']],
    ['venues: [Nhà văn hóa xóm Đồi]', ['venue-unknown: Nhà văn hóa xóm Đồi → ']],
  ])('%s', async (more, expected) => expect(await lists(more)).toEqual(expected));

  test('on the day of a hand-over both may have the title', async () =>
    expect(
      await lists(
        'chairs:\n  - Lưu Gia Khiêm, Bí thư Tỉnh ủy\n  - Triệu Thúy Hà, Bí thư Tỉnh ủy',
        'Tin.',
        '2023-03-01',
      ),
    ).toEqual([]));

  test('the rank of a later day is right then', async () =>
    expect(
      await lists(
        'chairs:\n  - Thiếu tướng Khúc Hạo, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh',
        'Tin.',
        '2024-02-01',
      ),
    ).toEqual([]));

  test('a venue in the text', async () => {
    expect(await prose('Tại điểm cầu Bắc Vịnh, hội nghị nghe báo cáo.')).toEqual([
      'venue-misspelt: Bắc Vịnh → Bắc Vĩnh',
    ]);
    expect(await prose('Tại điểm cầu tỉnh Bắc Vĩnh và điểm cầu các huyện, hội nghị nghe báo cáo.')).toEqual(
      [],
    );
  });
});
