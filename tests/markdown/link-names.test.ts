import { describe, expect, test } from 'vitest';
import { indexNames } from '../../src/domain/name-links.ts';
import type { Person, Venue } from '../../src/domain/reference.ts';
import { createReferenceList } from '../../src/domain/reference-list.ts';
import { renderBody } from '../../src/markdown/render.ts';

const person = (id: string, name: string): Person => ({
  id,
  name,
  otherNames: [],
  honorificPrefixes: [],
  memberships: [],
  sources: [],
});
const place = (id: string, label: string, labels: Venue['labels'] = {}): Venue => ({
  id,
  label,
  otherLabels: [],
  labels,
  term: {},
});

const list = createReferenceList({
  people: [
    person('phan', 'Trịnh Hữu Phan'),
    person('chau', 'Nguyễn Thị Minh Châu'),
    person('chau-y-te', 'Nguyễn Thị Minh Châu'),
    person('khanh', 'Lê Khanh'),
    person('khoi', 'Nguyễn Minh Khôi'),
  ],
  posts: [
    {
      id: 'giam-doc',
      label: 'Giám đốc Sở Y tế',
      otherLabels: [],
      labels: {},
      alwaysPrinted: false,
    },
    { id: 'chu-tich', label: 'Chủ tịch xã', otherLabels: [], labels: {}, alwaysPrinted: false },
  ],
  organizations: [place('so-y-te', 'Sở Y tế', { en: ['Department of Health'] })],
  venues: [place('lam-giang', 'Lam Giang'), place('cau', 'Cầu Ngọc Trầm'), place('hue', 'Huế')],
});
const index = indexNames(list);

const linksIn = async (markdown: string, people: readonly string[] = []): Promise<string[]> => {
  const { html } = await renderBody(markdown, {
    body: { path: 'a.md', pictures: {}, files: {} },
    site: { base: '/bao/', locale: 'vi' },
    lang: 'vi',
    page: '/articles/a/',
    names: { index, people: new Set(people) },
  });
  return [...html.matchAll(/<a class="name" href="([^"]*)">([^<]*)<\/a>/g)].map(
    ([, href, text]) => `${text} ${href}`,
  );
};

const PHAN = 'Trịnh Hữu Phan /bao/people/phan/';
const KHOI = 'Nguyễn Minh Khôi /bao/people/khoi/';
const GIANG = 'Lam Giang /bao/venues/lam-giang/';

describe('leads to its page', () => {
  test.each([
    ['a person', 'Ông Trịnh Hữu Phan nói.', [PHAN]],
    ['a person at the first mention only', 'Ông Trịnh Hữu Phan đi. **Trịnh Hữu Phan** về.', [PHAN]],
    ['an emphasized person', 'Ông **Trịnh Hữu Phan** nói.', [PHAN]],
    ['a venue at the beginning of a sentence', 'Tại Lam Giang trời mưa.', [GIANG]],
    ['a venue whose kind is in lower case', 'Thông xe cầu Ngọc Trầm.', ['cầu Ngọc Trầm /bao/venues/cau/']],
    ['an organization', 'Theo Sở Y tế, dịch đã giảm.', ['Sở Y tế /bao/organizations/so-y-te/']],
    [
      'its name in English',
      'The Department of Health agrees.',
      ['Department of Health /bao/organizations/so-y-te/'],
    ],
    ['what follows a quotation', '“Được”, Trịnh Hữu Phan nói.', [PHAN]],
    ['what stands after one that is never closed', '“Được\n\nTrịnh Hữu Phan nói.', [PHAN]],
    ['a person with a form of address that is a surname, too', 'Thưa Ông Nguyễn Minh Khôi.', [KHOI]],
    ['a person behind a place', 'Bí thư Tỉnh ủy Hà Giang Nguyễn Minh Khôi nói.', [KHOI]],
    ['a person behind a listed place', 'Ở Lam Giang Nguyễn Minh Khôi nói.', [KHOI]],
    ['a person behind a title that ends in a kind of place', 'Chủ tịch xã Nguyễn Minh Khôi nói.', [KHOI]],
    ['what stands after closed quotations', '‘Một’, „hai” và “ba” của Nguyễn Minh Khôi.', [KHOI]],
    ['what a word with an apostrophe precedes', 'Workers’ rights, H’Mông: Nguyễn Minh Khôi.', [KHOI]],
    ['what stands behind code with a mark', '`"` là dấu; Nguyễn Minh Khôi nói.', [KHOI]],
    ['a name in a table and in a list', '- Trịnh Hữu Phan\n\n| a |\n|---|\n| Lam Giang |', [PHAN, GIANG]],
  ])('%s', async (_, markdown, links) => expect(await linksIn(markdown)).toEqual(links));

  test('the one of two namesakes who takes part', async () => {
    expect(await linksIn('Bà Nguyễn Thị Minh Châu nói.', ['chau-y-te', 'phan'])).toEqual([
      'Nguyễn Thị Minh Châu /bao/people/chau-y-te/',
    ]);
  });
});

describe('is left alone', () => {
  test.each([
    ['a heading', '## Trịnh Hữu Phan'],
    ['a link', '[Trịnh Hữu Phan](/x/)'],
    ['a quotation', '> Trịnh Hữu Phan đi.'],
    ['a quotation within a line', 'Họ nói: “Trịnh Hữu Phan *và* Lam Giang” và "Sở Y tế".'],
    ['a quotation in HTML', '<q>Trịnh Hữu Phan</q>'],
    ['code', '`Trịnh Hữu Phan`'],
    ['a name that two bear', 'Bà Nguyễn Thị Minh Châu nói.'],
    ['a longer name', 'Ông Trịnh Hữu Phan Anh và ông Trần Lê Khanh, ở Lam Giang Thượng.'],
    ['a longer name of many syllables', 'Ông Trần Nguyễn Minh Khôi nói.'],
    ['a longer name at the beginning', 'Trần Lê Nguyễn Minh Khôi nói.'],
    ['a name behind two more surnames', 'Theo bà Trần Lê Nguyễn Minh Khôi.'],
    ['a street', 'Đoạn đường Nguyễn Minh Khôi bị ngập.'],
    ['a ward at the beginning of a sentence', 'Phường Nguyễn Minh Khôi họp.'],
    ['a quotation in single marks', 'Bà kể: ‘Nguyễn Minh Khôi đi’, rồi về.'],
    ['a quotation that begins below the line', 'Bà kể: „Nguyễn Minh Khôi đi”.'],
    ['a quotation that begins in a link', 'Bà kể: [“Anh](/x/) Nguyễn Minh Khôi đi”.'],
    ['a quotation over several paragraphs', '“Một.\n\nHai: Nguyễn Minh Khôi.\n\nNguyễn Minh Khôi, ba.”'],
    ['a quotation over the items of a list', 'Bà kể: “Có:\n\n- Nguyễn Minh Khôi;\n- người khác.”'],
    ['a name in lower case', 'trịnh hữu phan'],
    ['the body that a title names', 'Giám đốc Sở Y tế nói.'],
    ['a name of one syllable', 'Từ Huế về.'],
    ['a misspelt name', 'Ông Trịnh Hữu Phán nói.'],
  ])('%s', async (_, markdown) => expect(await linksIn(markdown)).toEqual([]));
});

test('in a feed the links are whole addresses', async () => {
  const { html } = await renderBody('Ông Trịnh Hữu Phan nói.', {
    body: { path: 'a.md', pictures: {}, files: {} },
    site: { base: '/bao/', locale: 'vi' },
    lang: 'vi',
    page: '/articles/a/',
    origin: 'https://bao.example',
    names: { index, people: new Set() },
  });
  expect(html).toContain('href="https://bao.example/bao/people/phan/"');
});

test('the columns of a table keep their sides, in valid HTML', async () => {
  const { html } = await renderBody('| a | b | c |\n|:-:|--:|:--|\n| 1 | 2 | 3 |', {
    body: { path: 'a.md', pictures: {}, files: {} },
    site: { base: '/', locale: 'vi' },
    lang: 'vi',
    page: '/articles/a/',
  });
  expect(html).toContain('<td class="center">1</td>');
  expect(html).toContain('<td class="right">2</td>');
  expect(html).not.toMatch(/\balign=/);
});

test('from a text in another language the links say which language they lead to', async () => {
  const { html } = await renderBody('Mr Trịnh Hữu Phan said so.', {
    body: { path: 'a.md', pictures: {}, files: {} },
    site: { base: '/', locale: 'vi' },
    lang: 'en',
    page: '/articles/a/',
    names: { index, people: new Set() },
  });
  expect(html).toContain('<a class="name" href="/people/phan/" hreflang="vi">');
});
