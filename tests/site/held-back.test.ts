import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { FIXTURE, fixturePreview, fixtureSite } from '../support/build-site.ts';
import { type BuiltSite, filesWith, spellingsOf } from '../support/built-site.ts';

let site: BuiltSite;
let preview: BuiltSite;
beforeAll(async () => {
  site = await fixtureSite();
  preview = await fixturePreview();
});

const fixtureFile = (path: string): Buffer => readFileSync(join(FIXTURE, path));

/** Names and titles of files in which a text stands, in their paths or in what they say. */
const traces = (text: string, of: BuiltSite = site): string[] => [
  ...filesWith(of, ...spellingsOf(text)),
  ...of.files.filter((file) => spellingsOf(text).some((spelling) => file.includes(spelling))),
];

describe('nothing is to be found of', () => {
  test.each([
    ['a draft', 'ban-thao-chua-duyet'],
    ['a draft', 'Chuồn Chuồn Ớt'],
    ['a draft', 'Ngần Văn Nháp'],
    ['a draft', 'Thợ Ảnh Nháp'],
    ['a draft', 'chuon-chuon-cu'],
    ['a draft', 'anh-ban-thao'],
    ['a draft', 'tep-ban-thao'],
    ['a scheduled article', 'hen-gio-cong-bo'],
    ['a scheduled article', 'Sao La Về Núi'],
    ['a scheduled article', 'sao-la-2026'],
    ['a scheduled article', '2026-02-02'],
    ['a scheduled article', 'anh-hen-gio'],
    ['a scheduled article', 'quyet-dinh.txt'],
    ['a draft page', 'trang-con-viet'],
    ['a draft page', 'Trang còn viết dở'],
    ['a draft page', 'Mật Ong Rừng Sâu'],
    ['a withdrawn text', 'Hạt Dẻ Ngâm Men'],
    ['a withdrawn text', 'Ký Giả Ẩn Danh'],
    ['people of a withdrawn article', 'Tòng Thị Vắng Mặt'],
    ['attachments of a withdrawn article', 'du-toan-cau'],
    ['a term to come', '2026-06-21'],
    ['a term to come', '21/6/2026'],
    ['a term to come', '2026-03-17'],
    ['a term to come', '17/3/2026'],
    ['a name to come', 'Lường A Ứng'],
    ['a name to come', '2026-04-19'],
    ['a comment of the author', 'phong bì dán kín'],
    ['a dotfile', '.ghi-chu'],
    ['where the content lies', 'fixtures/newsroom'],
    ['who took a picture, as the camera noted', 'May Anh Bi Mat'],
  ])('%s: %s', (_, text) => expect(traces(text)).toEqual([]));

  test.each([
    'articles/2026/01/tep-ban-thao.txt',
    'articles/2026/02/quyet-dinh.txt',
    'articles/2026/01/du-toan-cau.txt',
    'articles/2026/01/anh-ban-thao.png',
    'articles/2026/01/anh-trong-ban-thao.png',
    'articles/2026/02/anh-hen-gio.png',
    'articles/2026/01/cau-treo.jpg',
    'reference/people.yaml',
  ])('the bytes of %s', (path) => expect(filesWith(site, fixtureFile(path))).toEqual([]));

  test.each([
    ['anh-ban-thao.png', 420, 300],
    ['anh-trong-ban-thao.png', 410, 310],
    ['anh-hen-gio.png', 430, 290],
    ['cau-treo.jpg', 660, 390],
  ])('%s in any size', async (_, width, height) => {
    const pictures = site.files.filter((file) => /\.(webp|jpe?g|png|avif|gif)$/.test(file));
    expect(pictures).not.toEqual([]);
    const shapes = await Promise.all(
      pictures.map(async (file) => {
        const measured = await sharp(site.bytes(file)).metadata();
        return measured.width / measured.height;
      }),
    );
    expect(shapes.filter((shape) => Math.abs(shape - width / height) < 0.004)).toEqual([]);
  });
});

describe('a withdrawn article', () => {
  const SLUG = 'khanh-thanh-cau-treo';
  const REASON = 'Bài nêu sai kinh phí của cây cầu.';

  test('keeps address, title and notice', () => {
    const page = site.page(`articles/${SLUG}/`);
    expect(page.only('h1').text).toBe('Khánh thành cầu treo Cò Vít');
    expect(page.text).toContain(REASON);
    expect(page.text).not.toContain('Y Lưm');
  });

  test('is gone from the pages of people, venues and topics', () => {
    const naming = site.pages.filter(
      (path) =>
        /^(people|venues|topics|posts|organizations)\//.test(path) &&
        site.text(`${path}index.html`).includes(SLUG),
    );
    expect(naming).toEqual([]);
  });

  test.each([
    'rss.xml',
    'topics/doi-song/rss.xml',
    'venues/co-vit/rss.xml',
    'organizations/quy-rung/rss.xml',
  ])('is told of in %s by its notice', (feed) => {
    const item =
      site
        .text(feed)
        .split('<item>')
        .find((one) => one.includes(SLUG)) ?? '';
    expect(item).toContain(REASON);
    expect(item).not.toContain('Y Lưm');
  });

  test('is not told of where that would say who took part', () => {
    const naming = filesWith(site, SLUG).filter((file) => /^(people|posts)\/|\.ics$/.test(file));
    expect(naming).toEqual([]);
  });

  test('stands in the open data as withdrawn, without its people', () => {
    const rows = site.json('data/articles.json') as { slug: string }[];
    expect(rows.find(({ slug }) => slug === SLUG)).toMatchObject({
      chairs: [],
      attendees: [],
      withdrawn: expect.anything(),
    });
  });

  test('is not in the search index', () => {
    expect(
      filesWith(site, SLUG, ...spellingsOf('cầu treo')).filter((file) => /pagefind|lexicon/.test(file)),
    ).toEqual([]);
  });
});

describe('an office that is handed over later', () => {
  test.each([
    ['people/giap-thi-nhan/', 'posts/bi-thu-tinh-uy/'],
    ['posts/bi-thu-tinh-uy/', 'people/giap-thi-nhan/'],
    ['people/luong-van-ung/', 'posts/pho-chu-tich-ubnd-tinh/'],
    ['posts/pho-chu-tich-ubnd-tinh/', 'people/luong-van-ung/'],
  ])('%s does not lead to %s', (from, to) => {
    const targets = site
      .page(from)
      .all('a')
      .map((a) => a.attribute('href'));
    expect(targets).toContain('/bao/people/');
    expect(targets).not.toContain(`/bao/${to}`);
  });

  test('is open-ended for whoever holds it', () => {
    const { persons } = site.json('data/popolo.json') as {
      persons: { id: string; memberships: Record<string, unknown>[] }[];
    };
    const terms = persons.find(({ id }) => id === 'dam-khac-lu')?.memberships ?? [];
    const current = terms.find((term) => term.post_id === 'bi-thu-tinh-uy');
    expect(current).toMatchObject({ start_date: '2020-10-15' });
    expect(terms.filter((term) => term.end_date !== undefined && term.end_date !== null)).toHaveLength(1);
  });
});

describe('under PREVIEW', () => {
  test.each([
    ['a draft', 'articles/ban-thao-chua-duyet/', 'Chuồn Chuồn Ớt'],
    ['a scheduled article', 'articles/hen-gio-cong-bo/', 'Sao La Về Núi'],
    ['a draft page', 'trang-con-viet/', 'Mật Ong Rừng Sâu'],
  ])('%s is there, marked and kept from search engines', (_, path, text) => {
    const page = preview.page(path);
    expect(page.text).toContain(text);
    const robots = page.all('meta').find((meta) => meta.has('name', 'robots'));
    expect(robots?.attribute('content')).toContain('noindex');
    const marks = page
      .all('strong', 'p', 'span', 'aside')
      .filter((one) => /\bmark\b|draft|preview/.test(one.attribute('className') ?? ''));
    expect(marks.map(({ text: mark }) => mark).join(' ')).toMatch(/nháp|hẹn|chưa đăng|xem trước/i);
  });

  test('a term to come is told', () => {
    expect(traces('2026-06-21', preview)).not.toEqual([]);
  });

  test('no page at all is to be indexed', () => {
    const open = preview.pages.filter(
      (path) =>
        !preview
          .page(path)
          .all('meta')
          .some((meta) => meta.has('name', 'robots') && /noindex/.test(meta.attribute('content') ?? '')),
    );
    expect(open).toEqual([]);
  });
});
