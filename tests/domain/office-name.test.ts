import { describe, expect, test } from 'vitest';
import { officeName, placedLabel } from '../../src/domain/office-name.ts';
import type { Post, Venue } from '../../src/domain/reference.ts';

const venue = (id: string, label: string, english: string, ...others: string[]): Venue => ({
  id,
  label,
  otherLabels: others.map((other) => ({ label: other, term: {} })),
  labels: { en: [english] },
  term: {},
});
const PLACES = new Map(
  [
    venue('lam-giang', 'Lam Giang', 'Lam Giang'),
    venue('khau-son', 'Khau Sơn', 'Khau Son District', 'huyện Khau Sơn'),
  ].map((place) => [place.id, place]),
);
const post = (label: string, english: string | undefined, jurisdiction?: string): Post => ({
  id: 'x',
  label,
  otherLabels: [],
  labels: english === undefined ? {} : { en: [english] },
  jurisdiction,
  alwaysPrinted: false,
});
const named = (one: Post, lang: 'vi' | 'en', own: string | undefined = 'lam-giang'): string =>
  officeName(one, { jurisdiction: own }, (id) => PLACES.get(id), lang);

describe('an office', () => {
  test.each([
    ["of the newsroom's own place is called by its bare title", 'lam-giang', 'vi', 'Chủ tịch UBND'],
    ['of a place inside it is called with that place', 'khau-son', 'vi', 'Chủ tịch UBND Khau Sơn'],
    ['is called so in English too', 'khau-son', 'en', 'Chair, Khau Son District'],
    ['of no place is called by its title', undefined, 'en', 'Chair'],
    ['of a place the list does not know is called by its title', 'dau-do', 'vi', 'Chủ tịch UBND'],
  ] as const)('%s', (_what, jurisdiction, lang, name) =>
    expect(named(post('Chủ tịch UBND', 'Chair', jurisdiction), lang)).toBe(name),
  );

  test.each(['Chủ tịch UBND Khau Sơn', 'Chủ tịch huyện Khau Sơn'])(
    'whose label names the place is not told it twice: %s',
    (label) => expect(named(post(label, undefined, 'khau-son'), 'vi')).toBe(label),
  );

  test('has its place where the newsroom has none of its own', () =>
    expect(officeName(post('Bí thư', undefined, 'lam-giang'), {}, (id) => PLACES.get(id), 'vi')).toBe(
      'Bí thư Lam Giang',
    ));

  test('has its place even at home where that has to tell it from others', () =>
    expect(placedLabel(post('Bí thư', undefined, 'lam-giang'), PLACES.get('lam-giang'), 'vi')).toBe(
      'Bí thư Lam Giang',
    ));
});
