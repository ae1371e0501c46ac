import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReferenceList } from '../../src/files/reference-store.ts';
import { FIXTURE } from '../support/build-site.ts';
import { copyContent, snapshot } from '../support/content-copy.ts';
import { REFERENCE, writeNewsroom } from '../support/newsroom.ts';
import { type Outcome, runScript } from '../support/run-script.ts';

const reference = (contentDir: string, ...args: readonly string[]): Promise<Outcome> =>
  runScript('reference', args, { CONTENT_DIR: contentDir });

const file = (name: string, text: string): string => join(writeNewsroom({ [name]: text }), name);

describe.each(['csv', 'popolo'])('the list as %s', (format) => {
  test.each([FIXTURE, 'content'])('comes back into an empty folder as it was: %s', async (content) => {
    const exported = await reference(content, 'export', '--format', format, '--lang', 'en');
    expect(exported.code).toBe(0);
    const into = writeNewsroom({ 'reference/.keep': '' });
    const path = file('list', exported.stdout);
    const imported = await reference(content, 'import', path, '--into', into);
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    const { people, posts, organizations, venues } = readReferenceList(content).rows;
    expect(readReferenceList(into).rows).toMatchObject({ people, posts, organizations, venues });
  });

  test('changes nothing where it came from', async () => {
    const { folder } = copyContent();
    const before = snapshot(folder);
    const { stdout } = await reference(folder, 'export', '--format', format);
    const outcome = await reference(folder, 'import', file('list', stdout), '--lang', 'en');
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toContain('nothing to write');
    expect(snapshot(folder)).toEqual(before);
  });
});

const NEW =
  'name,post_label,start_date,end_date\nTriệu Thúy Hà,Bí thư Tỉnh ủy,2023-03-01,2025-01-01\nLê Bình,Bí thư Tỉnh ủy,2025-01-01,\n';

test('an import is only shown under --dry-run', async () => {
  const folder = writeNewsroom(REFERENCE);
  const before = snapshot(folder);
  const outcome = await reference(folder, 'import', file('moi.csv', NEW), '--dry-run', '--lang', 'en');
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  expect(outcome.stdout).toContain('1 new row, 1 completed row');
  expect(outcome.stdout).toContain('Nothing has been written');
  expect(snapshot(folder)).toEqual(before);
});

test('what is written is added, and the rest of the file stays byte for byte', async () => {
  const folder = writeNewsroom(REFERENCE);
  const path = join(folder, 'reference/people.yaml');
  const before = readFileSync(path, 'utf8');
  await reference(folder, 'import', file('moi.csv', NEW));
  expect(readFileSync(path, 'utf8')).toBe(
    `${before.replace('{ post: bi-thu, start_date: 2023-03-01 }', '{ post: bi-thu, start_date: 2023-03-01, end_date: 2025-01-01 }')}- id: le-binh
  name: Lê Bình
  memberships:
    - { post: bi-thu, start_date: 2025-01-01 }
`,
  );
  expect(await runScript('check-names', ['--strict'], { CONTENT_DIR: folder })).toMatchObject({ code: 0 });
});

test('a finding names file, line and column', async () => {
  const folder = writeNewsroom(REFERENCE);
  const path = file('ban.csv', 'id,name,gender\nle-b,"LÊ BÌNH",Nam\nly-c,Lý C,khác\n');
  const { code, stdout } = await reference(folder, 'import', path, '--lang', 'en');
  expect(code).toBe(0);
  expect(stdout).toContain(`${path}:2:7  warning  reference-capitals`);
  expect(stdout).toContain(`${path}:3:11  error  content-value`);
});

test('a finding in JSON does so, too', async () => {
  const path = file('p.json', '{\n  "persons": [\n    { "id": "a", "name": "LÊ BÌNH" }\n  ]\n}\n');
  const { stdout } = await reference(writeNewsroom(REFERENCE), 'import', path);
  expect(stdout).toContain(`${path}:3:26  cảnh báo  reference-capitals`);
});

test('an export goes into a file, or into a folder under a name of its own', async () => {
  const folder = writeNewsroom(REFERENCE);
  const out = join(folder, 'ra');
  mkdirSync(out);
  expect(await reference(folder, 'export', '--format', 'csv', '--out', out)).toMatchObject({ code: 0 });
  expect(existsSync(join(out, 'reference.csv'))).toBe(true);
  await reference(folder, 'export', '--format', 'popolo', '--out', join(out, 'x.json'));
  expect(JSON.parse(readFileSync(join(out, 'x.json'), 'utf8'))).toHaveProperty('persons');
});

test.each([
  ['no command', []],
  ['no such file', ['import', 'khong-co.csv']],
  ['an unknown format', ['export', '--format', 'xml']],
  ['no format', ['export']],
  ['an unknown option', ['export', '--fromat', 'csv']],
  ['an unknown language', ['export', '--format', 'csv', '--lang', 'fr']],
  ['no folder', ['import', 'package.json', '--into', 'khong-co']],
  ['no Popolo', ['import', 'package.json']],
  ['no list', ['import', 'LICENSE']],
])('%s: it does not run', async (_, args) => {
  const { code, stdout, stderr } = await reference(writeNewsroom(REFERENCE), ...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/\S/);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
});

test.each([
  ['UTF-16', Buffer.from('\ufeffname\nA', 'utf16le')],
  ['broken JSON', Buffer.from('{ "persons": [')],
  ['an open quotation mark', Buffer.from('name\n"A')],
])('%s cannot be read', async (_, bytes) => {
  const folder = writeNewsroom(REFERENCE);
  const path = join(folder, 'x');
  writeFileSync(path, bytes);
  const { code, stderr } = await reference(folder, 'import', path);
  expect(code).toBe(2);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
});
