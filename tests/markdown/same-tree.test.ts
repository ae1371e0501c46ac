import { globSync, readFileSync } from 'node:fs';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { splitFrontmatter } from '../../src/files/frontmatter.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';

const oracle = remark().use(remarkGfm);

/** Plain data without what only one of the parsers notes. */
const plain = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value) => (key === 'data' || value === null ? undefined : value)));

const bodyOf = (path: string): string => {
  const text = readFileSync(path, 'utf8');
  const split = splitFrontmatter(text);
  return 'bodyStart' in split ? text.slice(split.bodyStart) : text;
};

describe('plugins for remark find the tree that remark itself would give them, positions included', () => {
  test.each(globSync('content/{articles,pages}/**/*.md'))('%s', (path) => {
    const body = bodyOf(path);
    expect(plain(parseMarkdown(body))).toEqual(plain(oracle.parse(body)));
  });
});
