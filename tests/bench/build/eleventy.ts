import { execFile } from 'node:child_process';
import { access, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SyntheticNewsroom } from '../newsroom/compose.ts';
import {
  CALENDAR_EVENTS,
  type Entry,
  FEED_ITEMS,
  PAGE_SIZE,
  type PreparedBuild,
  SITE_TITLE,
  SITE_URL,
} from './contender.ts';
import { writeFiles } from './files.ts';
import { flattenArticles } from './flat-article.ts';
import { flattenEntities } from './flat-entities.ts';
import { pagefindOver } from './pagefind.ts';
import { STYLE_SHEET } from './style-sheet.ts';

const VERSION = '3.1.8';
const ROOT = join(import.meta.dirname, '../../..');
const TEMPLATES = join(import.meta.dirname, '../eleventy');
const PROGRAM_DIR = join(ROOT, `node_modules/.cache/bench/eleventy-${VERSION}`);
const PROGRAM = join(PROGRAM_DIR, 'node_modules/@11ty/eleventy/cmd.cjs');

const INDEXES = [
  { kind: 'people', title: 'Nhân sự', href: '/people/' },
  { kind: 'posts', title: 'Chức danh', href: '/posts/' },
  { kind: 'organizations', title: 'Cơ quan', href: '/organizations/' },
  { kind: 'venues', title: 'Địa điểm', href: '/venues/' },
  { kind: 'topics', title: 'Chủ đề', href: '/topics/' },
  { kind: 'years', title: 'Lưu trữ', href: '/archive/' },
  { kind: 'none', title: 'Tìm kiếm', href: '/search/' },
];

function* eleventyFiles(newsroom: SyntheticNewsroom): Generator<[string, string]> {
  const settings = {
    title: SITE_TITLE,
    url: SITE_URL,
    pageSize: PAGE_SIZE,
    feedItems: FEED_ITEMS,
    calendarEvents: CALENDAR_EVENTS,
    indexes: INDEXES,
    entities: flattenEntities(newsroom),
  };
  yield ['package.json', '{ "private": true, "type": "module" }'];
  yield ['settings.json', JSON.stringify(settings)];
  yield ['eleventy.config.ts', "export { configure as default } from './configure.ts';\n"];
  yield ['style.css', STYLE_SHEET];
  for (const { article, data, body } of flattenArticles(newsroom)) {
    const frontmatter = {
      ...data,
      layout: 'article.11ty.ts',
      permalink: `/articles/${article.slug}/`,
    };
    yield [
      `content/articles/${article.slug}.md`,
      `---json\n${JSON.stringify(frontmatter, undefined, 1)}\n---\n\n${body}`,
    ];
  }
}

async function prepareEleventy(dir: string, newsroom: SyntheticNewsroom): Promise<PreparedBuild> {
  await cp(TEMPLATES, dir, { recursive: true });
  await writeFiles(dir, eleventyFiles(newsroom));
  const outDir = join(dir, 'public');
  return {
    outDir,
    commands: [
      {
        file: process.execPath,
        args: [PROGRAM, '--config=eleventy.config.ts', '--formats=md,11ty.ts', '--quiet'],
        cwd: dir,
      },
      ...pagefindOver(outDir),
    ],
    searchIndex: 'pagefind/pagefind-entry.json',
  };
}

const isInstalled = async (): Promise<boolean> =>
  access(PROGRAM).then(
    () => true,
    () => false,
  );

/** Fetched once, apart from the project's own dependencies. */
async function installEleventy(): Promise<void> {
  if (await isInstalled()) return;
  console.error(`Installing @11ty/eleventy@${VERSION} into ${PROGRAM_DIR} …`);
  await mkdir(PROGRAM_DIR, { recursive: true });
  await writeFile(join(PROGRAM_DIR, 'package.json'), '{ "private": true }');
  const args = ['install', '--no-audit', '--no-fund', '--save-exact', `@11ty/eleventy@${VERSION}`];
  await promisify(execFile)('npm', args, { cwd: PROGRAM_DIR });
}

export async function enterEleventy(): Promise<Entry> {
  const failure = await installEleventy().then(
    () => undefined,
    (error: unknown) => String(error).split('\n')[0],
  );
  if (failure !== undefined) {
    return {
      leftOut: `Eleventy + Pagefind: @11ty/eleventy@${VERSION} could not be installed from npm (${failure})`,
    };
  }
  return { contender: { id: 'eleventy', name: `Eleventy ${VERSION} + Pagefind`, prepare: prepareEleventy } };
}
