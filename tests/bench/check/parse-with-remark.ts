import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { splitFrontmatter } from '../../../src/files/frontmatter.ts';
import { listFiles } from '../build/files.ts';

/** Parses the articles of a content folder as a linter without any rule would: the least it can cost. */
const dir = join(process.argv[2] ?? '', 'articles');
const processor = remark().use(remarkGfm).freeze();
let nodes = 0;
for (const path of await listFiles(dir)) {
  const text = readFileSync(join(dir, path), 'utf8');
  const split = splitFrontmatter(text);
  if ('reason' in split) throw new Error(`${path}: ${split.reason}`);
  nodes += processor.parse(text.slice(split.bodyStart)).children.length;
}
console.log(nodes);
