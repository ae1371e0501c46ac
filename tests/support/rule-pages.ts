import { readdirSync, readFileSync } from 'node:fs';

/** An example of a rule's page: one article or several, and what is told of them. */
export interface Example {
  readonly line: number;
  /** Path and text, the later published later. */
  readonly files: Readonly<Record<string, string>>;
  /** As the page shows them: `error: "Lâmm" → "Lâm"`. */
  readonly findings: readonly string[];
}

export interface RulePage {
  readonly rule: string;
  readonly text: string;
  readonly found: readonly Example[];
  readonly leftAlone: readonly Example[];
}

const FOLDER = 'docs/rules';
const FENCE = /^```(yaml|markdown|json)\n([\s\S]*?)\n```$/;
const FINDING = /^- ((?:error|warning|note): ".*")$/;

/** `{U+00A0}` is how a page writes a character that cannot be seen. */
const decode = (text: string): string =>
  text.replace(/\{U\+([0-9A-F]{4})\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

/** A block as a whole file: fields in `yaml`, in `markdown` the text, with fields before it or without. */
function toArticle(language: string, block: string, nth: number): string {
  const [, inFront, behind] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(block) ?? [];
  const fields = language === 'yaml' ? block : (inFront ?? '');
  const text = language === 'yaml' ? 'Tin.' : (behind ?? block);
  const defaults = {
    title: 'Tin thử',
    summary: 'Tóm tắt.',
    published: `2023-06-15T${String(7 + nth).padStart(2, '0')}:00`,
  };
  const missing = Object.entries(defaults).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(fields));
  const head = [...missing.map(([key, value]) => `${key}: ${value}`), fields].join('\n').trim();
  return `---\n${head}\n---\n\n${text.trim()}\n`;
}

/** A block as a file of the newsroom: the baseline, or the article that follows those before. */
function toFile(language: string, block: string, before: Example['files']): Example['files'] {
  if (language === 'json') return { 'check-baseline.json': `${block}\n` };
  const nth = Object.keys(before).filter((path) => path.endsWith('.md')).length;
  return { [`articles/tin-${nth + 1}.md`]: toArticle(language, block, nth) };
}

/** Parts of a page between blank lines outside of blocks, each with its line, counted from 1. */
function partsOf(page: string): { text: string; line: number }[] {
  const parts = page.matchAll(/^```[\s\S]*?^```$|^(?:(?!```).+\n?)+/gm);
  return [...parts].map(({ 0: text, index }) => ({
    text: text.trimEnd(),
    line: page.slice(0, index).split('\n').length,
  }));
}

/** The examples below a heading: blocks that follow each other directly, with the findings listed below them. */
function examplesBelow(page: string, heading: string): Example[] {
  const examples: Example[] = [];
  let section = '';
  let open: Omit<Example, 'findings'> | undefined;
  for (const { text, line } of [...partsOf(page), { text: '## ', line: 0 }]) {
    const [, language, block] = FENCE.exec(text) ?? [];
    if (section === heading && language !== undefined && block !== undefined) {
      const files = open?.files ?? {};
      open = { line: open?.line ?? line, files: { ...files, ...toFile(language, decode(block), files) } };
      continue;
    }
    const findings = text.split('\n').map((row) => FINDING.exec(row)?.[1]);
    const told = findings.every((finding) => finding !== undefined) ? findings.map(decode) : [];
    if (open) examples.push({ ...open, findings: told });
    open = undefined;
    section = /^## (.*)/.exec(text)?.[1] ?? section;
  }
  return examples;
}

/** The pages of the rules, by name. */
export function readRulePages(): RulePage[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return names.sort().map((name) => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    return {
      rule: name.replace(/\.md$/, ''),
      text,
      found: examplesBelow(text, 'Found'),
      leftAlone: examplesBelow(text, 'Left alone'),
    };
  });
}
