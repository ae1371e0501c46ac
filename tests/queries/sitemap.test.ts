import { expect, test } from 'vitest';
import type { Organization, Post } from '../../src/domain/reference.ts';
import type { Topic } from '../../src/domain/site.ts';
import { sitemapFiles } from '../../src/queries/sitemap.ts';
import { article, moment } from '../feeds/fixture.ts';
import { published } from './fixture.ts';

const listed = (...given: Parameters<typeof published>) => sitemapFiles(published(...given)).flat();

test('an old article was last changed when it was published', () => {
  const old = article({ slug: 'cu', published: moment('1998-05-04') });
  expect(listed({ articles: [old] }).find(({ path }) => path === '/articles/cu/')?.changed).toBe(
    Date.parse(old.published.iso),
  );
});

test('a correction changes an article, and the withdrawal of one the page of its month', () => {
  const corrected = article({ slug: 'sua', corrections: [{ date: moment('2020-07-08'), right: 'x' }] });
  const withdrawn = article({ slug: 'rut', withdrawn: { date: moment('2020-07-09'), reason: 'x' } });
  const pages = new Map(
    listed({ articles: [corrected, withdrawn] }).map(({ path, changed }) => [path, changed]),
  );
  expect(pages.get('/articles/sua/')).toBe(Date.parse('2020-07-08T00:00:00+07:00'));
  expect(pages.get('/archive/2020/07/')).toBe(Date.parse('2020-07-09T00:00:00+07:00'));
  expect(pages.get('/corrections/')).toBe(Date.parse('2020-07-09T00:00:00+07:00'));
  expect(pages.has('/articles/rut/')).toBe(false);
});

test('every page of every index is listed', () => {
  const row = (id: string): Organization => ({ id, label: id, otherLabels: [], labels: {}, term: {} });
  const many = Array.from({ length: 121 }, (_, index) => `m${index}`);
  const paths = listed({
    people: many.map((id) => ({
      id,
      name: id,
      otherNames: [],
      honorificPrefixes: [],
      memberships: [],
      sources: [],
    })),
    organizations: many.map(row),
    venues: many.map(row),
    topics: many.map((id): Topic => ({ id, label: id, labels: {}, aliases: [] })),
    posts: many.map(
      (id): Post => ({ id, label: id, otherLabels: [], labels: {}, alwaysPrinted: false, organization: id }),
    ),
  }).map(({ path }) => path);
  for (const index of ['people', 'posts', 'organizations', 'venues', 'topics']) {
    expect(paths, index).toContain(`/${index}/`);
    expect(paths, index).toContain(`/${index}/page/2/`);
  }
});
