import { describe, expect, test } from 'vitest';
import { fixText } from '../../src/domain/fix.ts';
import { inspectFiles } from '../support/inspect.ts';
import { article, REFERENCE } from '../support/newsroom.ts';

/** The body of an article after what is sure has been put right. */
async function fixed(body: string, fields = ''): Promise<string> {
  const text = article(fields, body);
  const { findings } = await inspectFiles({ 'articles/tin-thu.md': text });
  const [before, after] = text.split(body);
  return fixText(text, findings).text.slice(before?.length, after ? -after.length : undefined);
}

const NFD = 'Lưu Gia Khiêm'.normalize('NFD');

describe('letters of a listed name or title are put right', () => {
  test.each([
    ['combining marks', `Bí thư Tỉnh ủy ${NFD} dự.`, 'Bí thư Tỉnh ủy Lưu Gia Khiêm dự.'],
    [
      'of a title',
      `${'Bí thư Tỉnh ủy'.normalize('NFD')} Lưu Gia Khiêm dự.`,
      'Bí thư Tỉnh ủy Lưu Gia Khiêm dự.',
    ],
    ['a no-break space', 'Ông Lưu\u00a0Gia Khiêm dự.', 'Ông Lưu Gia Khiêm dự.'],
    ['a soft hyphen', 'Ông Lưu Gia Khi\u00adêm dự.', 'Ông Lưu Gia Khiêm dự.'],
    ['Ð for Đ', 'Ông Mạc Văn Ðịnh dự.', 'Ông Mạc Văn Định dự.'],
    ['a Cyrillic а', 'Ông Lưu Giа Khiêm dự.', 'Ông Lưu Gia Khiêm dự.'],
    ['behind a quotation', `Theo “lời đồn”, ông ${NFD} dự.`, 'Theo “lời đồn”, ông Lưu Gia Khiêm dự.'],
  ])('%s', async (_, body, right) => expect(await fixed(body)).toBe(right));
});

describe('house style is put right', () => {
  const site = `${REFERENCE['site.yaml']}house_style: { tone_placement: old }\n`;
  const styled = async (body: string): Promise<string> => {
    const text = article('', body);
    const { findings } = await inspectFiles({ 'site.yaml': site, 'articles/tin-thu.md': text });
    return fixText(text, findings).text;
  };

  test('in a name', async () => expect(await styled('Ông Cao Bá Tuý dự.')).toContain('Ông Cao Bá Túy dự.'));

  test.each([
    'Ông nói: “Đồng chí Cao Bá Tuý dự”.',
    'Ông nói: “Tin.\n\nĐồng chí Cao Bá Tuý dự.”',
    'Ông Cao **Bá** Tuý dự.',
  ])('not in %s', async (body) => expect(await styled(body)).toContain(body));
});

describe('left as it is', () => {
  test.each([
    ['in curly quotation marks', `Ông nói: “Đồng chí ${NFD} dự”.`],
    ['in straight quotation marks', `Ông nói: "Đồng chí ${NFD} dự".`],
    ['in single quotation marks', `Ông nói: ‘Đồng chí ${NFD} dự’.`],
    ['in straight single quotation marks', `Ông nói: 'Đồng chí ${NFD} dự'.`],
    ['in a quotation over two paragraphs', `Ông nói: “Tin.\n\nĐồng chí ${NFD} dự.”`],
    ['in a block quotation', `> Đồng chí ${NFD} dự.`],
    ['in code', `\`${NFD}\``],
    ['in an address', `[bài](</${NFD}/>)`],
    ['in an alternative text', `![${NFD}](https://example.vn/a.png)`],
    ['across markup', `Ông **Lưu**\u00a0Gia Khiêm dự.`],
    ['across an entity', 'Ông Lưu&nbsp;Gia Khi\u00adêm dự.'],
    ['a name that is misspelt', 'Bí thư Tỉnh ủy Lưu Gia Khiếm dự.'],
  ])('%s', async (_, body) => expect(await fixed(body)).toBe(body));

  test('in what a correction says was wrong', async () => {
    const text = article(
      `corrections:\n  - { date: 2022-06-11, wrong: Ông ${NFD}, right: Ông khác }`,
      'Tin.',
    );
    const { findings } = await inspectFiles({ 'articles/tin-thu.md': text });
    expect(fixText(text, findings).fixes).toEqual([]);
  });
});
