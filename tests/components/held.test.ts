import { expect, test } from 'vitest';
import { presentTitle, remarkOf, sureTitles, titleOf } from '../../src/components/held.ts';
import { type OfficesNow, officesSince } from '../../src/components/offices-now.ts';
import { createView } from '../../src/components/view.ts';
import type { Qualifier, Title } from '../../src/domain/article.ts';
import type { Term } from '../../src/domain/day.ts';
import type { HeldPost } from '../../src/domain/reference-list.ts';
import { posts } from '../feeds/fixture.ts';
import { published } from '../queries/fixture.ts';

const view = createView(published({ edition: { now: 0, today: '2026-02-01', preview: false } }));
const [post] = posts;
const label = post?.label ?? '';

const held = (term: Term, acting = false) => {
  if (!post) throw new Error('The fixture has no post.');
  return { post, membership: { post: post.id, term, acting } };
};

test.each<[string, HeldPost, string, string, string, string[]]>([
  ['a full holder', held({ start: '2020-01-01' }), label, label, '', [label]],
  [
    'one who acts',
    held({ start: '2020-01-01' }, true),
    `quyền ${label}`,
    `quyền ${label}`,
    'giữ quyền',
    [`quyền ${label}`],
  ],
  [
    'one whose term may be over',
    held({ end: '2026' }),
    label,
    `${label} (chưa chắc chắn)`,
    'chưa chắc chắn',
    [],
  ],
  [
    'one who may have begun to act',
    held({ start: '2026-02' }, true),
    `quyền ${label}`,
    `quyền ${label} (chưa chắc chắn)`,
    'giữ quyền, chưa chắc chắn',
    [],
  ],
])('%s', (_, one, title, present, remark, sure) => {
  expect(titleOf(one, view)).toBe(title);
  expect(presentTitle(one, view)).toBe(present);
  expect(remarkOf(one.membership, view)).toBe(remark);
  expect(sureTitles([one], view)).toEqual(sure);
});

const office = (id: string, acting = false): ReturnType<OfficesNow>[number] => ({ id, acting, label: id });
const printed = (id: string | undefined, qualifier?: Qualifier): Title => ({
  text: 'x',
  post: id,
  qualifier,
});

test.each([
  ['no title was printed', [], [office('a')], false],
  ['the title is still right', [printed('a')], [office('a')], false],
  ['the title is one of two that are held', [printed('a')], [office('a'), office('b')], false],
  ['one of two titles is over', [printed('a'), printed('b')], [office('a')], true],
  ['the title is over', [printed('a')], [], true],
  ['the title was a former one', [printed('a', 'former')], [office('b')], false],
  ['the title is in no list', [printed(undefined)], [office('b')], false],
  ['the acting holder still acts', [printed('a', 'acting')], [office('a', true)], false],
  ['the acting holder got the office', [printed('a', 'acting')], [office('a')], true],
  ['the new holder is still the holder', [printed('a', 'new')], [office('a')], false],
] as const)("today's offices, where %s", (_, titles, now, isTold) =>
  expect(officesSince(titles, now)).toEqual(isTold ? now : undefined),
);
