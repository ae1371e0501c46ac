import { join } from 'node:path';
import { type Command, type Measurement, measureCommand } from '../measure.ts';
import { composeNewsroom, type SyntheticNewsroom } from '../newsroom/compose.ts';
import { composeOfficials } from '../newsroom/officials.ts';
import { createRandom } from '../newsroom/random.ts';
import { writeNewsroom } from '../newsroom/write.ts';
import { makeScratchFolder } from '../scratch.ts';
import { markdownTable } from '../table.ts';

const ROOT = join(import.meta.dirname, '../../..');
const BUILD_TIME = '2026-01-15T08:00:00+07:00';

interface Row {
  readonly name: string;
  readonly people: number | undefined;
  readonly measured: Measurement;
}

/** Errors in the articles end the command with 1; that is a result too. */
const SHELL = '"$@" > /dev/null; test $? -lt 2';

const checkOf = (contentDir: string): Command => ({
  file: 'sh',
  args: ['-c', SHELL, 'sh', process.execPath, join(ROOT, 'scripts/check-names.ts'), '--format', 'json'],
  cwd: ROOT,
  env: { CONTENT_DIR: contentDir, BUILD_TIME },
});

const remarkOver = (contentDir: string): Command => ({
  file: process.execPath,
  args: [join(import.meta.dirname, 'parse-with-remark.ts'), contentDir],
  cwd: ROOT,
});

/** The newsroom with more people in its list, whom no article names, or with fewer. */
function withPeople(newsroom: SyntheticNewsroom, count: number): SyntheticNewsroom {
  const known = new Set(newsroom.people.map(({ id }) => id));
  const more = composeOfficials(newsroom.posts, 2 * count, createRandom(5)).filter(
    ({ id, memberships }) => !known.has(id) && memberships.every(({ post }) => post.seats === undefined),
  );
  return { ...newsroom, people: [...newsroom.people, ...more].slice(0, count) };
}

async function measure(newsroom: SyntheticNewsroom, people: number): Promise<Row> {
  const dir = await makeScratchFolder('check-speed');
  const own = people === newsroom.people.length ? newsroom : withPeople(newsroom, people);
  await writeNewsroom(dir, own);
  return { name: 'check', people: own.people.length, measured: await measureCommand(checkOf(dir)) };
}

const row = ({ name, people, measured }: Row, base: Measurement): string[] => [
  name,
  people === undefined ? '–' : people.toLocaleString('en'),
  measured.cpuSeconds.toFixed(1),
  (measured.cpuSeconds / base.cpuSeconds).toFixed(2),
  measured.wallSeconds.toFixed(1),
  measured.peakBytes === undefined ? '–' : (measured.peakBytes / 1e9).toFixed(2),
];

/** Checks the same articles against lists of several sizes, and has remark parse them with no rule at all. */
export async function measureSpeed(articles: number): Promise<string> {
  const newsroom = composeNewsroom({ articles });
  const dir = await makeScratchFolder('check-speed');
  await writeNewsroom(dir, newsroom);
  const parsed = await measureCommand(remarkOver(dir));
  const rows: Row[] = [{ name: 'remark-parse and remark-gfm, no rule', people: undefined, measured: parsed }];
  for (const people of [50, newsroom.people.length, 5_000]) rows.push(await measure(newsroom, people));
  return markdownTable(
    ['', 'people listed', 'CPU s', '× remark', 'wall s', 'peak GB'],
    rows.map((one) => row(one, parsed)),
  );
}
