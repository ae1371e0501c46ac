import { describe, expect, test } from 'vitest';
import { parseQuery, readingsOf, tonePlacements } from '../../src/search/query.ts';

describe('parseQuery', () => {
  test.each([
    ['Phạm  Minh Chính', ['phạm', 'minh', 'chính'], []],
    ['“Tỉnh ủy” họp', ['họp'], [['tỉnh', 'ủy']]],
    ['một "nửa', ['một', 'nửa'], []],
    ['"" ?!', [], []],
    ['KT-XH 2020/2021', ['kt', 'xh', '2020', '2021'], []],
    ['Tu\u0301y', ['túy'], []],
    ['Ðồng chí', ['đồng', 'chí'], []],
  ])('%s', (text, words, quoted) => expect(parseQuery(text)).toMatchObject({ words, quoted }));

  test('a pasted text is cut', () => expect(parseQuery('hội '.repeat(500)).words).toHaveLength(16));
});

describe('readingsOf', () => {
  const readings = (text: string) => readingsOf(parseQuery(text)).map(({ words }) => words.join(' '));

  test.each([
    ['UBND tỉnh', ['ubnd tỉnh', 'ủy ban nhân dân tỉnh']],
    ['ubnd', ['ubnd', 'ủy ban nhân dân']],
    ['hdnd xã', ['hdnd xã', 'hội đồng nhân dân xã', 'hđnd xã']],
    ['uỷ ban nhân dân tỉnh', ['uỷ ban nhân dân tỉnh', 'ubnd tỉnh']],
    ['hoi dong nhan dan', ['hoi dong nhan dan', 'hđnd']],
    ['BCH Đảng bộ', ['bch đảng bộ', 'ban chấp hành đảng bộ']],
    ['MTTQ', ['mttq', 'mặt trận tổ quốc']],
    ['Ban Tổ chức TW', ['ban tổ chức tw', 'ban tổ chức trung ương', 'ban tổ chức t ư', 'ban tổ chức tư']],
    ['T.Ư Đoàn', ['t ư đoàn', 'trung ương đoàn', 'tw đoàn', 'tư đoàn']],
    ['kinh tế - xã hội', ['kinh tế xã hội', 'kt xh', 'ktxh']],
  ])('%s', (text, expected) => expect(readings(text)).toEqual(expected));

  test('đầu tư is no short form', () => expect(readings('đầu tư')).toEqual(['đầu tư']));
  test('TƯ alone is not the common word', () => expect(readings('TƯ')).not.toContain('tư'));
  test('i stands for y and y for i', () => {
    expect(readings('bác sỹ quý')).toEqual(['bác sỹ quý', 'bác sỹ quí', 'bác sĩ quý', 'bác sĩ quí']);
  });
  test('shortened names count side by side only', () => {
    expect(readingsOf(parseQuery('trung ương')).map(({ strict }) => strict)).toEqual([false, true, true]);
  });
  test('nothing is read into a quotation', () => {
    expect(readingsOf(parseQuery('"UBND tỉnh"'))).toEqual([
      { words: [], quoted: [['ubnd', 'tỉnh']], strict: false },
    ]);
  });
});

test.each([
  [
    ['hòa', 'bình'],
    [
      ['hòa', 'bình'],
      ['hoà', 'bình'],
    ],
  ],
  [['quý', 'ba'], [['quý', 'ba']]],
])('tone placements of %j', (words, expected) => expect(tonePlacements(words)).toEqual(expected));

describe('a year beside other words', () => {
  const years = (text: string) =>
    readingsOf(parseQuery(text)).flatMap(({ words, quoted, year }) =>
      year === undefined ? [] : [`${words.join(' ')}|${quoted.map((phrase) => phrase.join(' '))}|${year}`],
    );

  test.each([
    ['pham minh chinh 2020', ['pham minh chinh||2020']],
    ['"Phạm Minh Chính" 2020', ['|phạm minh chính|2020']],
    ['2020', []],
    ['2020 2021 đại hội', []],
    ['quyết định 1234', []],
  ])('%s', (text, expected) => expect(years(text)).toEqual(expected));
});
