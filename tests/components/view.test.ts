import { expect, test } from 'vitest';
import { createView } from '../../src/components/view.ts';
import { listEntities } from '../../src/search/entities.ts';
import { site } from '../feeds/fixture.ts';
import { published } from '../queries/fixture.ts';

const edition = { now: 0, today: '1970-01-01', preview: false };

test.each<[Record<string, string[]>, string, string]>([
  [{}, 'Sở Y', 'Sở Y'],
  [{ en: ['Department of Health', 'Health Department'] }, 'Sở Y', 'Department of Health'],
  [{ vi: ['Sở Y tế'] }, 'Sở Y tế', 'Sở Y'],
])('with the labels %j a row is called the same on the page and by the search', (labels, vi, en) => {
  const topic = { id: 'y', label: 'Sở Y', labels, aliases: [] };
  for (const [locale, label] of [
    ['vi', vi],
    ['en', en],
  ] as const) {
    const own = { ...site, locale };
    expect(createView({ ...published({ edition }), site: own }).label(topic)).toBe(label);
    expect(createView(published({ edition }), locale).label(topic)).toBe(label);
    expect(listEntities({ ...published({ topics: [topic] }), site: own }, '2026-01-01')).toMatchObject([
      { label },
    ]);
  }
});
