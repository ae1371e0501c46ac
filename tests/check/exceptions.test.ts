import { describe, expect, test } from 'vitest';
import { stoppingErrors } from '../../src/files/inspect-content.ts';
import { inspectFiles, settingsOf, told } from '../support/inspect.ts';
import { article, REFERENCE } from '../support/newsroom.ts';

const WRONG = 'Bí thư Tỉnh ủy Lưu Gia Khiếm chủ trì.';
const FOUND = 'name-misspelt: Lưu Gia Khiếm';
const inText = async (body: string): Promise<string[]> =>
  told(await inspectFiles({ 'articles/tin-thu.md': article('', body) }));
const inFields = async (fields: string): Promise<string[]> =>
  told(await inspectFiles({ 'articles/tin-thu.md': article(fields, 'Tin.') }));

describe('an exception with a reason covers the next line that is not blank', () => {
  test.each([
    ['directly above', `<!-- check-disable-next-line name-misspelt: trích biển hiệu -->\n${WRONG}`],
    ['over blank lines', `<!-- check-disable-next-line name-misspelt: biển hiệu -->\n\n \n${WRONG}`],
    [
      'among several rules',
      `<!-- check-disable-next-line title-wrong, name-misspelt: a -->\nBí thư Tỉnh ủy Lưu Gia Khiếm và Đồng chí Mạc Văn Định, Chủ tịch UBND tỉnh.`,
    ],
    ['over several lines', `<!-- check-disable-next-line name-misspelt:\nbiển hiệu -->\n${WRONG}`],
    [
      'under another one',
      `<!-- check-disable-next-line name-misspelt: a -->\n<!-- check-disable-next-line title-wrong: b -->\nBí thư Tỉnh ủy Lưu Gia Khiếm và Đồng chí Mạc Văn Định, Chủ tịch UBND tỉnh.`,
    ],
    ['in a list', `- Tin.\n  <!-- check-disable-next-line name-misspelt: a -->\n- ${WRONG}`],
    ['with Windows line ends', `<!-- check-disable-next-line name-misspelt: a -->\r\n\r\n${WRONG}`],
  ])('%s', async (_, body) => expect(await inText(body)).toEqual([]));

  test('in the frontmatter', async () => {
    const fields = `chairs:\n  # check-disable-next-line name-misspelt: như giấy mời\n  - Lưu Gia Khiếm, Bí thư Tỉnh ủy`;
    expect(await inFields(fields)).toEqual([]);
  });

  test('and no line after it', async () => {
    const body = `<!-- check-disable-next-line name-misspelt: a -->\n${WRONG}\n${WRONG}`;
    expect(await inText(body)).toEqual([FOUND]);
  });

  test('and no other rule', async () => {
    const body = `<!-- check-disable-next-line title-wrong: a -->\n${WRONG}`;
    expect(await inText(body)).toEqual([FOUND, 'directive-unused: title-wrong']);
  });

  test('so that a build is not stopped', async () => {
    const text = article('', `<!-- check-disable-next-line name-misspelt: a -->\n${WRONG}`);
    const inspection = await inspectFiles({ 'articles/tin-thu.md': text });
    expect(stoppingErrors(inspection, settingsOf('.'))).toEqual([]);
  });
});

describe('an exception has no effect', () => {
  const comment = (text: string): string => `<!-- ${text} -->`;
  test.each([
    ['without a reason', 'check-disable-next-line name-misspelt', 'no-reason'],
    ['with an empty reason', 'check-disable-next-line name-misspelt: ', 'no-reason'],
    ['without a rule', 'check-disable-next-line : vì sao', 'form'],
    ['by another name', 'check-disable-line name-misspelt: a', 'form'],
  ])('%s, and says so', async (_, text, reason) => {
    const body = `${comment(text)}\n${WRONG}`;
    const { findings } = await inspectFiles({ 'articles/tin-thu.md': article('', body) });
    expect(findings).toMatchObject([
      { rule: 'name-misspelt' },
      { rule: 'directive-unused', severity: 'warning', found: comment(text), detail: { reason } },
    ]);
  });

  test('of a rule there is not; the nearest is suggested', async () => {
    const body = `${comment('check-disable-next-line name-mispelt: a')}\n${WRONG}`;
    const { findings } = await inspectFiles({ 'articles/tin-thu.md': article('', body) });
    expect(findings[1]).toMatchObject({ found: 'name-mispelt', expected: ['name-misspelt'] });
  });

  test.each([
    ['in a code block', `\`\`\`\n<!-- check-disable-next-line name-misspelt: a -->\n\`\`\`\n${WRONG}`],
    ['in code', `\`<!-- check-disable-next-line name-misspelt: a -->\`\n${WRONG}`],
    ['in an indented block', `Tin:\n\n    <!-- check-disable-next-line name-misspelt: a -->\n\n${WRONG}`],
    [
      'in a block of HTML code',
      `<pre>\n<!-- check-disable-next-line name-misspelt: a -->\n</pre>\n\n${WRONG}`,
    ],
    ['as a heading', `# check-disable-next-line name-misspelt: a\n\n${WRONG}`],
  ])('%s: there it is none', async (_, body) => expect(await inText(body)).toEqual([FOUND]));

  test.each(['', '  Họp\n'])('inside a value of the frontmatter: there it is none', async (first) => {
    const fields = `event: |\n${first}  # check-disable-next-line name-misspelt: a\nchairs: [ "Lưu Gia Khiếm, Bí thư Tỉnh ủy" ]`;
    expect(await inFields(fields)).toEqual([FOUND]);
  });

  test('on errors about files and fields', async () => {
    const fields = `# check-disable-next-line content-key: a\nchair: [A]`;
    const { findings } = await inspectFiles({ 'articles/tin-thu.md': article(fields, 'Tin.') });
    expect(findings.map(({ rule }) => rule)).toEqual(['content-key']);
  });
});

describe('in the reference list', () => {
  const people = (comment: string): string =>
    `${REFERENCE['reference/people.yaml']}\n${comment}\n- { id: cao-ba-tuy, name: A }\n`;

  test('an error stays, and the exception is told of', async () => {
    const list = people('# check-disable-next-line reference-id: a');
    const { findings } = await inspectFiles({ 'reference/people.yaml': list });
    expect(findings).toMatchObject([
      { rule: 'reference-id', severity: 'error' },
      { rule: 'directive-unused', found: 'reference-id', detail: { reason: 'refused' } },
    ]);
  });

  test('an exception for nothing is told of', async () => {
    const list = `# check-disable-next-line reference-id: a\n${REFERENCE['reference/people.yaml']}`;
    const { findings } = await inspectFiles({ 'reference/people.yaml': list });
    expect(findings).toMatchObject([{ rule: 'directive-unused', detail: { reason: 'nothing' } }]);
  });
});
