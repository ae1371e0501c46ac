import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
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
import { type FlatEntity, flattenEntities, type OutputFile, SITE_FILES } from './flat-entities.ts';
import { pagefindOver } from './pagefind.ts';
import { STYLE_SHEET } from './style-sheet.ts';

const LAYOUTS = join(import.meta.dirname, '../hugo/layouts');

/** Hugo's names for what it writes. */
const FORMATS = {
  'index.html': 'HTML',
  'rss.xml': 'RSS',
  'chaired.xml': 'CHAIRED',
  'feed.json': 'JSONFEED',
  'chaired.json': 'CHAIREDJSON',
  'calendar.ics': 'CALENDAR',
} as const satisfies Readonly<Record<OutputFile, string>>;

const formatsOf = (files: readonly OutputFile[]): string[] => files.map((file) => FORMATS[file]);

const CONFIG = {
  baseURL: SITE_URL,
  title: SITE_TITLE,
  languageCode: 'vi',
  timeZone: 'Asia/Ho_Chi_Minh',
  enableRobotsTXT: true,
  disableAliases: true,
  paginate: PAGE_SIZE,
  params: { pageSize: PAGE_SIZE, feedItems: FEED_ITEMS, calendarEvents: CALENDAR_EVENTS },
  taxonomies: {
    person: 'people',
    chair: 'chaired',
    post: 'posts',
    organization: 'organizations',
    venue: 'venues',
    topic: 'topics',
    month: 'months',
    year: 'years',
  },
  mediaTypes: {
    'application/feed+json': { suffixes: ['json'] },
    'text/calendar': { suffixes: ['ics'] },
  },
  outputFormats: {
    RSS: { mediaType: 'application/rss+xml', baseName: 'rss', isPlainText: true },
    CHAIRED: { mediaType: 'application/rss+xml', baseName: 'chaired', isPlainText: true },
    CALENDAR: { mediaType: 'text/calendar', baseName: 'calendar', isPlainText: true },
    JSONFEED: { mediaType: 'application/feed+json', baseName: 'feed', isPlainText: true },
    CHAIREDJSON: { mediaType: 'application/feed+json', baseName: 'chaired', isPlainText: true },
  },
  outputs: {
    home: formatsOf(SITE_FILES),
    section: ['HTML'],
    taxonomy: ['HTML'],
    term: ['HTML'],
    page: ['HTML'],
  },
};

/** Hugo reads frontmatter in JSON as readily as in YAML; the other contenders get the same. */
const page = (data: object, body = ''): string => `${JSON.stringify(data, undefined, 1)}\n\n${body}`;

const termPage = ({ kind, id, href, files, ...shown }: FlatEntity): [string, string] => [
  `content/${kind}/${id}/_index.md`,
  page({ ...shown, url: href, outputs: formatsOf(files) }),
];

function* hugoFiles(newsroom: SyntheticNewsroom): Generator<[string, string]> {
  yield ['hugo.json', JSON.stringify(CONFIG)];
  yield ['static/style.css', STYLE_SHEET];
  yield ['content/articles/_index.md', page({ title: 'Tin', _build: { render: 'never' } })];
  yield ['content/years/_index.md', page({ title: 'Lưu trữ', url: '/archive/' })];
  yield ['content/months/_index.md', page({ title: 'Các tháng', _build: { render: 'never' } })];
  yield ['content/chaired/_index.md', page({ title: 'Chủ trì', _build: { render: 'never' } })];
  yield ['content/search.md', page({ title: 'Tìm kiếm', layout: 'list', url: '/search/' })];
  for (const entity of flattenEntities(newsroom)) yield termPage(entity);
  for (const { article, data, body } of flattenArticles(newsroom)) {
    yield [`content/articles/${article.slug}.md`, page(data, body)];
  }
}

async function prepareHugo(dir: string, newsroom: SyntheticNewsroom): Promise<PreparedBuild> {
  await writeFiles(dir, hugoFiles(newsroom));
  await cp(LAYOUTS, join(dir, 'layouts'), { recursive: true });
  const outDir = join(dir, 'public');
  const cacheDir = join(dir, 'cache');
  return {
    outDir,
    commands: [
      {
        file: 'hugo',
        args: ['--quiet', '--ignoreCache', '--cacheDir', cacheDir, '--destination', outDir],
        cwd: dir,
      },
      ...pagefindOver(outDir),
    ],
    searchIndex: 'pagefind/pagefind-entry.json',
  };
}

async function hugoVersion(): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('hugo', ['version']);
    return /v(\d+\.\d+\.\d+)/.exec(stdout)?.[1] ?? 'of unknown version';
  } catch {
    return undefined;
  }
}

/** As root where apt is at hand, Hugo is fetched from there; elsewhere it is asked for. */
async function installHugo(): Promise<void> {
  if (process.getuid?.() !== 0) return;
  console.error('Hugo is not installed; trying apt-get install hugo …');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await promisify(execFile)('apt-get', ['install', '--yes', '--no-install-recommends', 'hugo'], {
    env: environment,
  }).catch(() => console.error('apt-get could not install Hugo.'));
}

export async function enterHugo(): Promise<Entry> {
  const version = (await hugoVersion()) ?? (await installHugo().then(hugoVersion));
  if (version === undefined) {
    return {
      leftOut:
        'Hugo + Pagefind: no `hugo` on the path (on Debian and Ubuntu: `apt install hugo`); without it there are no ratios',
    };
  }
  return { contender: { id: 'hugo', name: `Hugo ${version} + Pagefind`, prepare: prepareHugo } };
}
