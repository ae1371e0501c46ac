import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { refuseForeign } from '../../src/files/switch-output.ts';

const CONTENT = resolve('content');

test.each([
  ['.', CONTENT, 'the program'],
  ['..', CONTENT, 'the program'],
  ['/', CONTENT, 'the program'],
  ['content', CONTENT, 'the content'],
  ['content/site', CONTENT, 'the content'],
  ['/tmp/news', '/tmp/news/content', 'the content'],
])('a site in %s is refused', async (out, contentDir, threatened) => {
  await expect(refuseForeign({ outDir: resolve(out), contentDir })).rejects.toThrow(threatened);
});

test('a folder that is not there yet is none of them', async () => {
  await expect(refuseForeign({ outDir: resolve('nowhere'), contentDir: CONTENT })).resolves.toBeUndefined();
});
