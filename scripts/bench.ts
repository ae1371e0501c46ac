import { argv } from 'node:process';

interface Bench {
  /** @returns the exit code */
  runBench(args: readonly string[]): Promise<number>;
}

/** What can be measured, by name; each is loaded only when it runs. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  build: () => import('../tests/bench/build.ts'),
  check: () => import('../tests/bench/check.ts'),
  'check-speed': () => import('../tests/bench/check-speed.ts'),
  site: () => import('../tests/bench/site.ts'),
  feeds: () => import('../tests/bench/feeds.ts'),
  search: () => import('../tests/bench/search.ts'),
};

const [name, ...rest] = argv.slice(2);
const isNamed = name !== undefined && !name.startsWith('-');
const names = isNamed ? [name] : Object.keys(BENCHES);
const args = isNamed ? rest : argv.slice(2);

for (const chosen of names) {
  const load = BENCHES[chosen];
  if (!load) {
    console.error(`There is no benchmark "${chosen}". Known: ${Object.keys(BENCHES).join(', ')}.`);
    process.exitCode = 2;
    break;
  }
  try {
    const { runBench } = await load();
    process.exitCode = Math.max(Number(process.exitCode ?? 0), await runBench(args));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
