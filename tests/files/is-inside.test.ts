import { expect, test } from 'vitest';
import { isInside } from '../../src/files/is-inside.ts';

test.each([
  ['/a/content', true],
  ['/a/content/articles/x.md', true],
  ['/a/content/..x', true],
  ['/a/content-old/x.md', false],
  ['/a', false],
  ['/a/x.md', false],
])('%s lies in /a/content: %s', (path, inside) => expect(isInside('/a/content', path)).toBe(inside));
