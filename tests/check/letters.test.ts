import { describe, expect, test } from 'vitest';
import { inspectFiles } from '../support/inspect.ts';
import { article } from '../support/newsroom.ts';

const check = async (body: string, fields = ''): Promise<string[]> => {
  const { findings } = await inspectFiles({ 'articles/tin-thu.md': article(fields, body) });
  return findings.map(({ rule, found, expected }) => `${rule}: ${found} → ${expected[0] ?? ''}`);
};

describe('an entity is the letter it stands for', () => {
  test.each([
    ['Ông Lưu&nbsp;Gia Khiêm dự.', ['text-invisible: Lưu&nbsp;Gia Khiêm → Lưu Gia Khiêm']],
    ['Ông Lưu Gia Khi&#173;êm dự.', ['text-invisible: Lưu Gia Khi&#173;êm → Lưu Gia Khiêm']],
    ['Ông Mạc Văn &ETH;ịnh dự.', ['text-lookalike: Mạc Văn &ETH;ịnh → Mạc Văn Định']],
    ['Ông Lưu Gia Khie&#x302;m dự.', ['text-not-nfc: Lưu Gia Khie&#x302;m → Lưu Gia Khiêm']],
    ['Ông L&#432;u Gia Khi&ecirc;m dự.', []],
    ['Ông&nbsp;Lưu Gia Khiêm dự.', []],
  ])('%s', async (body, expected) => expect(await check(body)).toEqual(expected));
});

describe('a look-alike letter in a name that is not listed', () => {
  test.each([
    ['Ông Ðỗ Văn Lạ hỏi.', ['text-lookalike: Ðỗ Văn Lạ → Đỗ Văn Lạ']],
    ['Ông Nguyễn Văn Lаn hỏi.', ['text-lookalike: Nguyễn Văn Lаn → Nguyễn Văn Lan']],
    ['Ông Ðorsteinn Magnason hỏi.', []],
    ['Ông Đỗ Văn Lạ hỏi.', []],
  ])('%s', async (body, expected) => expect(await check(body)).toEqual(expected));
});

describe('who signs a text may have a name near a listed one', () => {
  const TEXT = 'Bí thư Tỉnh ủy Lưu Gia Khiêm nói.';
  test.each([
    ['in the last block', `${TEXT}\n\nLưu Gia Khiếm`, '', []],
    ['with what was done', `${TEXT}\n\n*Bài, ảnh: Lưu Gia Khiếm*`, '', []],
    ['an author, anywhere', `Lưu Gia Khiếm\n\n${TEXT}`, 'author: Lưu Gia Khiếm', []],
    [
      'but nobody with a title',
      `${TEXT}\n\nBí thư Tỉnh ủy Lưu Gia Khiếm`,
      '',
      ['name-misspelt: Lưu Gia Khiếm → Lưu Gia Khiêm'],
    ],
    ['nor inside the text', `Lưu Gia Khiếm\n\n${TEXT}`, '', ['name-misspelt: Lưu Gia Khiếm → Lưu Gia Khiêm']],
  ])('%s', async (_, body, fields, expected) => expect(await check(body, fields)).toEqual(expected));
});

test('a name struck out before the right one is misspelt, and no part of a title', async () => {
  expect(await check('Bí thư Tỉnh ủy ~~Lưu Gia Khiếm~~ Lưu Gia Khiêm nói.')).toEqual([
    'name-misspelt: Lưu Gia Khiếm → Lưu Gia Khiêm',
  ]);
});
