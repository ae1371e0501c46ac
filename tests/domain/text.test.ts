import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { align, join, labelKey, normalise, syllableKey } from '../../src/domain/text.ts';

test.each([
  ['Túy', 'Tuý'],
  ['hòa', 'hoà'],
  ['ỦY', 'uỷ'],
  ['Trần', 'Trần'.normalize('NFD')],
])('the syllable %s is %s', (a, b) => expect(syllableKey(a)).toBe(syllableKey(b)));

test.each([
  ['Túy', 'Tùy'],
  ['Vĩnh', 'Vinh'],
  ['Đảng', 'Dảng'],
  ['Hải', 'Hãi'],
])('the syllable %s is not %s', (a, b) => expect(syllableKey(a)).not.toBe(syllableKey(b)));

test.each([
  ['Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch', 'bộ trưởng bộ văn hoá thể thao và du lịch'],
  ['Ðoàn\u00a0đại biểu', 'Đoàn đại biểu'],
])('the label %s is %s', (a, b) => expect(labelKey(a)).toBe(labelKey(b)));

test.each([
  ['Đồng chí Phạm Minh Chính', 'dong chi pham minh chinh'],
  ['ƯỚC', 'uoc'],
])('%s folds to %s', (text, folded) => expect(fold(text)).toBe(folded));

describe('normalising', () => {
  test.each([
    ['Tra\u0302\u0300n Va\u0306n Tu\u0301y', 'Trần Văn Túy'],
    ['Trần\u00a0Văn', 'Trần Văn'],
    ['Tr\u200bần', 'Trần'],
    ['Ðảng', 'Đảng'],
    ['Phạm Мinh', 'Phạm Minh'],
  ])('%j becomes %s', (source, text) => expect(normalise(source).text).toBe(text));

  test('leads every offset back to the source', () => {
    const source = 'đ/c Pha\u0323m\u00a0Mi\u200bnh Chi\u0301nh, nói';
    const { text, startOf, endOf } = normalise(source);
    const at = text.indexOf('Phạm Minh Chính');
    expect(source.slice(startOf(at), endOf(at + 'Phạm Minh Chính'.length))).toBe(
      'Pha\u0323m\u00a0Mi\u200bnh Chi\u0301nh',
    );
  });

  test('is NFC and keeps its offsets in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const { text, startOf, endOf } = normalise(source);
        for (let at = 0; at < text.length; at += 1) {
          expect(startOf(at)).toBeLessThan(endOf(at + 1));
          if (at > 0) expect(startOf(at)).toBeGreaterThanOrEqual(startOf(at - 1));
        }
        expect(endOf(text.length)).toBeLessThanOrEqual(source.length);
      }),
    );
  });
});

describe('laying a value over its source', () => {
  const decode = (source: string, at: number) =>
    source.startsWith('&amp;', at) ? { text: '&', length: 5 } : undefined;

  test('finds a word behind an escape', () => {
    const source = '"A &amp; Trần Văn B"';
    const { text, startOf, endOf } = align('A & Trần Văn B', source, 0, source.length, decode);
    const at = text.indexOf('Trần');
    expect(source.slice(startOf(at), endOf(at + 8))).toBe('Trần Văn');
  });

  test('finds a word behind a folded line', () => {
    const source = 'Trần Văn\n    Túy';
    const { startOf, endOf } = align('Trần Văn Túy', source, 0, source.length, () => undefined);
    expect(source.slice(startOf(9), endOf(12))).toBe('Túy');
  });
});

test('joined stretches lead back to where each came from', () => {
  const source = '**Trần** Văn Túy';
  const part = (text: string) => {
    const start = source.indexOf(text);
    return { text, startOf: (offset: number) => start + offset, endOf: (offset: number) => start + offset };
  };
  const { text, startOf, endOf } = join([part('Trần'), part(' Văn Túy')]);
  expect(text).toBe('Trần Văn Túy');
  expect(source.slice(startOf(0), endOf(text.length))).toBe('Trần** Văn Túy');
});
