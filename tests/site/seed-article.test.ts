import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureSite } from '../support/build-site.ts';
import type { BuiltSite } from '../support/built-site.ts';
import type { Page, PageElement } from '../support/read-page.ts';

const ARTICLE = 'articles/hoi-nghi-truc-tuyen-to-chuc-xay-dung-dang/';
const BASE = '/bao/';

let site: BuiltSite;
let page: Page;
beforeAll(async () => {
  site = await fixtureSite();
  page = site.page(ARTICLE);
});

/** The list that follows the heading with this text. */
function listUnder(heading: string): PageElement[] {
  const box = page
    .all('section', 'div')
    .filter((one) => one.all('h2', 'h3', 'h4').some((h) => h.text.startsWith(heading)))
    .at(-1);
  return box?.all('li') ?? [];
}

const links = (element: PageElement): (string | undefined)[][] =>
  element.all('a').map((a) => [a.text, a.attribute('href')?.slice(BASE.length)]);

describe('the conference of 1 July 2020', () => {
  test.each([
    [
      0,
      'Phạm Minh Chính',
      'pham-minh-chinh',
      ['Ủy viên Bộ Chính trị', 'Bí thư Trung ương Đảng', 'Trưởng Ban Tổ chức Trung ương'],
    ],
    [1, 'Lê Vĩnh Tân', 'le-vinh-tan', ['Ủy viên Trung ương Đảng', 'Bộ trưởng Bộ Nội vụ']],
    [2, 'Trần Văn Túy', 'tran-van-tuy', ['Ủy viên Trung ương Đảng', 'Trưởng Ban Công tác đại biểu Quốc hội']],
  ])('chair %i is %s, with titles in order', (index, name, id, titles) => {
    const chairs = listUnder('Chủ trì');
    expect(chairs).toHaveLength(3);
    const [person, ...posts] = links(chairs[index] as PageElement);
    expect(person).toEqual([name, `people/${id}/`]);
    expect(posts.map(([text]) => text)).toEqual(titles);
    for (const [, href] of posts) expect(site.has(String(href))).toBe(true);
    expect(chairs[index]?.text.replace(/\s+,/g, ',')).toContain(titles.join(', '));
  });

  test('has the people and the group at Thái Nguyên', () => {
    const people = listUnder('Tại Thái Nguyên');
    expect(people.map((one) => links(one).map(([text]) => text))).toEqual([
      ['Nguyễn Thanh Hải', 'Ủy viên Trung ương Đảng', 'Bí thư Tỉnh ủy', 'Trưởng Đoàn đại biểu Quốc hội tỉnh'],
      ['Phạm Hoàng Sơn', 'Ủy viên Ban Thường vụ', 'Trưởng Ban Tổ chức Tỉnh ủy'],
      [],
    ]);
    expect(people.at(-1)?.text).toBe('đại diện các cơ quan liên quan');
  });

  test('takes a bare "Bí thư Tỉnh ủy" for that of the venue', () => {
    const [, , secretary] = links(listUnder('Tại Thái Nguyên')[0] as PageElement);
    expect(secretary).toEqual(['Bí thư Tỉnh ủy', 'posts/bi-thu-tinh-uy-thai-nguyen/']);
  });

  test.each([
    ['Ban Tổ chức Trung ương', 'organizations/ban-to-chuc-trung-uong/'],
    ['Bộ Nội vụ', 'organizations/bo-noi-vu/'],
    ['Ban Công tác đại biểu Quốc hội', 'organizations/ban-cong-tac-dai-bieu-quoc-hoi/'],
    ['Thái Nguyên', 'venues/thai-nguyen/'],
    ['Xây dựng Đảng', 'topics/xay-dung-dang/'],
    ['Lê Vĩnh Tân', 'people/le-vinh-tan/'],
    ['Bộ trưởng Bộ Nội vụ', 'posts/bo-truong-bo-noi-vu/'],
  ])('leads to %s, and from there back', (text, address) => {
    expect(links(page)).toContainEqual([text, address]);
    expect(links(site.page(address)).map(([, href]) => href)).toContain(ARTICLE);
  });

  test('says what a reader wants first', () => {
    expect(page.only('h1').text).toBe('Nửa năm công tác tổ chức xây dựng Đảng: ba cơ quan cùng sơ kết');
    expect(page.text).toContain('Sáng 1-7-2020, ba cơ quan sơ kết trực tuyến');
    expect(page.text).toContain('Quỳnh Trang');
    expect(page.all('time').map((time) => time.attribute('dateTime'))).toEqual(
      expect.arrayContaining(['2020-07-01', '2020-07-01T15:30:00+07:00']),
    );
    expect(page.text).toContain('Tám trên mười bốn đề án');
  });
});

describe('titles', () => {
  const entry = (slug: string, name: string): string =>
    site
      .page(`articles/${slug}/`)
      .all('li')
      .find((li) => li.text.includes(name))
      ?.text.replace(/\s+,/g, ',') ?? '';

  test.each([
    [
      'are looked up for a bare name, as held on that day',
      'ky-ket-bao-ve-rung-dau-nguon',
      'Y Lưm',
      'Phó Chủ tịch UBND tỉnh',
    ],
    [
      'are looked up for a bare name in the string form',
      'phat-dong-trong-cay',
      'Lường Văn Ứng',
      'Giám đốc Sở Nông nghiệp và Môi trường',
    ],
    [
      'keep their letters',
      'ky-ket-bao-ve-rung-dau-nguon',
      'Khúc Đình Trạch',
      'Giám đốc Quỹ "Nước & Rừng" <Vân Trà>',
    ],
    [
      'keep the rank before the name',
      'hoi-nghi-phong-chong-lut',
      'Lường Văn Ứng',
      'Thiếu tướng Lường Văn Ứng',
    ],
    [
      'keep the honorific before the name',
      'ky-ket-bao-ve-rung-dau-nguon',
      'Giáp Thị Nhàn',
      'đồng chí Giáp Thị Nhàn',
    ],
  ])('%s', (_, slug, name, expected) => expect(entry(slug, name)).toContain(expected));

  test('are not printed where the article says so', () => {
    expect(entry('ky-ket-bao-ve-rung-dau-nguon', 'Vàng Thị Dín')).toBe('Vàng Thị Dín');
  });
});

describe('a meeting of several days at several venues', () => {
  test('names each venue with its people', () => {
    const lut = site.page('articles/hoi-nghi-phong-chong-lut/');
    const headings = lut.all('h3').map(({ text }) => text);
    expect(headings.some((text) => text.includes('Đầu Nguồn'))).toBe(true);
    expect(headings.some((text) => text.includes('Cò Vít'))).toBe(true);
    expect(lut.text).toMatch(/cán bộ trực lụt.{0,12}12/);
    expect(lut.all('time').map((time) => time.attribute('dateTime'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^2024-05-21/), expect.stringMatching(/^2024-05-22/)]),
    );
  });

  test('shows its picture with caption and credit', () => {
    const figures = site.page('articles/hoi-nghi-phong-chong-lut/').all('figure');
    const figure = figures.find((one) => one.text.includes('Kho cứu trợ tại Đầu Nguồn sáng 21-5.'));
    expect(figure?.text).toContain('Bế Văn Tuân');
    expect(figure?.all('img')[0]?.attribute('alt')).toBe('Kho cứu trợ với những bao gạo xếp cao');
  });
});
