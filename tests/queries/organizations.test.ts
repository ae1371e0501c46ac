import { expect, test } from 'vitest';
import { organizationPages } from '../../src/queries/organizations.ts';
import { published } from './fixture.ts';

test.each([
  ['2025-12-31', true],
  ['2026-01-01', true],
  ['2026-01-02', false],
  ['2025', true],
  ['2026-01', false],
  ['2026', false],
])('on 2026-01-01 a body that ended in %s is a former one: %s', (end, former) => {
  const organization = { id: 'x', label: 'X', otherLabels: [], labels: {}, term: { end } };
  const [page] = organizationPages(published({ organizations: [organization] }));
  expect(page?.items).toEqual([{ organization, former }]);
});
