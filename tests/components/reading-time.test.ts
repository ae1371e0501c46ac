import { expect, test } from 'vitest';
import { readingMinutes } from '../../src/components/reading-time.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'chữ').join(' ');

test.each([
  ['nothing', '', 1],
  ['a line', '<p>Một dòng.</p>', 1],
  ['five minutes', `<p>${words(1200)}</p>`, 5],
  ['tags, which are not read', `<p>${'<a class="x" href="/a b/">'.repeat(900)}${words(480)}</p>`, 2],
])('%s', (_, html, minutes) => expect(readingMinutes(html)).toBe(minutes));
