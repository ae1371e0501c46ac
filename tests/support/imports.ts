import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of the program with what it imports. */
export interface SourceModule {
  /** Path from the checkout. */
  readonly path: string;
  readonly lines: number;
  /** Paths from the checkout for own files, names for packages; static and dynamic, types too. */
  readonly imports: readonly string[];
}

const CODE = /\.(ts|mts|js|mjs|astro|css)$/;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const IMPORT =
  /(?:^|[\s;}])(?:import|export)\b[^'"`;()]*?\bfrom\s*(['"])(.+?)\1|(?:^|[\s;])import\s*(['"])(.+?)\3|\bimport\s*\(\s*(['"`])(.+?)\5|@import\s+(['"])(.+?)\7/gm;

/** What a file's text imports, as written: `from '…'`, `import '…'`, `import('…')`, `@import '…'`. */
export const importsIn = (text: string): string[] =>
  [...text.replace(COMMENT, '').matchAll(IMPORT)].map(
    (match) => match[2] ?? match[4] ?? match[6] ?? match[8] ?? '',
  );

function readModule(path: string): SourceModule {
  const text = readFileSync(path, 'utf8');
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: importsIn(text).map((name) => (name.startsWith('.') ? join(dirname(path), name) : name)),
  };
}

/** All modules below these folders of the checkout, in the order of their paths. */
export const readModules = (...folders: readonly string[]): SourceModule[] =>
  folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join('tests', 'fixtures')))
    .sort()
    .map(readModule);

/** The modules that can reach themselves, grouped: each group is one knot of imports. */
export function findCycles(modules: readonly SourceModule[]): string[][] {
  const importsOf = new Map(modules.map(({ path, imports }) => [path, imports]));
  const reach = (from: string): Set<string> => {
    const seen = new Set<string>();
    const open = [...(importsOf.get(from) ?? [])];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (seen.has(path) || !importsOf.has(path)) continue;
      seen.add(path);
      open.push(...(importsOf.get(path) ?? []));
    }
    return seen;
  };
  const reached = new Map(modules.map(({ path }) => [path, reach(path)]));
  const knots = modules
    .filter(({ path }) => reached.get(path)?.has(path))
    .map(({ path }) =>
      [...(reached.get(path) ?? [])].filter((other) => reached.get(other)?.has(path)).sort(),
    );
  return [...new Map(knots.map((knot) => [knot.join(), knot])).values()];
}
