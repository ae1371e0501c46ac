import { expect, test } from 'vitest';
import { parseSiteAddress, shapeSite } from '../../src/schema/site.ts';

const REQUIRED = {
  title: 'Tin',
  description: 'D',
  url: 'https://example.vn',
  locale: 'vi',
  time_zone: 'Asia/Ho_Chi_Minh',
};

test('the required fields alone', () => {
  expect(shapeSite(REQUIRED)).toEqual({
    problems: [],
    value: {
      title: 'Tin',
      description: 'D',
      origin: 'https://example.vn',
      base: '/',
      host: 'example.vn',
      locale: 'vi',
      timeZone: 'Asia/Ho_Chi_Minh',
      correctionsOnFrontDays: 7,
      shareCards: 'recent',
      fullTextSearch: true,
      links: [],
    },
  });
});

test('every field', () => {
  const { value, problems } = shapeSite({
    ...REQUIRED,
    url: 'https://example.vn/tin',
    tag_authority: 'example.vn,2020',
    jurisdiction: 'ha-noi',
    publisher: {
      name: 'N',
      address: 'A',
      phone: '024 1',
      email: 'a@b.vn',
      licence: 'L',
      editor_in_chief: 'E',
    },
    logo: { src: './logo.png', alt: 'Logo' },
    house_style: { tone_placement: 'new' },
    front_lead: 'tin-lon',
    corrections_on_front_days: 0,
    share_cards: 'none',
    search: { full_text: false },
    links: [
      { label: 'L', url: '/a/' },
      { label: 'M', url: 'mailto:a@b.vn' },
    ],
    repository: 'https://example.org/r',
  });
  expect(problems).toEqual([]);
  expect(value).toMatchObject({
    base: '/tin/',
    tagAuthority: 'example.vn,2020',
    publisher: { editorInChief: 'E' },
    logo: { src: './logo.png', alt: 'Logo' },
    tonePlacement: 'new',
    frontLead: 'tin-lon',
    correctionsOnFrontDays: 0,
    shareCards: 'none',
    fullTextSearch: false,
    repository: 'https://example.org/r',
  });
});

const BROKEN: readonly (readonly [Record<string, unknown>, string, string, readonly string[]])[] = [
  [{ title: undefined }, 'content-required', 'title', []],
  [{ title: 2020 }, 'content-type', 'title', []],
  [{ description: ' ' }, 'content-required', 'description', []],
  [{ url: 'example.vn' }, 'content-value', 'url', ['https://example.vn']],
  [{ url: 'example.vn/tin' }, 'content-value', 'url', ['https://example.vn/tin']],
  [{ url: 'ftp://example.vn' }, 'content-value', 'url', []],
  [{ url: 'https://example.vn/?a=b' }, 'content-value', 'url', []],
  [{ url: 'https://a:b@example.vn' }, 'content-value', 'url', []],
  [{ url: 'x' }, 'content-value', 'url', []],
  [{ url: 5 }, 'content-type', 'url', []],
  [{ locale: 'fr' }, 'content-value', 'locale', []],
  [{ locale: 'VI' }, 'content-value', 'locale', ['vi']],
  [{ time_zone: 'Asia/Ho_Chi_Min' }, 'content-value', 'time_zone', ['Asia/Ho_Chi_Minh']],
  [{ time_zone: 'Asia/Bangkog' }, 'content-value', 'time_zone', ['Asia/Bangkok']],
  [{ time_zone: '+07:00' }, 'content-value', 'time_zone', []],
  [{ tag_authority: 'example.vn' }, 'content-value', 'tag_authority', []],
  [{ tag_authority: 'https://example.vn,2020' }, 'content-value', 'tag_authority', []],
  [{ house_style: { tone_placement: 'nwe' } }, 'content-value', 'house_style.tone_placement', ['new']],
  [{ house_style: { tones: 'new' } }, 'content-key', 'house_style.tones', []],
  [{ publisher: { phone: 243825, name: 'N' } }, 'content-type', 'publisher.phone', []],
  [{ publisher: { phone: '1' } }, 'content-required', 'publisher.name', []],
  [{ corrections_on_front_days: 1.5 }, 'content-value', 'corrections_on_front_days', []],
  [{ corrections_on_front_days: -1 }, 'content-value', 'corrections_on_front_days', []],
  [{ corrections_on_front_days: '7' }, 'content-type', 'corrections_on_front_days', []],
  [{ share_cards: 'al' }, 'content-value', 'share_cards', ['all']],
  [{ search: { full_text: 'no' } }, 'content-type', 'search.full_text', ['false']],
  [{ links: [{ label: 'L', url: 'a/b' }] }, 'content-value', 'links[1].url', []],
  [{ links: [{ label: 'L', url: 'javascript:alert(1)' }] }, 'content-value', 'links[1].url', []],
  [{ links: [{ label: 'L', url: '//example.org' }] }, 'content-value', 'links[1].url', []],
  [{ repository: 'git@example.org:r' }, 'content-value', 'repository', []],
  [{ repostory: 'x' }, 'content-key', 'repostory', ['repository']],
  [{ logo: { src: 'a.png' } }, 'content-required', 'logo.alt', []],
];

test.each(BROKEN)('%j', (fields, rule, field, expected) => {
  expect(shapeSite({ ...REQUIRED, ...fields })).toMatchObject({
    problems: [{ rule, expected, detail: { field } }],
  });
  expect(shapeSite({ ...REQUIRED, ...fields }).problems).toHaveLength(1);
});

test('what is no mapping', () => {
  expect(shapeSite([]).problems).toMatchObject([
    { rule: 'content-type', field: [], detail: { wants: 'mapping', found: 'list' } },
  ]);
  expect(shapeSite('x').problems).toMatchObject([{ rule: 'content-type', field: [] }]);
});

test.each([
  ['https://example.vn', { origin: 'https://example.vn', base: '/' }],
  ['https://Example.VN:443/', { origin: 'https://example.vn', base: '/' }],
  ['http://localhost:4321/a/b', { origin: 'http://localhost:4321', base: '/a/b/' }],
  ['https://tin-tức.vn/', { origin: 'https://xn--tin-tc-fr8b.vn', base: '/' }],
  ['https://example.vn//a', undefined],
  ['https://example.vn/#a', undefined],
  ['/a', undefined],
])('%s as the address of a site', (written, expected) => {
  expect(parseSiteAddress(written)).toEqual(expected);
});
