import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/files/check-content.ts';
import { readNewsroom } from '../../src/files/newsroom.ts';
import { newFolder } from '../support/build-site.ts';

const SEED = 'articles/2020/07/thuc-hien-tot-cong-tac-nhan-su-dai-hoi-dang.md';

/** Findings in the conference of 1 July 2020 after one change; the text of the change must stand there. */
async function plant(from: string, to: string, nth: number): Promise<string[]> {
  const folder = newFolder('seed');
  cpSync('content', folder, { recursive: true });
  const path = join(folder, SEED);
  const text = readFileSync(path, 'utf8');
  let at = -1;
  for (let count = 0; count < nth; count += 1) at = text.indexOf(from, at + 1);
  expect(at, `"${from}" stands ${nth} times in the sample`).toBeGreaterThanOrEqual(0);
  writeFileSync(path, text.slice(0, at) + to + text.slice(at + from.length));
  const reading = await readNewsroom(folder);
  expect(reading.findings).toEqual([]);
  return checkContent(reading).map(
    ({ rule, severity, found, expected }) => `${severity} ${rule}: ${found} → ${expected[0] ?? ''}`,
  );
}

const FRONTMATTER = 1;
const TEXT = 2;

/** What a change does to the article: in the frontmatter and in the text alike, unless `where` says otherwise. */
test.each<[from: string, to: string, findings: string[], where?: readonly number[]]>([
  ['Trần Văn Túy', 'Trần Văn Tùy', ['error name-misspelt: Trần Văn Tùy → Trần Văn Túy']],
  ['Lê Vĩnh Tân', 'Lê Vinh Tân', ['error name-misspelt: Lê Vinh Tân → Lê Vĩnh Tân']],
  ['Phạm Minh Chính', 'Pham Minh Chinh', ['error name-misspelt: Pham Minh Chinh → Phạm Minh Chính']],
  ['Phạm Minh Chính', 'Phạm Mnih Chính', ['error name-misspelt: Phạm Mnih Chính → Phạm Minh Chính']],
  ['Phạm Minh Chính', 'Phạm Minh chính', ['error name-misspelt: Phạm Minh chính → Phạm Minh Chính']],
  ['Phạm Minh Chính', 'Phạm Chính', ['error name-misspelt: Phạm Chính → Phạm Minh Chính']],
  ['Trần Văn Túy', 'Trần Văn Tuý', ['note name-style: Trần Văn Tuý → Trần Văn Túy']],
  [
    'Ủy viên Trung ương Đảng, Bộ trưởng',
    'Ủy viên Trương ương Đảng, Bộ trưởng',
    ['error title-misspelt: Ủy viên Trương ương Đảng → Ủy viên Trung ương Đảng'],
  ],
  [
    'Trưởng Ban Công tác đại biểu Quốc hội',
    'Phó Trưởng Ban Công tác đại biểu Quốc hội',
    [
      'warning title-unknown: Phó Trưởng Ban Công tác đại biểu Quốc hội → Trưởng Ban Công tác đại biểu Quốc hội',
    ],
  ],
  [
    'Bộ trưởng Bộ Nội vụ',
    'Trưởng Ban Tổ chức Trung ương',
    ['error title-wrong: Trưởng Ban Tổ chức Trung ương → Bộ trưởng Bộ Nội vụ'],
  ],
  [
    'Bộ trưởng Bộ Nội vụ',
    'nguyên Bộ trưởng Bộ Nội vụ',
    ['error title-qualifier: nguyên Bộ trưởng Bộ Nội vụ → Bộ trưởng Bộ Nội vụ'],
  ],
  [
    'Bộ trưởng Bộ Nội vụ',
    'Bộ trưởng Bộ nội vụ',
    ['warning title-style: Bộ trưởng Bộ nội vụ → Bộ trưởng Bộ Nội vụ'],
  ],
  [
    'Ủy viên Trung ương Đảng, Bộ trưởng Bộ Nội vụ',
    'Bộ trưởng Bộ Nội vụ, Ủy viên Trung ương Đảng',
    ['warning title-order: Ủy viên Trung ương Đảng → '],
  ],
  ['Lê Vĩnh Tân', 'Lê Công Hậu', ['warning name-unknown: Lê Công Hậu → '], [FRONTMATTER]],
  [
    'Trần Văn Túy, Ủy viên Trung ương Đảng, Trưởng Ban Công tác đại biểu Quốc hội',
    'Lê Vĩnh Tân, Ủy viên Trung ương Đảng, Bộ trưởng Bộ Nội vụ',
    ['error duplicate-person: Lê Vĩnh Tân → ', 'warning prose-mismatch: Trần Văn Túy → '],
    [FRONTMATTER],
  ],
  ['điểm cầu Thái Nguyên', 'điểm cầu Thái Nguyễn', ['error venue-misspelt: Thái Nguyễn → Thái Nguyên'], [1]],
  ['at: Thái Nguyên', 'at: Thái Nguyễn', ['error venue-misspelt: Thái Nguyễn → Thái Nguyên'], [1]],
  [
    'đồng chí Phạm Minh Chính đề nghị',
    'đồng chí Chinh đề nghị',
    ['error name-short-form: Chinh → Chính'],
    [1],
  ],
  [
    'Phạm Minh Chính',
    'Phạm Minh Chi\u0301nh',
    ['warning text-not-nfc: Phạm Minh Chi\u0301nh → Phạm Minh Chính'],
  ],
  ['Lê Vĩnh Tân', 'Lê\u00a0Vĩnh Tân', ['warning text-invisible: Lê\u00a0Vĩnh Tân → Lê Vĩnh Tân']],
])('%s → %s', async (from, to, findings, where = [FRONTMATTER, TEXT]) => {
  for (const nth of where) {
    const told = await plant(from, to, nth);
    expect(told, `occurrence ${nth}`).toEqual(findings);
  }
});
