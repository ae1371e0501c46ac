import { describe, expect, test } from 'vitest';
import { fixText } from '../../src/domain/fix.ts';
import { inspectFiles } from '../support/inspect.ts';
import { article, REFERENCE } from '../support/newsroom.ts';

const files = {
  'reference/venues.yaml': `${REFERENCE['reference/venues.yaml']}
- { id: hoa-ly, label: Hòa Lý }
`,
  'reference/posts.yaml': `${REFERENCE['reference/posts.yaml']}
- { id: ky-thuat, label: Giám đốc Sở Kỹ thuật }
`,
  'reference/people.yaml': `${REFERENCE['reference/people.yaml']}
- { id: to-van-ben, name: Tô Văn Bền, memberships: [{ post: ky-thuat, start_date: 2020-01-01 }] }
`,
};
const site = (placement: string): string =>
  `${REFERENCE['site.yaml']}house_style: { tone_placement: ${placement} }\n`;

/** Findings, those that may be put right unasked marked with `!`. */
async function check(text: string, placement?: string): Promise<string[]> {
  const more = placement === undefined ? {} : { 'site.yaml': site(placement) };
  const { findings } = await inspectFiles({ ...files, ...more, 'articles/tin-thu.md': text });
  return findings.map(
    ({ rule, severity, found, expected, fix }) =>
      `${severity} ${rule}: ${found} → ${expected[0] ?? ''}${fix === undefined ? '' : '!'}`,
  );
}

const prose = (body: string, placement?: string): Promise<string[]> => check(article('', body), placement);

describe('another style than the house states is noted and may be put right', () => {
  test.each([
    ['a title beside a name', 'Bí thư Tỉnh uỷ Lưu Gia Khiêm dự.', ['Bí thư Tỉnh uỷ → Bí thư Tỉnh ủy!']],
    ['a title beside nobody', 'Bí thư Tỉnh uỷ giao việc.', ['Bí thư Tỉnh uỷ → Bí thư Tỉnh ủy!']],
    ['a venue', 'Tại Hoà Lý, mưa to.', ['Hoà Lý → Hòa Lý!']],
    ['a venue behind the cue', 'Ở điểm cầu Hoà Lý, mưa to.', ['Hoà Lý → Hòa Lý!']],
    ['a venue of which only the vowel is other', 'Mưa ở Hòa Lí.', ['Hòa Lí → Hòa Lý']],
  ])('%s', async (_, body, expected) =>
    expect(await prose(body, 'old')).toEqual(expected.map((one) => `note name-style: ${one}`)),
  );

  test('in the fields', async () => {
    const fields = 'event: Họp ở Hoà Lý\nvenues: [Hoà Lý]\nattendees:\n  - at: Hoà Lý\n    people: [Y Nhiêu]';
    const text = article(fields, 'Tin.');
    expect(await check(text, 'old')).toEqual(Array(3).fill('note name-style: Hoà Lý → Hòa Lý!'));
    const { findings } = await inspectFiles({
      ...files,
      'site.yaml': site('old'),
      'articles/tin-thu.md': text,
    });
    expect(fixText(text, findings).text).toBe(text.replaceAll('Hoà', 'Hòa'));
  });

  test('against the list where the house writes otherwise', async () => {
    expect(await prose('Ông Cao Bá Túy đến Hòa Lý.', 'new')).toEqual([
      'note name-style: Cao Bá Túy → Cao Bá Tuý!',
      'note name-style: Hòa Lý → Hoà Lý!',
    ]);
  });
});

describe('where the house states no style, another one than the list has is noted and never changed', () => {
  test.each([
    ['Bí thư Tỉnh uỷ Lưu Gia Khiêm dự.', ['Bí thư Tỉnh uỷ → Bí thư Tỉnh ủy']],
    ['Ông Cao Bá Tuý dự.', ['Cao Bá Tuý → Cao Bá Túy']],
    ['Mưa ở Hoà Lý.', ['Hoà Lý → Hòa Lý']],
  ])('%s', async (body, expected) =>
    expect(await prose(body)).toEqual(expected.map((one) => `note name-style: ${one}`)),
  );
});

describe('i for y in a title is style, not a slip', () => {
  test.each([
    ['Giám đốc Sở Kĩ thuật Tô Văn Bền dự.', ['note name-style: Giám đốc Sở Kĩ thuật → Giám đốc Sở Kỹ thuật']],
    [
      'Giám đốc Sở Kỉ thuật Tô Văn Bền dự.',
      ['error title-misspelt: Giám đốc Sở Kỉ thuật → Giám đốc Sở Kỹ thuật'],
    ],
  ])('%s', async (body, expected) => expect(await prose(body)).toEqual(expected));

  test('and is judged', async () => {
    expect(await prose('Giám đốc Sở Kĩ thuật Lưu Gia Khiêm dự.')).toContain(
      'error title-wrong: Giám đốc Sở Kĩ thuật → Ủy viên Trung ương Đảng',
    );
  });

  test('in a name, whose titles are judged all the same', async () => {
    const list = `${files['reference/people.yaml']}
- { id: ho-si-cuong, name: Hồ Sĩ Cường, memberships: [{ post: ky-thuat, start_date: 2012, end_date: 2020-01-01 }] }
`;
    const text = article('', 'Giám đốc Sở Kỹ thuật Hồ Sỹ Cường dự.');
    const { findings } = await inspectFiles({
      ...files,
      'reference/people.yaml': list,
      'articles/a.md': text,
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['title-not-held', 'name-style']);
  });

  test('in a venue too', async () => {
    expect(await check(article('venues: [Hòa Lí]', 'Tin.'))).toEqual(['note name-style: Hòa Lí → Hòa Lý']);
    expect(await check(article('venues: [Hòa Lỳ]', 'Tin.'))).toEqual([
      'error venue-misspelt: Hòa Lỳ → Hòa Lý',
    ]);
  });
});

describe('left alone', () => {
  test.each([
    'Mưa ở Hòa Lý.',
    'Ông Nguyễn Hoà Lý kể.',
    'Nguyễn Hoà Lý kể chuyện.',
    'Mưa ở Hoà Lý Hạ.',
    '> Mưa ở Hoà Lý.',
    'Xem `Hoà Lý` và [bài](/Hoà-Lý/).',
    'hoà lý luận vào thực tiễn.',
  ])('%s', async (body) => expect(await prose(body, 'old')).toEqual([]));

  test('the id of a venue', async () =>
    expect(await check(article('venues: [hoa-ly]', 'Tin.'), 'new')).toEqual([]));
});

describe('capitals of a title', () => {
  test.each([
    ['Ông được giao làm Chủ tịch UBND Tỉnh.', ['title-style: Chủ tịch UBND Tỉnh → Chủ tịch UBND tỉnh']],
    ['Ông được bầu làm Bí thư tỉnh ủy.', ['title-style: Bí thư tỉnh ủy → Bí thư Tỉnh ủy']],
    ['Ông được bầu làm bí thư tỉnh ủy.', []],
    ['Bí thư tỉnh ủy là ai?', []],
    ['LÀM CHỦ TỊCH UBND TỈNH', []],
    ['Ông làm Chủ tịch Ủy ban nhân dân tỉnh.', []],
  ])('%s', async (body, expected) =>
    expect(await prose(body)).toEqual(expected.map((one) => `warning ${one}`)),
  );
});

describe('capitals of a name are put right', () => {
  test.each([
    ['Ông Lưu Gia khiêm dự.', ['Lưu Gia khiêm → Lưu Gia Khiêm!']],
    ['Ông LƯu Gia Khiêm dự.', ['LƯu Gia Khiêm → Lưu Gia Khiêm!']],
    ['Ông nói: “Đồng chí Lưu Gia khiêm dự”.', ['Lưu Gia khiêm → Lưu Gia Khiêm']],
    ['Ông Cao bá Tuý dự.', ['Cao bá Tuý → Cao Bá Túy']],
    ['Ông LƯU Gia Khiêm và ông CAO BÁ TÚY dự.', []],
  ])('%s', async (body, expected) =>
    expect((await prose(body)).filter((one) => !one.startsWith('note'))).toEqual(
      expected.map((one) => `error name-misspelt: ${one}`),
    ),
  );
});
