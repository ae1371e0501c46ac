import { describe, expect, test } from 'vitest';
import { articleItem } from '../../src/feeds/article-item.ts';
import { articleTag } from '../../src/feeds/tag-uri.ts';
import { article, context, moment, participant, picture, site } from './fixture.ts';

const BODY = '<p>Toàn văn.</p>\n';
const told = (given: Parameters<typeof article>[0]) => articleItem(context, article(given), BODY);

describe('what a reader knows an article by', () => {
  const renamed = { slug: 'ten-moi', aliases: ['ten-giua', 'hoi-nghi'] };

  test('is a tag URI of the site’s authority', () => {
    expect(told({}).id).toBe('tag:lamgiang.example,2020:articles/hoi-nghi');
  });

  test('outlives a rename; the address does not', () => {
    expect(told(renamed).id).toBe(told({}).id);
    expect(told(renamed).url).toBe('https://lamgiang.example/tin/articles/ten-moi/');
  });

  test('does not depend on where the site is published', () => {
    const elsewhere = { ...context, site: { ...site, origin: 'https://preview.example', base: '/' } };
    expect(articleItem(elsewhere, article(), BODY).id).toBe(told({}).id);
  });

  test('is written in ASCII', () => {
    expect(articleTag(site, { slug: 'họp', aliases: [] })).toBe(
      'tag:lamgiang.example,2020:articles/h%E1%BB%8Dp',
    );
  });
});

describe('the text', () => {
  const a = participant({
    name: 'Trần Văn A',
    prefix: 'đồng chí',
    person: 'tran-van-a',
    titles: [{ text: 'Bí thư Tỉnh ủy', post: 'bi-thu-tinh-uy' }],
  });
  const b = participant({ name: 'Nguyễn <B>' });

  test('has the people of the meeting at its head, linked where they are listed', () => {
    const { html } = told({
      chairs: [{ people: [a] }],
      attendees: [
        { people: [b] },
        { venue: { label: 'Thái Nguyên' }, people: [{ kind: 'group', label: 'đại diện các sở', count: 20 }] },
      ],
    });
    expect(html).toBe(
      '<p><strong>Chủ trì</strong></p>\n<ul>\n<li>đồng chí ' +
        '<a href="https://lamgiang.example/tin/people/tran-van-a/">Trần Văn A</a>, Bí thư Tỉnh ủy</li>\n</ul>\n' +
        '<p><strong>Tham dự</strong></p>\n<ul>\n<li>Nguyễn &lt;B&gt;</li>\n</ul>\n' +
        '<p><strong>Tại Thái Nguyên</strong></p>\n<ul>\n<li>đại diện các sở (20 người)</li>\n</ul>\n' +
        BODY,
    );
  });

  test('shows the picture below the people, with its caption and credit, at the address it is announced under', () => {
    const image = { ...picture, caption: 'Sáng 1-7, <tại> hội trường.' };
    const { html = '', pictures } = told({ image, chairs: [{ people: [b] }] });
    expect(html).toBe(
      '<p><strong>Chủ trì</strong></p>\n<ul>\n<li>Nguyễn &lt;B&gt;</li>\n</ul>\n' +
        `<figure><img src="${pictures[0]?.url}" alt="Quang cảnh &lt;hội trường&gt; &amp; khách" width="1200" height="800">` +
        '<figcaption>Sáng 1-7, &lt;tại&gt; hội trường.<br>Ảnh: Minh Khuê</figcaption></figure>\n' +
        BODY,
    );
  });

  test('ends with what was corrected', () => {
    const corrections = [{ date: moment('2020-07-03'), wrong: 'năm 2019', right: 'năm 2020 & 2021' }];
    expect(told({ corrections }).html).toMatch(/^<p>Toàn văn.*3\/7\/2020.*năm 2019.*năm 2020 &amp; 2021/s);
  });

  test('offers attachments with whole addresses', () => {
    const attachments = [{ path: 'articles/van-ban.pdf', hash: 'abc', size: 1234, label: 'Văn bản' }];
    const url = 'https://lamgiang.example/tin/attachments/abc/van-ban.pdf';
    expect(told({ attachments }).html).toContain(`<a href="${url}">Văn bản</a>`);
    expect(told({ attachments }).attachments).toEqual([
      { url, label: 'Văn bản', type: 'application/pdf', size: 1234 },
    ]);
  });
});

describe('dates', () => {
  test.each([
    ['nothing', {}, undefined],
    ['an update', { updated: moment('2020-07-02', '08:00') }, '2020-07-02T08:00:00+07:00'],
    [
      'a correction after an update',
      { updated: moment('2020-07-02', '08:00'), corrections: [{ date: moment('2020-07-05'), right: 'x' }] },
      '2020-07-05T00:00:00+07:00',
    ],
    [
      'a correction on the day of publication, its hour unknown',
      { corrections: [{ date: moment('2020-07-01'), right: 'x' }] },
      '2020-07-01T15:30:00+07:00',
    ],
    ['a withdrawal', { withdrawn: { date: moment('2020-08-01'), reason: 'x' } }, '2020-08-01T00:00:00+07:00'],
  ])('after %s', (_what, given, updated) => {
    expect(told(given).updated).toBe(updated);
    expect(told(given).published).toBe('2020-07-01T15:30:00+07:00');
  });
});

describe('a withdrawn article', () => {
  const withdrawn = { date: moment('2020-08-01'), reason: 'Sai sự thật.' };
  const whole = {
    authors: ['Quỳnh Trang'],
    chairs: [{ people: [participant({ name: 'Trần Văn A', person: 'tran-van-a' })] }],
    topics: ['xay-dung-dang'],
    image: picture,
    attachments: [{ path: 'a.pdf', hash: 'abc', size: 1, label: 'Văn bản' }],
    corrections: [{ date: moment('2020-07-03'), right: 'Trần Văn A' }],
  };

  test('keeps id, address, title and date', () => {
    const before = told(whole);
    const after = told({ ...whole, withdrawn });
    for (const key of ['id', 'url', 'title', 'published'] as const) expect(after[key]).toBe(before[key]);
  });

  test('tells its notice in place of the text and of the people', () => {
    const after = told({ ...whole, withdrawn });
    expect(after.summary).toContain('1/8/2020');
    expect(after.summary).toContain('Sai sự thật.');
    expect(after.html).toBe(`<p>${after.summary}</p>\n`);
    expect(JSON.stringify(after)).not.toMatch(/Toàn văn|Trần Văn A|Tỉnh bàn|Quỳnh Trang|\.jpg|\.pdf/);
  });
});

describe('who and what', () => {
  test('an unsigned text is the publisher’s', () => {
    expect(told({ authors: [] }).creators).toEqual(['Tòa soạn Lam Giang']);
    const { publisher: _none, ...bare } = site;
    expect(articleItem({ ...context, site: bare }, article({ authors: [] }), '').creators).toEqual([
      site.title,
    ]);
  });

  test('topics, people, posts, organizers and venues are categories, each once, at their page', () => {
    const chair = participant({
      name: 'Trần Văn A',
      person: 'tran-van-a',
      actingAs: 'bi-thu-tinh-uy',
      titles: [
        { text: 'Bí thư Tỉnh ủy', post: 'bi-thu-tinh-uy' },
        { text: 'nguyên Chủ tịch tỉnh', qualifier: 'former', post: 'chu-tich-tinh' },
      ],
    });
    const { categories } = told({
      topics: ['xay-dung-dang'],
      chairs: [{ people: [chair, participant({ name: 'Người Lạ' })] }],
      organizers: [{ id: 'tinh-uy', label: 'Tỉnh ủy Lam Giang' }, { label: 'Hội Lạ' }],
      venues: [{ id: 'ha-noi', label: 'Hà Nội', main: true, remote: false }],
    });
    expect(categories).toEqual([
      { label: 'Xây dựng Đảng', url: 'https://lamgiang.example/tin/topics/xay-dung-dang/' },
      { label: 'Trần Văn A', url: 'https://lamgiang.example/tin/people/tran-van-a/' },
      { label: 'Bí thư Tỉnh ủy', url: 'https://lamgiang.example/tin/posts/bi-thu-tinh-uy/' },
      { label: 'Tỉnh ủy Lam Giang', url: 'https://lamgiang.example/tin/organizations/tinh-uy/' },
      { label: 'Hà Nội', url: 'https://lamgiang.example/tin/venues/ha-noi/' },
    ]);
  });

  test('the picture is the form made for sharing', () => {
    expect(told({ image: picture }).pictures).toEqual([
      {
        url: 'https://lamgiang.example/tin/pictures/0123456789abcdef-1200.jpg',
        type: 'image/jpeg',
        width: 1200,
        height: 800,
        alt: picture.alt,
        credit: 'Minh Khuê',
      },
    ]);
  });

  test('pictures in the text follow, in the form its page names', () => {
    const map = { path: 'articles/ban-do.png', hash: 'f00d', width: 900, height: 600, alt: 'Bản đồ' };
    const body = { path: 'a.md', pictures: { './ban-do.png': map }, files: {} };
    const { pictures } = told({ image: picture, body });
    expect(pictures.map(({ url, type, alt }) => [url.split('/').at(-1), type, alt])).toEqual([
      ['0123456789abcdef-1200.jpg', 'image/jpeg', picture.alt],
      ['f00d-900.webp', 'image/webp', 'Bản đồ'],
    ]);
  });

  test.each([
    ['a draft', { draft: true }, '[Bản nháp] Hội nghị cán bộ'],
    ['a scheduled article', { published: moment('2031-01-01') }, '[Chưa đến giờ đăng] Hội nghị cán bộ'],
  ])('%s is marked where a preview shows it', (_what, given, title) => {
    expect(told(given).title).toBe(title);
  });
});
