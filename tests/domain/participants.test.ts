import { expect, test } from 'vitest';
import { parseParticipantLine, splitQualifier } from '../../src/domain/participants.ts';
import { createReferenceList } from '../../src/domain/reference-list.ts';

const list = createReferenceList({
  people: [],
  organizations: [],
  venues: [],
  posts: [
    {
      id: 'vh',
      label: 'Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch',
      otherLabels: [],
      labels: { en: ['Minister of Culture, Sports and Tourism'] },
      alwaysPrinted: false,
    },
    { id: 'uv', label: 'Ủy viên Trung ương Đảng', otherLabels: [], labels: {}, alwaysPrinted: false },
  ],
});

test.each([
  ['Trần Văn A', '', 'Trần Văn A', []],
  ['Trần Văn A, Bí thư', '', 'Trần Văn A', ['Bí thư']],
  [
    'đồng chí Trần Văn A , Ủy viên Trung ương Đảng,Bí thư',
    'đồng chí',
    'Trần Văn A',
    ['Ủy viên Trung ương Đảng', 'Bí thư'],
  ],
  ['Đồng chí Thiếu tướng Trần Văn A, Giám đốc', 'Đồng chí Thiếu tướng', 'Trần Văn A', ['Giám đốc']],
  ['GS.TS Lê B', 'GS.TS', 'Lê B', []],
  ['GS.TS. Lê B, Hiệu trưởng', 'GS.TS.', 'Lê B', ['Hiệu trưởng']],
  [
    'Bà Lê B, Bộ trưởng Bộ Văn hoá, Thể thao và Du lịch, đại biểu',
    'Bà',
    'Lê B',
    ['Bộ trưởng Bộ Văn hoá, Thể thao và Du lịch', 'đại biểu'],
  ],
  [
    'Lê B, nguyên Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch',
    '',
    'Lê B',
    ['nguyên Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch'],
  ],
  ['Le B, Minister of Culture, Sports and Tourism', '', 'Le B', ['Minister of Culture, Sports and Tourism']],
  ['Y Thông, Bí thư', '', 'Y Thông', ['Bí thư']],
  ['Trần Văn A - Ủy viên TW', '', 'Trần Văn A - Ủy viên TW', []],
  [
    'Trần Văn A - Ủy viên Trung ương Đảng, đại biểu',
    '',
    'Trần Văn A',
    ['Ủy viên Trung ương Đảng', 'đại biểu'],
  ],
  ['ông Trần Văn A (Ủy viên Trung ương Đảng)', 'ông', 'Trần Văn A', ['Ủy viên Trung ương Đảng']],
  ['nguyên Ủy viên Trung ương Đảng Trần Văn A', '', 'Trần Văn A', ['nguyên Ủy viên Trung ương Đảng']],
  ['Ủy viên Trung ương Đảng, Trần Văn A', '', 'Ủy viên Trung ương Đảng', ['Trần Văn A']],
  ['Cllr Mary Ashdown, Mayor', 'Cllr', 'Mary Ashdown', ['Mayor']],
  ['The Rt Hon Lord Ashdown', 'The Rt Hon Lord', 'Ashdown', []],
  ['H.E. Mary Ashdown', 'H.E.', 'Mary Ashdown', []],
  ['Giàng A Chu', '', 'Giàng A Chu', []],
  ['Bà Huyện Thanh Quan', 'Bà', 'Huyện Thanh Quan', []],
])('%s', (line, prefix, name, titles) => {
  const parsed = parseParticipantLine(line, list);
  expect(parsed.prefix.text).toBe(prefix);
  expect(parsed.name.text).toBe(name);
  expect(parsed.titles.map(({ text }) => text)).toEqual(titles);
  for (const part of [parsed.name, ...parsed.titles])
    expect(line.slice(part.start, part.end)).toBe(part.text);
});

test.each([
  ['nguyên Bí thư Tỉnh ủy', 'former', 'Bí thư Tỉnh ủy'],
  ['cựu Bộ trưởng', 'former', 'Bộ trưởng'],
  ['Q. Giám đốc Sở Y tế', 'acting', 'Giám đốc Sở Y tế'],
  ['Quyền Chủ tịch', 'acting', 'Chủ tịch'],
  ['tân Chủ tịch', 'new', 'Chủ tịch'],
  ['former Minister of Y', 'former', 'Minister of Y'],
  ['Interim Minister of Y', 'acting', 'Minister of Y'],
  ['Nguyên', undefined, 'Nguyên'],
  ['Bí thư Tỉnh ủy', undefined, 'Bí thư Tỉnh ủy'],
])('%s is %s', (title, qualifier, office) =>
  expect(splitQualifier(title)).toMatchObject({ ...(qualifier ? { qualifier } : {}), office }),
);
