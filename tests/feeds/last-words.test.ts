import { describe, expect, test } from 'vitest';
import { correctionItems } from '../../src/feeds/correction-items.ts';
import { type Succession, successorItem } from '../../src/feeds/successor-item.ts';
import { article, context, item, moment, participant } from './fixture.ts';

describe('corrections', () => {
  const corrections = [
    { date: moment('2020-07-05'), right: 'ba' },
    { date: moment('2020-07-03'), wrong: 'hai sai', right: 'hai', note: 'Xin lỗi bạn đọc.' },
    { date: moment('2020-07-03'), right: 'một' },
  ];
  const other = article({
    slug: 'khac',
    title: 'Bài khác',
    corrections: [{ date: moment('2020-07-04'), right: 'khác' }],
  });
  const told = correctionItems(context, [article({ corrections }), other]);

  test('are items of their own, newest first', () => {
    expect(
      told.map(({ published, summary }) => [published.slice(0, 10), summary.split('\n').length]),
    ).toEqual([
      ['2020-07-05', 1],
      ['2020-07-04', 1],
      ['2020-07-03', 1],
      ['2020-07-03', 3],
    ]);
    expect(told[3]?.summary).toMatch(/: hai sai\n.*: hai\n.*: Xin lỗi bạn đọc\.$/);
    expect(told[3]?.html).toMatch(/^<p>.*: hai sai<br>\n.*: hai<br>\n.*: Xin lỗi bạn đọc\.<\/p>\n$/);
    expect(told[1]?.title).toBe('Cải chính: Bài khác');
  });

  test('keep their ids when another is added and when the article is renamed', () => {
    const later = [{ date: moment('2020-08-01'), right: 'bốn' }, ...corrections];
    const after = correctionItems(context, [
      article({ corrections: later, slug: 'moi', aliases: ['hoi-nghi'] }),
      other,
    ]);
    const ids = told.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(after.slice(1).map(({ id }) => id)).toEqual(ids);
  });

  test('are the same in whatever order they are listed', () => {
    const [, ...items] = correctionItems(context, [article({ corrections: corrections.slice(0, 2) })]);
    const [, ...turned] = correctionItems(context, [
      article({ corrections: corrections.slice(0, 2).reverse() }),
    ]);
    expect(turned).toEqual(items);
  });

  test('of a withdrawn article give way to its withdrawal', () => {
    const withdrawn = { date: moment('2020-09-01'), reason: 'Sai sự thật.' };
    const chairs = [{ people: [participant({ name: 'Trần Văn A', person: 'tran-van-a' })] }];
    const items = correctionItems(context, [article({ corrections, withdrawn, chairs })]);
    expect(items.map(({ title, published }) => [title, published])).toEqual([
      ['Gỡ tin: Hội nghị cán bộ', '2020-09-01T00:00:00+07:00'],
    ]);
    expect(JSON.stringify(items)).not.toMatch(/Trần Văn A|hai sai|Quỳnh Trang/);
  });
});

describe('a part that has a successor', () => {
  const succession: Succession = {
    kind: 'organizations',
    part: { id: 'so-cu', label: 'Sở Cũ', term: { end: '2020-03-01' } },
    successor: { id: 'tinh-uy', label: 'Tỉnh ủy Lam Giang' },
    path: '/organizations/tinh-uy/',
  };
  const withoutEnd: Succession = { ...succession, kind: 'topics', part: { id: 'muc-cu', label: 'Mục cũ' } };

  test('names it, with its address', () => {
    const last = successorItem(context, succession, []);
    expect(last.title).toBe('Sở Cũ nay là Tỉnh ủy Lam Giang');
    expect(last.url).toBe('https://lamgiang.example/tin/organizations/tinh-uy/');
    expect(last.summary).toContain(last.url);
    expect(last.html).toContain(`<a href="${last.url}">`);
    expect(last.id).toBe('tag:lamgiang.example,2020:organizations/so-cu/successor/tinh-uy');
  });

  test('at an earlier address says where it is now, under an id of its own', () => {
    const here = { id: 'tinh-uy', label: 'Tỉnh ủy Lam Giang' };
    const moved = successorItem(context, { ...succession, part: here, movedFrom: 'tinh-uy-cu' }, []);
    expect(moved.id).toBe('tag:lamgiang.example,2020:organizations/tinh-uy-cu/successor/tinh-uy');
    expect(moved.title).toBe('Kênh “Tỉnh ủy Lam Giang” đã có địa chỉ mới');
    expect(moved.summary).toContain('https://lamgiang.example/tin/organizations/tinh-uy/');
  });

  test.each([
    ['the day it ended', succession, [], '2020-02-29T17:00:00.000Z'],
    [
      'the last day of an end known by its year',
      { ...succession, part: { ...succession.part, term: { end: '2021' } } },
      [],
      '2021-12-30T17:00:00.000Z',
    ],
    ['its newest article, where that came later', succession, [item()], '2020-07-01T15:30:00+07:00'],
    ['its newest article, where no end is known', withoutEnd, [item()], '2020-07-01T15:30:00+07:00'],
    [
      'the first day of the tag authority, where there is nothing else',
      withoutEnd,
      [],
      '2019-12-31T17:00:00.000Z',
    ],
  ])('is left on %s', (_when, of, items, published) => {
    expect(successorItem(context, of, items).published).toBe(published);
  });
});
