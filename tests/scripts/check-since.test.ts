import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/build-site.ts';
import { article, type Files, REFERENCE, writeFiles } from '../support/newsroom.ts';
import { type Outcome, runScript } from '../support/run-script.ts';

const OLD = 'Bí thư Tỉnh ủy Lưu Gia Khiếm chủ trì.';
const NEW = 'Đồng chí Triệu Thụy Hà, Chủ tịch UBND tỉnh, dự.';

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.vn', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** A repository whose first commit, `first`, holds a newsroom; its content folder. */
function repository(files: Files, below = 'content'): { root: string; content: string } {
  const root = newFolder('repository');
  const content = join(root, below);
  mkdirSync(content, { recursive: true });
  writeFiles(content, { ...REFERENCE, ...files });
  git(root, 'init', '-q');
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'Begin');
  git(root, 'tag', 'first');
  return { root, content };
}

const check = (contentDir: string, ...args: readonly string[]): Promise<Outcome> =>
  runScript('check-names', ['--lang', 'en', ...args], {
    CONTENT_DIR: contentDir,
    BUILD_TIME: '2026-01-15T08:00:00+07:00',
  });
async function fresh(contentDir: string, revision = 'first'): Promise<string[]> {
  const { stdout, stderr } = await check(contentDir, '--since', revision, '--format', 'json');
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout).findings.map(({ found }: { found: string }) => found);
}
const move = (content: string, from: string, to: string): void => {
  mkdirSync(dirname(join(content, to)), { recursive: true });
  renameSync(join(content, from), join(content, to));
};

describe('--since shows only what is new', () => {
  test.each([
    ['below the repository', 'content'],
    ['far below it, with marks and spaces', 'tin/Tháng bảy'],
    ['a repository of its own', '.'],
  ])('where the content folder is %s', async (_, below) => {
    const { content } = repository({ 'articles/a.md': article('', OLD) }, below);
    expect(await fresh(content)).toEqual([]);
    writeFileSync(join(content, 'articles/a.md'), article('', `Tin.\n\n${OLD}\n\n${NEW}`));
    expect(await fresh(content)).toEqual(['Triệu Thụy Hà']);
    expect((await check(content, '--since', 'first')).code).toBe(1);
  });

  test('one more of the same is new', async () => {
    const { content } = repository({ 'articles/a.md': article('', OLD) });
    writeFileSync(join(content, 'articles/a.md'), article('', `${OLD}\n\n${OLD}`));
    expect(await fresh(content)).toEqual(['Lưu Gia Khiếm']);
  });

  test('an old finding in a file that was moved is not', async () => {
    const { content, root } = repository({
      'articles/a.md': article('', `${OLD}\n\nMột tin dài.`),
      'articles/b.md': article('', OLD),
    });
    git(root, 'mv', 'content/articles/a.md', 'content/articles/moved-by-git.md');
    move(content, 'articles/b.md', 'articles/2022/06/b.md');
    expect(await fresh(content)).toEqual([]);
  });

  test('an old finding in a renamed and rewritten article that keeps its old slug as an alias is not', async () => {
    const { content } = repository({ 'articles/a.md': article('', OLD) });
    move(content, 'articles/a.md', 'articles/c.md');
    writeFileSync(
      join(content, 'articles/c.md'),
      article('aliases: [a]', `Tất cả đều mới.\n\n${'Câu này chưa có. '.repeat(40)}\n\n${OLD}`),
    );
    expect(await fresh(content)).toEqual([]);
  });

  test('all is new where the revision had no such folder', async () => {
    const { root } = repository({});
    writeFiles(join(root, 'later'), { ...REFERENCE, 'articles/a.md': article('', OLD) });
    expect(await fresh(join(root, 'later'))).toEqual(['Lưu Gia Khiếm']);
  });

  test('and leaves the repository and the disk as they were', async () => {
    const { content, root } = repository({ 'articles/a.md': article('', OLD) });
    writeFileSync(join(content, 'articles/b.md'), article('', NEW));
    const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('communique-since-'));
    const before = [git(root, 'status', '--porcelain', '-uall'), git(root, 'count-objects')];
    const folders = left();
    await fresh(content);
    expect([git(root, 'status', '--porcelain', '-uall'), git(root, 'count-objects')]).toEqual(before);
    expect(left()).toEqual(folders);
  });
});

describe('--since tells what a change of the list has done', () => {
  const changed = (from: string, to: string): string =>
    (REFERENCE['reference/people.yaml'] ?? '').replace(from, to);
  const right = article('', 'Đồng chí Lưu Gia Khiêm, Bí thư Tỉnh ủy, dự.');
  const wrong = article('', 'Đồng chí Triệu Thúy Hà, Bí thư Tỉnh ủy, dự.');

  test('to published articles, before the findings', async () => {
    const { content } = repository({
      'articles/a.md': right,
      'articles/b.md': wrong,
      'articles/c.md': right.replace('---\n', '---\ndraft: true\n'),
    });
    const list = changed(
      'start_date: 2019-05-10, end_date: 2023-03-01',
      'start_date: 2019-05-10, end_date: 2022-01-01',
    ).replace('{ post: bi-thu, start_date: 2023-03-01 }', '{ post: bi-thu, start_date: 2022-01-01 }');
    writeFileSync(join(content, 'reference/people.yaml'), list);
    const { stdout } = await check(content, '--since', 'first');
    const [impact = ''] = stdout.split('\n\n');
    expect(impact).toContain('2 published articles');
    expect(impact).toContain(`${join(content, 'articles/a.md')}  is now wrong`);
    expect(impact).toContain(`${join(content, 'articles/b.md')}  is now right`);
    const json = await check(content, '--since', 'first', '--format', 'json');
    expect(Object.keys(JSON.parse(json.stdout))).toEqual(['version', 'checked', 'findings']);
  });

  test('not to articles that were rewritten', async () => {
    const { content } = repository({ 'articles/a.md': right });
    writeFileSync(join(content, 'articles/a.md'), wrong);
    writeFileSync(
      join(content, 'reference/people.yaml'),
      `${REFERENCE['reference/people.yaml']}- { id: a, name: A B }\n`,
    );
    const { stdout } = await check(content, '--since', 'first');
    expect(stdout).toContain('No published article becomes wrong or right by it.');
  });

  test('and nothing where it has not changed', async () => {
    const { content } = repository({ 'articles/a.md': wrong });
    expect((await check(content, '--since', 'first')).stdout).not.toContain('reference list');
  });
});

describe('--since ends with exit code 2 and says what to do', () => {
  test('outside a repository', async () => {
    const content = newFolder('alone');
    writeFiles(content, REFERENCE);
    const { code, stderr, stdout } = await check(content, '--since', 'first');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('needs a git repository');
  });

  test.each(['nowhere', '--all', 'HEAD:content', 'first..HEAD'])(
    'at %s, which is no revision',
    async (revision) => {
      const { code, stderr } = await check(repository({}).content, `--since=${revision}`);
      expect(code).toBe(2);
      expect(stderr).toContain(`There is no revision "${revision}" in this repository.`);
    },
  );

  test('in a shallow clone that lacks it', async () => {
    const { root, content } = repository({});
    writeFileSync(join(content, 'topics.yaml'), '[]\n');
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '-m', 'Go on');
    const clone = join(newFolder('clone'), 'shallow');
    git(root, 'clone', '-q', '--depth', '1', `file://${root}`, clone);
    const { code, stderr } = await check(join(clone, 'content'), '--since', 'HEAD~1');
    expect(code).toBe(2);
    expect(stderr).toContain('git fetch --unshallow');
  });

  test('together with --write-baseline, or without a revision', async () => {
    const { content } = repository({});
    expect((await check(content, '--since', 'first', '--write-baseline')).code).toBe(2);
    const { code, stderr } = await check(content, '--since', '');
    expect([code, stderr]).toEqual([2, expect.stringContaining('needs a git revision')]);
  });
});
