import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { type Command, measureCommand } from '../measure.ts';
import { composeNewsroom, type SyntheticNewsroom } from '../newsroom/compose.ts';
import { composeOfficials } from '../newsroom/officials.ts';
import { createRandom } from '../newsroom/random.ts';
import { articlePath, writeNewsroom } from '../newsroom/write.ts';
import { makeScratchFolder } from '../scratch.ts';
import { type Planted, plantMisspelling } from './planted.ts';
import { enterRivals, type Rival } from './rivals.ts';
import { joinRounds, judgeSpeed, type Part, type Row, reportSpeed } from './speed-report.ts';

const ROOT = join(import.meta.dirname, '../../..');
const BUILD_TIME = '2026-01-15T08:00:00+07:00';
const SMALL_LIST = 50;
const LARGE_LIST = 5_000;

/** Findings end a command with 1; that is a result too, and the one that was planted must be among them. */
const SHELL = [
  'word=$1; out=$2; shift 2; "$@" > "$out"; code=$?',
  'test $code -lt 2 || { tail -c 2000 "$out"; exit $code; }',
  'grep -qF "$word" "$out" || { echo "does not name the misspelt $word" >&2; exit 3; }',
].join('; ');

const mustTell = (word: string, contentDir: string, { file, args, ...rest }: Command): Command => ({
  file: 'sh',
  args: ['-c', SHELL, 'sh', word, join(contentDir, '../found.txt'), file, ...args],
  ...rest,
});

/** What `npm run check` runs, without npm, whose time is not ours. */
const CHECK = packageJson.scripts.check
  .split(' ')
  .slice(1)
  .map((word) => (word.startsWith('-') ? word : join(ROOT, word)));

const checkOf = (contentDir: string): Command => ({
  file: process.execPath,
  args: [...CHECK, '--format', 'json'],
  // What a check keeps for the next one lies below the folder it runs in; here it goes with the content.
  cwd: dirname(contentDir),
  env: { CONTENT_DIR: contentDir, BUILD_TIME },
});

const remarkOver = (contentDir: string): Command => ({
  file: process.execPath,
  args: [join(import.meta.dirname, 'parse-with-remark.ts'), contentDir],
  cwd: ROOT,
});

/** The newsroom with more people in its list, whom no article names, or with fewer. */
function withPeople(newsroom: SyntheticNewsroom, count: number): SyntheticNewsroom {
  if (count === newsroom.people.length) return newsroom;
  const known = new Set(newsroom.people.map(({ id }) => id));
  const more = composeOfficials(newsroom.posts, 2 * count, createRandom(5)).filter(
    ({ id, memberships }) => !known.has(id) && memberships.every(({ post }) => post.seats === undefined),
  );
  return { ...newsroom, people: [...newsroom.people, ...more].slice(0, count) };
}

/** A content folder nobody has seen, no article of which is the same in any other: nothing can be known of it. */
async function writeUnseen(newsroom: SyntheticNewsroom): Promise<string> {
  const dir = join(await makeScratchFolder('check-speed'), 'content');
  const mark = randomInt(1e12);
  const articles = newsroom.articles.map((article) => ({ ...article, author: `${article.author} ${mark}` }));
  await writeNewsroom(dir, { ...newsroom, articles });
  return dir;
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} has nothing to change.`);
  await writeFile(file, changed);
}

/** One finished row; progress goes to standard error. */
async function measureRow(row: Omit<Row, 'measured'>, command: Command): Promise<Row> {
  const measured = await measureCommand(command);
  const { cpuSeconds, wallSeconds } = measured;
  console.error(`${row.name}: ${cpuSeconds.toFixed(2)} s CPU, ${wallSeconds.toFixed(2)} s wall`);
  return { ...row, measured };
}

/** A first run, and with `then` further ones in the same folder. */
async function measureChecks(
  { newsroom, word }: Planted,
  part: Part,
  people: number,
  then: readonly (readonly [Part, string, (dir: string) => Promise<void>])[] = [],
): Promise<Row[]> {
  const dir = await writeUnseen(withPeople(newsroom, people));
  const check = mustTell(word, dir, checkOf(dir));
  const facts = { people, articles: newsroom.articles.length };
  const rows = [await measureRow({ part, name: 'check, first run', ...facts }, check)];
  for (const [later, name, prepare] of then) {
    await prepare(dir);
    rows.push(await measureRow({ part: later, name, ...facts }, check));
  }
  return rows;
}

/** An article in the middle gets a sentence more; the first person of the list gets another day of birth. */
const changesOf = ({ articles }: SyntheticNewsroom) => {
  const article = articles[Math.floor(articles.length / 2)];
  return [
    ['again', 'check, nothing changed', async () => {}],
    [
      'changed',
      'check, one article changed',
      (dir: string) =>
        edit(join(dir, article ? articlePath(article) : ''), (text) => `${text}\nThêm một câu.\n`),
    ],
    [
      'changed',
      'check, one person of the list changed',
      (dir: string) =>
        edit(join(dir, 'reference/people.yaml'), (text) =>
          text.replace(/birth_date: .*/, 'birth_date: 1953-03-04'),
        ),
    ],
  ] as const;
};

async function measureRival(rival: Rival, { newsroom, word, known }: Planted): Promise<Row> {
  const articles = newsroom.articles.slice(0, rival.articles);
  const dir = await writeUnseen({ ...newsroom, articles });
  const names = newsroom.people.map(({ name }) => name);
  const command = await rival.prepare(dir, { names, known });
  const row = { part: 'rival', name: rival.name, people: names.length, articles: articles.length } as const;
  return measureRow(row, mustTell(word, dir, command));
}

async function measureRound(planted: Planted): Promise<Row[]> {
  const { newsroom } = planted;
  return [
    await measureRow(
      { part: 'parse', name: 'remark-parse, remark-gfm, no rule', articles: newsroom.articles.length },
      remarkOver(await writeUnseen(newsroom)),
    ),
    ...(await measureChecks(planted, 'small', SMALL_LIST)),
    ...(await measureChecks(planted, 'own', newsroom.people.length, changesOf(newsroom))),
    ...(await measureChecks(planted, 'large', LARGE_LIST)),
  ];
}

/**
 * Checks the same articles against lists of several sizes, again, and after changes; has remark parse them with no rule
 * at all, and others check them for the same names. A rival that fails has no row but a reason.
 */
export async function measureSpeed(
  articles: number,
  runs: number,
): Promise<{ table: string; kept: boolean }> {
  const planted = plantMisspelling(composeNewsroom({ articles }), SMALL_LIST);
  const entries = await enterRivals();
  const notes = entries.flatMap((entry) => ('leftOut' in entry ? [`Left out: ${entry.leftOut}.`] : []));
  const rounds: Row[][] = Array.from({ length: runs }, () => []);
  for (const round of rounds) round.push(...(await measureRound(planted)));
  for (const entry of entries) {
    if (!('rival' in entry)) continue;
    try {
      for (const round of rounds) round.push(await measureRival(entry.rival, planted));
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n').slice(1).join(' ').trim() : error;
      notes.push(`No figures for ${entry.rival.name}: ${reason}`);
    }
  }
  const rows = joinRounds(rounds);
  const promised = judgeSpeed(rows, articles);
  return { table: reportSpeed(rows, promised, notes), kept: promised.every(({ holds }) => holds !== false) };
}
