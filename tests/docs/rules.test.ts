import { cpSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAboutNames, RULES } from '../../src/domain/rules.ts';
import { inspectContent } from '../../src/files/inspect-content.ts';
import { settingsOf } from '../support/inspect.ts';
import { writeFiles, writeNewsroom } from '../support/newsroom.ts';
import { type Example, readRulePages } from '../support/rule-pages.ts';

const FAMILIES = ['content', 'reference'];
const rules = RULES.filter(isAboutNames);
const pages = readRulePages();
const ofOneRule = pages.filter(({ rule }) => !FAMILIES.includes(rule));
const textOf = (page: string): string => pages.find(({ rule }) => rule === page)?.text ?? '';

/** What the checker tells of an example's articles in the newsroom of the examples. */
async function check({ files }: Example): Promise<{ rule: string; told: string }[]> {
  const folder = writeNewsroom({});
  cpSync('docs/rules/example', folder, { recursive: true });
  writeFiles(folder, files);
  const { reading, findings } = await inspectContent(settingsOf(folder));
  expect(reading.findings).toEqual([]);
  return findings
    .toSorted((a, b) => a.path.localeCompare(b.path) || a.span.start - b.span.start)
    .map(({ rule, severity, found, expected: [best] }) => ({
      rule,
      told: `${severity}: "${found}"${best === undefined ? '' : ` → "${best}"`}`,
    }));
}

describe('the pages of the rules', () => {
  test('are one for each rule, and one for each family', () => {
    expect(pages.map(({ rule }) => rule)).toEqual([...rules, ...FAMILIES].sort());
  });

  test.each(RULES.filter((rule) => !isAboutNames(rule)))('of the families have a line on %s', (rule) => {
    expect(textOf(rule.replace(/-.*/, ''))).toContain(`| \`${rule}\` |`);
  });

  test.each(ofOneRule)('say what $rule finds and what it leaves alone, in both languages', (page) => {
    expect(page.text.startsWith(`# \`${page.rule}\`\n`)).toBe(true);
    expect(page.found).not.toEqual([]);
    expect(page.leftAlone).not.toEqual([]);
    expect(page.text).toMatch(/^## Tiếng Việt\n\n\S/m);
    const run = [...page.found, ...page.leftAlone].flatMap(({ files }) => Object.keys(files));
    expect(page.text.match(/^```\S/gm)).toHaveLength(run.length);
  });

  test.each(['docs/rules/README.md', 'docs/editing.md', 'docs/editing.vi.md'])('are linked in %s', (path) => {
    const links = readFileSync(path, 'utf8').matchAll(/\((?:rules\/)?([a-z-]+)\.md(?:#[^)]*)?\)/g);
    const linked = new Set([...links].map(([, name]) => name));
    expect([...rules, ...FAMILIES].filter((rule) => !linked.has(rule))).toEqual([]);
  });
});

const cases = (kind: 'found' | 'leftAlone') =>
  ofOneRule.flatMap((page) =>
    page[kind].map((example) => ({ rule: page.rule, line: example.line, example })),
  );

describe('an example', () => {
  test.each(cases('found'))(
    '$rule, line $line: is told as the page shows, and as nothing else',
    async ({ rule, example }) => {
      const told = await check(example);
      expect(told).toEqual(example.findings.map((finding) => ({ rule, told: finding })));
      expect(told).not.toEqual([]);
    },
  );

  test.each(cases('leftAlone'))('$rule, line $line: is left alone', async ({ rule, example }) => {
    expect(example.findings).toEqual([]);
    expect((await check(example)).filter((one) => one.rule === rule)).toEqual([]);
  });
});
