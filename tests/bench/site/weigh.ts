import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface ArticleWeight {
  readonly path: string;
  /** Bytes after gzip. */
  readonly html: number;
  readonly css: number;
}

const LINK = /<link rel="stylesheet" href="([^"]+)"/g;
const weightOf = async (file: string): Promise<number> => gzipSync(await readFile(file)).length;

/** Every article without a picture: its page and the style sheets it names. Heaviest first. */
export async function weighArticles(dir: string): Promise<ArticleWeight[]> {
  const weights: ArticleWeight[] = [];
  for await (const path of glob('articles/*/index.html', { cwd: dir })) {
    const html = await readFile(join(dir, path), 'utf8');
    if (/<img\b/.test(html) || !html.includes('<article')) continue;
    const sheets = [...html.matchAll(LINK)].map(([, href = '']) => join(dir, href));
    const css = await Promise.all(sheets.map(weightOf));
    weights.push({ path, html: gzipSync(html).length, css: css.reduce((sum, one) => sum + one, 0) });
  }
  return weights.sort((a, b) => b.html + b.css - a.html - a.css);
}
