import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findCycles, importsIn, readModules, type SourceModule } from './support/imports.ts';

const source = readModules('src');
const everything = [...source, ...readModules('scripts', 'tests')];

/** Doors of the program that are rooms of their own. */
const DOORS = ['communique/remark-plugin.ts'];

/** `src/domain/checks/names.ts` lies in the room `domain`. */
const roomOf = (path: string): string =>
  DOORS.find((door) => path === `src/${door}`) ?? path.split('/')[1] ?? '';

/** Which rooms a room may import from, itself aside. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  strings: ['domain'],
  schema: ['domain'],
  markdown: ['domain', 'strings'],
  files: ['domain', 'schema', 'markdown'],
  communique: ['domain', 'strings'],
  'communique/remark-plugin.ts': ['domain', 'strings', 'files', 'reporters'],
  feeds: ['domain', 'strings'],
  search: ['domain', 'strings'],
  reporters: ['domain', 'strings'],
  dev: ['domain', 'strings', 'reporters'],
  'content.config.ts': ['domain', 'files'],
  queries: ['domain', 'strings', 'files', 'markdown'],
  components: ['domain', 'strings'],
  layouts: ['domain', 'strings', 'components', 'styles'],
  pages: ['domain', 'strings', 'markdown', 'feeds', 'search', 'queries', 'layouts', 'components', 'styles'],
  styles: [],
};

/** Packages that only some rooms or files may name. The first pattern that fits a package decides. */
const PACKAGES: readonly { readonly what: string; readonly name: RegExp; readonly in: readonly string[] }[] =
  [
    { what: 'the disk', name: /^(node:)?fs(\/|$)/, in: ['files'] },
    { what: 'zod', name: /^(astro\/)?zod/, in: ['schema', 'content.config.ts'] },
    { what: 'the content store', name: /^astro:content$/, in: ['queries', 'content.config.ts'] },
    {
      what: 'unified, its trees and plugins',
      name: /^(unified|remark|rehype|mdast|hast|micromark|satteri|unist|vfile)(-|$)/,
      in: ['markdown', 'communique/remark-plugin.ts'],
    },
    { what: 'YAML', name: /^(yaml|js-yaml)$/, in: ['files'] },
    { what: 'picture tools', name: /^sharp$/, in: ['files'] },
    {
      what: 'Astro',
      name: /^astro([:/]|$)/,
      in: ['pages', 'layouts', 'components', 'content.config.ts', 'dev'],
    },
  ];

/** `src/a.ts -> src/b.ts`, for every import of these modules that does not fit. */
const misfits = (
  modules: readonly SourceModule[],
  fits: (name: string, module: SourceModule) => boolean,
): string[] =>
  modules.flatMap((module) =>
    module.imports.filter((name) => !fits(name, module)).map((name) => `${module.path} -> ${name}`),
  );

describe('arrows point one way', () => {
  test('every room of src is known', () => {
    expect([...new Set(source.map(({ path }) => roomOf(path)))].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  test.each(Object.entries(ROOMS))('%s imports from %j', (room, rooms) => {
    const modules = source.filter(({ path }) => roomOf(path) === room);
    const own = (name: string): boolean => name.startsWith('src/');
    expect(modules).not.toEqual([]);
    expect(misfits(modules, (name) => !own(name) || [room, ...rooms].includes(roomOf(name)))).toEqual([]);
  });

  test('src imports neither scripts nor tests', () => {
    expect(misfits(source, (name) => !/^(scripts|tests|\.\.)\//.test(name))).toEqual([]);
  });

  test('domain is pure: it imports no package at all', () => {
    const domain = source.filter(({ path }) => roomOf(path) === 'domain');
    expect(misfits(domain, (name) => name.startsWith('src/domain/'))).toEqual([]);
  });

  test.each(PACKAGES)('only $in name $what', ({ what, name, in: rooms }) => {
    const governs = (imported: string): boolean =>
      PACKAGES.find((rule) => rule.name.test(imported))?.what === what;
    expect(source.some(({ imports }) => imports.some((imported) => name.test(imported)))).toBe(true);
    expect(
      misfits(source, (imported, { path }) => !governs(imported) || rooms.includes(roomOf(path))),
    ).toEqual([]);
  });

  test('nothing imports itself by a detour', () => {
    expect(findCycles(everything)).toEqual([]);
  });
});

describe('a file', () => {
  test('fits on a few screens: 260 lines', () => {
    const long = everything.filter(({ lines }) => lines > 260).map(({ path, lines }) => `${path}: ${lines}`);
    expect(long).toEqual([]);
  });

  test('has a name in kebab-case, brackets and endings aside', () => {
    const kebab = /^_?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/;
    const folder = /^_?[a-z0-9]+(-[a-z0-9]+)*$/;
    const plain = (segment: string): string => segment.replace(/\[(?:\.\.\.)?([^\]]*)\]/g, '$1');
    const odd = everything.filter(({ path }) => {
      const segments = path.split('/').map(plain);
      return !kebab.test(segments.at(-1) ?? '') || !segments.slice(0, -1).every((one) => folder.test(one));
    });
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  test('imports files that exist, by their whole names', () => {
    const own = (name: string): boolean => /^(src|scripts|tests)\//.test(name);
    expect(misfits(everything, (name) => !own(name) || existsSync(name.replace(/\?.*$/, '')))).toEqual([]);
  });
});

test.each([
  ["import { a } from 'a/b.ts';", 'a/b.ts'],
  ['import a,\n  { type B }\nfrom "a/b.ts";', 'a/b.ts'],
  ["import type { A } from 'b';", 'b'],
  ["import 'a/style.css';", 'a/style.css'],
  ["export * from 'a/b.ts';", 'a/b.ts'],
  ["export type { A } from 'a/b.ts';", 'a/b.ts'],
  ["const a = await import('a/b.ts');", 'a/b.ts'],
  ["---\nimport A from 'a/b.astro';\n---\n<A />", 'a/b.astro'],
  ["@import 'a/tokens.css';", 'a/tokens.css'],
])('an import is seen in %j', (text, name) => expect(importsIn(text)).toEqual([name]));
