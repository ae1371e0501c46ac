import { readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { REFERENCE, writeNewsroom } from '../support/newsroom.ts';
import { type Outcome, runScript } from '../support/run-script.ts';

const BUILD_TIME = '2026-01-15T23:30:00+07:00';

const write = (contentDir: string, ...title: readonly string[]): Promise<Outcome> =>
  runScript('new-article', title, { CONTENT_DIR: contentDir, BUILD_TIME, TZ: 'America/New_York' });

const check = (contentDir: string): Promise<Outcome> =>
  runScript('check-names', ['--strict'], { CONTENT_DIR: contentDir });

test.each([
  ['Tiêu đề của bài mới', 'tieu-de-cua-bai-moi'],
  ['Đường: "về bản" # 100% & \\ {a} [b]', 'duong-ve-ban-100-a-b'],
  ['- gạch đầu dòng', 'gach-dau-dong'],
  ['Mưa 🌧️ lớn', 'mua-lon'],
  ['Hội nghị'.normalize('NFD'), 'hoi-nghi'],
])('%s becomes a draft that the check accepts', async (title, slug) => {
  const folder = writeNewsroom(REFERENCE);
  const outcome = await write(folder, title);
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  const path = outcome.stdout.trim();
  const file = isAbsolute(path) ? path : resolve(path);
  expect(relative(folder, file)).toBe(`articles/2026/01/${slug}.md`);
  expect(readFileSync(file, 'utf8')).toMatch(/^draft: true/m);
  expect(await check(folder)).toMatchObject({ code: 0 });
});

test('a second article of the same title gets an address of its own', async () => {
  const folder = writeNewsroom(REFERENCE);
  const paths = [await write(folder, 'Tin mới'), await write(folder, 'Tin mới')].map(({ stdout }) =>
    stdout.trim(),
  );
  expect(new Set(paths).size).toBe(2);
  expect(await check(folder)).toMatchObject({ code: 0 });
});

test('the draft is fit to be published once the summary is there and the mark is gone', async () => {
  const folder = writeNewsroom(REFERENCE);
  const file = resolve((await write(folder, 'Tin', 'mới')).stdout.trim());
  const ready = readFileSync(file, 'utf8')
    .replace('summary: ""', 'summary: "Tóm tắt"')
    .replace(/^draft: true.*\n/m, '');
  writeFileSync(file, ready);
  expect(await check(folder)).toMatchObject({ code: 0 });
});

test.each([[[]], [['']], [['🌧️']]])('%j is no title', async (title) => {
  const folder = writeNewsroom(REFERENCE);
  const { code, stdout, stderr } = await write(folder, ...title);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).not.toBe('');
});
