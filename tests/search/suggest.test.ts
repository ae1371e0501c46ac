import { expect, test } from 'vitest';
import { createNameIndex } from '../../src/search/match-entities.ts';
import { suggestionsFor } from '../../src/search/page/suggest.ts';

const names = createNameIndex([
  { kind: 'person', id: 'chinh', label: 'Phạm Minh Chính' },
  { kind: 'person', id: 'hung', label: 'Phạm Mạnh Hùng' },
  { kind: 'organization', id: 'ubnd', label: 'Ủy ban nhân dân tỉnh Lam Giang' },
]);
const ids = (typed: string) => suggestionsFor(typed, names).map(({ id }) => id);

test.each([
  ['pham', ['chinh', 'hung']],
  ['pham mi', ['chinh']],
  ['Phạm Mạ', ['hung']],
  ['ubnd tinh', ['ubnd']],
  ['pham mihn chinh', ['chinh']],
  ['"pham minh', ['chinh']],
  ['xyz', []],
  ['', []],
])('%s suggests %j', (typed, expected) => expect(ids(typed)).toEqual(expected));

test('no more than fit on a phone', () => {
  const many = Array.from({ length: 30 }, (_, at) => ({
    kind: 'person' as const,
    id: `${at}`,
    label: `Lê Văn ${at}`,
  }));
  expect(suggestionsFor('le van', createNameIndex(many))).toHaveLength(7);
});
