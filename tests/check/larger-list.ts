import { expect } from 'vitest';
import { checkContent } from '../../src/files/check-content.ts';
import { readNewsroom } from '../../src/files/newsroom.ts';
import { article, type Files, REFERENCE, writeNewsroom } from '../support/newsroom.ts';

/** More of the list: ranks of the forces, a date of death, a namesake, a title that is always printed. */
export const LIST: Files = {
  ...REFERENCE,
  'reference/posts.yaml': `${REFERENCE['reference/posts.yaml']}
- { id: chi-huy, label: Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh, jurisdiction: son-la-giang, rank: 70, always_printed: true }
- { id: dai-bieu, label: đại biểu Quốc hội, rank: 80 }
`,
  'reference/people.yaml': `${REFERENCE['reference/people.yaml']}
- { id: khuc-hao, name: Khúc Hạo, gender: male, honorific_prefixes: [{ label: Đại tá, start_date: 2018-01-01, end_date: 2024-01-01 }, { label: Thiếu tướng, start_date: 2024-01-01 }], memberships: [{ post: chi-huy, start_date: 2018-01-01 }] }
- { id: la-thi-mo, name: Lã Thị Mơ, gender: female, death_date: 2021-05-01, memberships: [{ post: dai-bieu, start_date: 2016-05-22, end_date: 2021-05-01 }] }
- { id: ngo-ba-kha, name: Ngô Bá Kha, memberships: [{ post: pho-chu-tich, start_date: 2021-01-01 }] }
- { id: ngo-ba-kha-2, name: Ngô Bá Kha, memberships: [{ post: dai-bieu, start_date: 2021-05-23 }] }
`,
};

/** Findings as `rule: found → best suggestion`. */
export async function check(
  files: Files,
  severities: readonly string[] = ['error', 'warning'],
): Promise<string[]> {
  const reading = await readNewsroom(writeNewsroom({ ...LIST, ...files }));
  expect(reading.findings).toEqual([]);
  return checkContent(reading)
    .filter(({ severity }) => severities.includes(severity))
    .map(({ rule, found, expected }) => `${rule}: ${found} → ${expected[0] ?? ''}`);
}
export const prose = (body: string, more = '', severities?: string[]) =>
  check({ 'articles/tin.md': article(more, body) }, severities);
export const lists = (more: string, body = 'Tin.', held?: string) =>
  check({ 'articles/tin.md': article(more, body, held) });
