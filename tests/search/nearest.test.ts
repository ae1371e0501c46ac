import { expect, test } from 'vitest';
import { createNameIndex } from '../../src/search/match-entities.ts';
import { nearestNames } from '../../src/search/nearest.ts';
import { wordsIn } from '../../src/search/query.ts';

const names = createNameIndex([
  { kind: 'person', id: 'a', label: 'Phạm Minh Chính' },
  { kind: 'person', id: 'b', label: 'Phạm Minh Chiến' },
  { kind: 'venue', id: 'c', label: 'Thái Nguyên' },
  { kind: 'organization', id: 'd', label: 'Ủy ban nhân dân tỉnh', names: ['UBND tỉnh'] },
]);

test.each([
  ['pham mihn chihn', ['Phạm Minh Chính', 'Phạm Minh Chiến']],
  ['thai nguen', ['Thái Nguyên']],
  ['UBDN tỉnh', ['Ủy ban nhân dân tỉnh']],
  ['thainguyen', ['Thái Nguyên']],
  ['pham thi chinh thuc', ['Phạm Minh Chính']],
  ['ban nhanh dan tinh', ['Ủy ban nhân dân tỉnh']],
  ['minh tinh nhan dan', ['Ủy ban nhân dân tỉnh']],
  ['chinh nguyen pham', ['Phạm Minh Chính']],
  ['zzqx wwk', []],
  ['', []],
])('%s looks like %j', (typed, expected) => expect(nearestNames(wordsIn(typed), names, 3)).toEqual(expected));

test('no more than asked for', () => expect(nearestNames(wordsIn('pham mihn'), names, 1)).toHaveLength(1));
