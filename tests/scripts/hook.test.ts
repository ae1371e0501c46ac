import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/build-site.ts';
import { article, type Files, REFERENCE, writeFiles } from '../support/newsroom.ts';
import { type Outcome, runScript } from '../support/run-script.ts';

const RIGHT = article('', 'Bí thư Tỉnh ủy Lưu Gia Khiêm chủ trì.');
const WRONG = RIGHT.replace('Khiêm', 'Khiếm');
const DOUBTFUL = article('venues: [Chỗ Không Tên]', 'Tin.');

/** Git as on a machine where nobody has set anything. */
function git(repository: string, ...args: readonly string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync('git', [...args], {
    cwd: repository,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH ?? '',
      HOME: repository,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.vn',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.vn',
    },
  });
  return { code: status, said: stdout + stderr };
}

const install = (contentDir: string): Promise<Outcome> =>
  runScript('install-hook', [], { CONTENT_DIR: contentDir });

/** A repository of its own with a newsroom in `folder` of it, the hook installed and the list committed. */
async function newsroom(files: Files = {}, folder = 'content'): Promise<string> {
  const repository = newFolder('kho tin');
  git(repository, 'init', '-q');
  writeFiles(join(repository, folder), { ...REFERENCE, ...files });
  git(repository, 'add', '-A');
  git(repository, 'commit', '-q', '-m', 'A', '--no-verify');
  expect((await install(join(repository, folder))).code).toBe(0);
  return repository;
}

function stage(repository: string, files: Files, folder = 'content'): void {
  writeFiles(join(repository, folder), files);
  git(repository, 'add', '-A');
}

const commit = (repository: string, ...args: readonly string[]) =>
  git(repository, 'commit', '-q', '-m', 'B', ...args);

describe('a commit', () => {
  test('with an error is stopped, with file, line and the way past', async () => {
    const repository = await newsroom();
    stage(repository, { 'articles/Tháng bảy/tin-thu.md': WRONG });
    const { code, said } = commit(repository);
    expect(code).toBe(1);
    expect(said).toContain('content/articles/Tháng bảy/tin-thu.md:9:16');
    expect(said).toContain('git commit --no-verify');
    expect(commit(repository, '--no-verify').code).toBe(0);
  });

  test('without one goes through, warnings shown', async () => {
    const repository = await newsroom();
    stage(repository, { 'articles/tin-thu.md': DOUBTFUL });
    const { code, said } = commit(repository);
    expect(code).toBe(0);
    expect(said).toContain('venue-unknown');
  });

  test('is judged by what is staged, not by what lies in the folder', async () => {
    const repository = await newsroom();
    const file = join(repository, 'content/articles/tin-thu.md');
    stage(repository, { 'articles/tin-thu.md': WRONG });
    writeFileSync(file, RIGHT);
    expect(commit(repository).code).toBe(1);
    git(repository, 'add', '-A');
    writeFileSync(file, WRONG);
    expect(commit(repository).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(WRONG);
  });

  test('of single files is judged by those', async () => {
    const repository = await newsroom({ 'articles/tin-thu.md': RIGHT, 'articles/khac.md': RIGHT });
    writeFiles(join(repository, 'content'), {
      'articles/tin-thu.md': WRONG,
      'articles/khac.md': `${RIGHT}Thêm.\n`,
    });
    expect(commit(repository, 'content/articles/khac.md').code).toBe(0);
    expect(commit(repository, 'content/articles/tin-thu.md').code).toBe(1);
  });

  test('is not held up by errors in other articles', async () => {
    const repository = await newsroom({ 'articles/cu.md': WRONG });
    stage(repository, { 'articles/tin-thu.md': RIGHT });
    const { code, said } = commit(repository);
    expect(code).toBe(0);
    expect(said).not.toContain('cu.md');
  });

  test('is stopped by an error of the reference list, wherever it comes from', async () => {
    const repository = await newsroom();
    stage(repository, { 'articles/tin-thu.md': RIGHT, 'reference/people.yaml': '- { id: a, nam: A }\n' });
    const { code, said } = commit(repository);
    expect(code).toBe(1);
    expect(said).toContain('content/reference/people.yaml:1');
  });

  test('that only deletes, or does not touch the newsroom, goes through', async () => {
    const repository = await newsroom({ 'articles/tin-thu.md': WRONG });
    stage(repository, { 'ghi-chu.txt': 'A' }, '.');
    expect(commit(repository)).toEqual({ code: 0, said: '' });
    git(repository, 'rm', '-q', 'content/articles/tin-thu.md');
    expect(commit(repository).code).toBe(0);
  });

  test('is checked where the repository is the newsroom', async () => {
    const repository = await newsroom({}, '.');
    stage(repository, { 'articles/tin-thu.md': WRONG }, '.');
    const { code, said } = commit(repository);
    expect(code).toBe(1);
    expect(said).toMatch(/^articles\/tin-thu\.md:9:16/m);
  });

  test('is checked through core.hooksPath too', async () => {
    const repository = newFolder('hooks-path');
    git(repository, 'init', '-q');
    git(repository, 'config', 'core.hooksPath', resolve('scripts/hooks'));
    stage(repository, { ...REFERENCE, 'articles/tin-thu.md': WRONG });
    expect(commit(repository).code).toBe(1);
  });
});

describe('installing', () => {
  test('leaves another hook as it is, and says what to add to it', async () => {
    const repository = await newsroom();
    const file = join(repository, '.git/hooks/pre-commit');
    writeFileSync(file, '#!/bin/sh\nexit 0\n');
    const { code, stderr } = await install(join(repository, 'content'));
    expect(code).toBe(2);
    expect(stderr).toContain("CONTENT_DIR='content'");
    expect(readFileSync(file, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
  });

  test('may be repeated', async () => {
    const repository = await newsroom();
    expect((await install(join(repository, 'content'))).code).toBe(0);
  });

  test('is refused outside a repository', async () => {
    const folder = newFolder('no-repository');
    writeFiles(folder, REFERENCE);
    const { code, stderr } = await install(folder);
    expect(code).toBe(2);
    expect(stderr).toContain('git init');
  });
});
