import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The files of a content folder: path and text. */
export type Files = Readonly<Record<string, string>>;

/** Writes a content folder that is gone when the test is over. */
export function writeNewsroom(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

/** Writes files into a folder, their own folders included. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A reference list of invented people: two provinces with the same titles, hand-overs, an acting holder, near names. */
export const REFERENCE: Files = {
  'site.yaml': `title: Thử
description: Tòa soạn thử
url: https://example.vn
locale: vi
time_zone: Asia/Ho_Chi_Minh
jurisdiction: son-la-giang
`,
  'reference/venues.yaml': `
- { id: son-la-giang, label: Sơn Lạ Giang }
- { id: bac-vinh, label: Bắc Vĩnh }
- { id: hoi-truong, label: Hội trường A, jurisdiction: bac-vinh }
`,
  'reference/organizations.yaml': `
- { id: bo-b, label: Bộ Văn hóa và Nghề }
`,
  'reference/posts.yaml': `
- { id: uvtw, label: Ủy viên Trung ương Đảng, other_labels: [Ủy viên TW Đảng], rank: 10 }
- { id: bo-truong, label: "Bộ trưởng Bộ Văn hóa, Nghề và Làng", organization: bo-b, rank: 20, seats: 1, labels: { en: [Minister of Crafts, "Minister of the People's Crafts"] } }
- { id: bi-thu, label: Bí thư Tỉnh ủy, jurisdiction: son-la-giang, rank: 30, seats: 1 }
- { id: bi-thu-bv, label: Bí thư Tỉnh ủy, jurisdiction: bac-vinh, rank: 30, seats: 1 }
- { id: chu-tich, label: Chủ tịch UBND tỉnh, other_labels: [Chủ tịch Ủy ban nhân dân tỉnh], jurisdiction: son-la-giang, rank: 40, seats: 1 }
- { id: pho-chu-tich, label: Phó Chủ tịch UBND tỉnh, jurisdiction: son-la-giang, rank: 50 }
- { id: giam-doc, label: Giám đốc Sở Y tế, jurisdiction: son-la-giang, rank: 60, seats: 1 }
`,
  'reference/people.yaml': `
- id: luu-gia-khiem
  name: Lưu Gia Khiêm
  memberships:
    - { post: uvtw, start_date: 2019-01-01 }
    - { post: bi-thu, start_date: 2019-05-10, end_date: 2023-03-01 }
    - { post: bo-truong, start_date: 2023-03-01 }
- id: trieu-thuy-ha
  name: Triệu Thúy Hà
  gender: female
  memberships:
    - { post: chu-tich, start_date: 2018-02-01, end_date: 2023-03-01 }
    - { post: bi-thu, start_date: 2023-03-01 }
- id: cao-ba-tuy
  name: Cao Bá Túy
  memberships:
    - { post: pho-chu-tich, start_date: 2019, end_date: 2023-03-01 }
    - { post: chu-tich, start_date: 2023-03-01, end_date: 2023-08-01, acting: true }
    - { post: chu-tich, start_date: 2023-08-01 }
- { id: mac-van-dinh, name: Mạc Văn Định, memberships: [{ post: giam-doc, start_date: 2020-01-01 }] }
- { id: mac-van-dinh-bv, name: Mạc Văn Đính, memberships: [{ post: bi-thu-bv, start_date: 2020-01-01 }] }
- { id: y-nhieu, name: Y Nhiêu, memberships: [{ post: pho-chu-tich, start_date: 2021-06-01 }] }
`,
};

/** An article of that newsroom: more frontmatter, then the text. */
export const article = (frontmatter: string, body: string, held = '2022-06-10'): string => `---
title: Tin thử
summary: Tóm tắt.
published: 2022-06-10T09:00
held: ${held}
${frontmatter.trim()}
---

${body.trim()}
`;
