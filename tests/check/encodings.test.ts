import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import { checkContent } from '../../src/files/check-content.ts';
import { readNewsroom } from '../../src/files/newsroom.ts';
import { article, type Files, REFERENCE, writeNewsroom } from '../support/newsroom.ts';

const NAMES = [
  'Vi Quốc Tuấn',
  'Đào Xuân Trực',
  'Đoàn Minh Sáng',
  'Nông Thị Hà Vy',
  'Tống Gia Lâm',
  'Bùi Thu Hà',
  'Lường Thị Ánh',
  'Võ Văn Ẩn',
  'Nguyễn Hữu Dũng',
  'Ngô Đức Thới',
  'Quàng Thị Kiều Oanh',
  'Hoàng Ngọc Bích Thủy',
  'Lò Văn Phúc',
  'Trịnh Công Tịnh',
  'Sùng A Sình',
  'Phạm Lệ Quỳnh',
  'Âu Dương Hỷ',
  'Ông Ích Khiêm',
  'Lê Hoài Ưng',
  'Điêu Chính Kỳ',
  'Mỹ Duyên Ngữ',
  'Ỷ Lan Đặng',
  'Tống Út',
  'Cao Minh Bé',
  'Lục Kim Ẩn',
  'Mai Quốc Nga',
];
const TITLES = [
  'Bí thư Tỉnh ủy',
  'Phó Chủ tịch UBND tỉnh',
  'Chủ tịch UBND tỉnh',
  'Ủy viên Trung ương Đảng',
  'Bộ trưởng Bộ Văn hóa, Nghề và Làng',
  'Giám đốc Sở Y tế',
  'Chánh Văn phòng Tỉnh ủy',
  'Đại biểu Quốc hội',
  'Trưởng Ban Dân vận',
  'Tổng Biên tập Báo Vân Sa',
  'Viện trưởng Viện Kiểm sát nhân dân',
  'Thượng tá, Chính ủy Trung đoàn',
];

const LIST: Files = {
  ...REFERENCE,
  'reference/posts.yaml': TITLES.map((label, at) => `- { id: p-${at}, label: "${label}" }`).join('\n'),
  'reference/people.yaml': NAMES.map((name, at) => `- { id: n-${at}, name: ${name} }`).join('\n'),
};

/** TCVN 5712:1993, VN3: small letters without and with tones, then the capitals it has. */
const TCVN3 = new Map(
  ('aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ' + 'ĂÂĐÊÔƠƯ')
    .split('')
    .map((letter, at) => [
      letter,
      ('aµ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËeÌÎÏÐÑªÒÓÔÕÖi×ØÜÝÞoßáâãä«åæçèé¬êëìíîuïñòóô\u00adõö÷øùyúûüýþ®' + '¡¢§£¤¥¦')[at] ??
        '',
    ]),
);
const tcvn3 = (text: string): string =>
  text.replace(/[^ -~]/g, (letter) => TCVN3.get(letter) ?? TCVN3.get(letter.toLowerCase()) ?? '?');

const VNI_WHOLE: Readonly<Record<string, string>> = {
  đ: 'ñ',
  ơ: 'ô',
  ư: 'ö',
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
};
const VNI_TONES: Readonly<Record<string, string>> = {
  '\u0300': 'ø',
  '\u0301': 'ù',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
  '\u0302': 'â',
  '\u0302\u0300': 'à',
  '\u0302\u0301': 'á',
  '\u0302\u0309': 'å',
  '\u0302\u0303': 'ã',
  '\u0302\u0323': 'ä',
  '\u0306': 'ê',
  '\u0306\u0300': 'è',
  '\u0306\u0301': 'é',
  '\u0306\u0309': 'ú',
  '\u0306\u0303': 'ü',
  '\u0306\u0323': 'ë',
};
const marksOf = (letter: string): string =>
  [...letter.normalize('NFD')]
    .filter((mark) => /[\u0300\u0301\u0302\u0303\u0306\u0309\u0323]/.test(mark))
    .sort((a, b) => Number(/[\u0302\u0306]/.test(b)) - Number(/[\u0302\u0306]/.test(a)))
    .join('');
const vni = (text: string): string =>
  text.replace(/[^ -~]/g, (letter) => {
    const isSmall = letter === letter.toLowerCase();
    const cased = (written: string): string => (isSmall ? written : written.toUpperCase());
    const whole = VNI_WHOLE[letter.toLowerCase()];
    if (whole) return cased(whole);
    const horned = letter.normalize('NFD')[0] ?? '';
    const base = /\u031b/.test(letter.normalize('NFD'))
      ? ({ o: 'ô', u: 'ö' }[horned.toLowerCase()] ?? '')
      : horned;
    return cased(base + (VNI_TONES[marksOf(letter)] ?? '?'));
  });

const readBytes =
  (encoding: 'latin1' | 'windows-1252') =>
  (text: string): string =>
    encoding === 'latin1'
      ? Buffer.from(text).toString('latin1')
      : new TextDecoder('windows-1252').decode(Buffer.from(text));

const ENCODINGS: readonly (readonly [string, (text: string) => string])[] = [
  ['TCVN3', tcvn3],
  ['VNI', vni],
  ['UTF-8 as Latin-1', readBytes('latin1')],
  ['UTF-8 as Windows-1252', readBytes('windows-1252')],
];

const PLACES: readonly (readonly [string, (written: string) => string])[] = [
  ['in prose', (written) => article('', `Hôm qua có ${written} đến thăm xã.`)],
  ['at the start and the end', (written) => article('', `${written}`)],
  ['before a comma', (written) => article('', `Sáng nay, ${written}, đã về.`)],
  ['after a bracket', (written) => article('', `Người dân (${written}) và khách.`)],
  ['after a quote', (written) => article('', `Người dân gọi “${written}” rồi về.`)],
  ['after a guillemet', (written) => article('', `Người dân gọi «${written}» rồi về.`)],
  ['in a heading', (written) => article('', `## Gặp ${written}\n\nTin.`)],
  ['in a caption', (written) => article(`event: Họp với ${written}`, 'Tin.')],
];

/** Findings of each article, by its path. */
async function check(articles: readonly string[]): Promise<Finding[][]> {
  const paths = articles.map((_, at) => `articles/tin-${at}.md`);
  const files = Object.fromEntries(articles.map((text, at) => [paths[at] ?? '', text]));
  const reading = await readNewsroom(writeNewsroom({ ...LIST, ...files }));
  expect(reading.findings).toEqual([]);
  const findings = Map.groupBy(checkContent(reading), ({ path }) => path);
  return paths.map((path) => findings.get(path) ?? []);
}

interface Case {
  readonly text: string;
  readonly written: string;
  readonly right: string;
}

async function expectFound(cases: readonly Case[]): Promise<void> {
  const findings = await check(cases.map(({ text }) => text));
  const told = findings.map((ofOne) =>
    ofOne.map(({ rule, severity, found, expected, span }) => ({
      rule,
      severity,
      found,
      best: expected[0],
      span,
    })),
  );
  expect(told).toEqual(
    cases.map(({ text, written, right }) => {
      // A no-break space at the end of a line is white space, and may be lost.
      const found = text.includes(written) ? written : written.trimEnd();
      const start = text.indexOf(found);
      const span = { start, end: start + found.length };
      return [{ rule: 'text-encoding', severity: 'error', found, best: right, span }];
    }),
  );
}

describe.each(ENCODINGS)('a text in %s', (_, encode) => {
  const encoded = [...NAMES, ...TITLES]
    .map((right) => ({ right, written: encode(right) }))
    .filter(({ right, written }) => right !== written);

  test.each(PLACES)('is told %s', (_place, put) =>
    expectFound(encoded.map((one) => ({ ...one, text: put(one.written) }))),
  );

  test('is told in an entry', () =>
    expectFound(
      NAMES.map(encode).map((written, at) => ({
        written,
        right: NAMES[at] ?? '',
        text: article(`chairs:\n  - ${written}, nhà báo`, 'Tin.'),
      })),
    ));

  test('is told with the qualifier before it', () =>
    expectFound(
      ['nguyên Bí thư Tỉnh ủy', 'quyền Giám đốc Sở Y tế', 'tân Chủ tịch UBND tỉnh'].map((right) => ({
        right,
        written: encode(right),
        text: article('', `Hôm qua, ${encode(right)} đến thăm xã.`),
      })),
    ));
});

describe('a text in an encoding of old', () => {
  test.each([
    ['- Vi Quèc TuÊn, Phó Chủ tịch UBND tỉnh', 'Vi Quèc TuÊn', 'Vi Quốc Tuấn'],
    ['§ào Xu©n Trùc dự họp.', '§ào Xu©n Trùc', 'Đào Xuân Trực'],
    ['Người dân gặp BÝ th\u00ad TØnh ñy Đoàn Minh Sáng.', 'BÝ th\u00ad TØnh ñy', 'Bí thư Tỉnh ủy'],
    ['NÃ´ng Thá»‹ HÃ\u00a0 Vy dự họp.', 'NÃ´ng Thá»‹ HÃ\u00a0 Vy', 'Nông Thị Hà Vy'],
    ['NÃ´ng Thá»‹ HÃ  Vy dự họp.', 'NÃ´ng Thá»‹ HÃ  Vy', 'Nông Thị Hà Vy'],
    ['Ông Tá»‘ng Gia LÃ¢m dự.', 'Tá»‘ng Gia LÃ¢m', 'Tống Gia Lâm'],
    ['Tống Gia Lâm (Chuû tòch UBND tænh) dự.', 'Chuû tòch UBND tænh', 'Chủ tịch UBND tỉnh'],
    ['Ông Tống Gia Lâm, nguyeân Bí thö Tænh uûy, dự.', 'nguyeân Bí thö Tænh uûy', 'nguyên Bí thư Tỉnh ủy'],
    ['Ông Tống Gia Lâm, nguyên Bí thö Tænh uûy, dự.', 'nguyên Bí thö Tænh uûy', 'nguyên Bí thư Tỉnh ủy'],
    ['Bí thư Tỉnh ủy Tèng Gia L©m dự.', 'Tèng Gia L©m', 'Tống Gia Lâm'],
    ['TOÁNG GIA LAÂM', 'TOÁNG GIA LAÂM', 'TỐNG GIA LÂM'],
  ])('%s', async (body, written, right) => {
    const [findings = []] = await check([article('', body)]);
    const found = findings.filter(({ rule }) => rule === 'text-encoding');
    expect(found.map(({ found, expected }) => [found, expected[0]])).toEqual([[written, right]]);
    const others = findings.filter((one) =>
      found.some(({ span }) => one.span.start < span.end && span.start < one.span.end),
    );
    expect(others).toEqual(found);
  });

  test('is told name by name', async () => {
    const body = NAMES.slice(0, 6).map((name) => `- ${tcvn3(name)}, ${tcvn3('Đại biểu Quốc hội')}`);
    const [findings = []] = await check([article('', body.join('\n'))]);
    expect(
      findings.filter(({ rule }) => rule === 'text-encoding').map(({ expected }) => expected[0]),
    ).toEqual(NAMES.slice(0, 6).flatMap((name) => [name, 'Đại biểu Quốc hội']));
  });
});

test.each([
  'Bí thư Tỉnh ủy và Phó Chủ tịch UBND tỉnh tiếp đoàn. Ông Võ Văn Ẩn, bà Bùi Thu Hà dự.',
  'TỐNG GIA LÂM, LÒ VĂN PHÚC, LƯỜNG THỊ ÁNH, BÙI THU HÀ gặp LÝ THỊ BÉ.',
  'Ông Lò Văn Phóc, ông Võ Văn Bé, bà Bùi Thu Hoà, toà nhà, hoà bình, thuý, thoả thuận, quý khách.',
  'Sống tại château de Fénelon, près de la forêt; « Très bien », dit François Guérin à Noël.',
  'Ông Jürgen Müller, bà Käthe Größe, Österreich, Übung, Straße.',
  'Ông Dvořák, bà Němcová, Škoda, Plzeň, září, Ústí nad Labem, Antonín Přibyl.',
  'Søren Åberg, Peña Nieto, São Tomé, Ýmir, Þór, Ægir, Ñuñoa.',
  '3 × 4 = 12; 2×3; a×b÷c; 5±1; x² + y³ ≠ ½; 30°C; 5µm; 10 µg.',
  'Giá £5, ¥900, ¤3, 20¢, §5, § 7, ¶ 2, © Báo Vân Sa, ® và ™; «Báo Vân Sa», »Tin«.',
  '“Tống Gia Lâm” – ‘Lò Văn Phúc’… “Bí thư Tỉnh ủy”',
])('left alone: %s', async (body) => {
  const findings = await check([article('', body), article('', body.normalize('NFD'))]);
  expect(findings.flat().filter(({ rule }) => rule === 'text-encoding')).toEqual([]);
});
