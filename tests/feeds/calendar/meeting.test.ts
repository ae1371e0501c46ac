import { describe, expect, test } from 'vitest';
import { createMeetingFinder, findMeetings, leadingArticle } from '../../../src/feeds/calendar/meeting.ts';
import { article, moment, site } from '../fixture.ts';

const held = { start: moment('2020-07-01'), end: moment('2020-07-01') };
const opening = article({ slug: 'khai-mac', held, eventId: 'ky-hop', published: moment('2020-07-01') });
const closing = article({ slug: 'be-mac', held, eventId: 'ky-hop', published: moment('2020-07-03') });
const uidOf = (...articles: ReturnType<typeof article>[]) =>
  findMeetings(site, articles).map(({ uid }) => uid);

describe('the UID of a meeting', () => {
  test.each([
    ['comes from the article', [article({ held })], ['hoi-nghi@lamgiang.example']],
    [
      'outlives a rename',
      [article({ held, slug: 'moi', aliases: ['hoi-nghi'] })],
      ['hoi-nghi@lamgiang.example'],
    ],
    ['is shared by articles of one event', [closing, opening], ['event.ky-hop@lamgiang.example']],
    [
      'outlives the withdrawal of the first of them',
      [closing, { ...opening, withdrawn: { date: moment('2020-08-01'), reason: 'x' } }],
      ['event.ky-hop@lamgiang.example'],
    ],
    [
      'is shared by a translation',
      [
        article({ held }),
        article({
          held,
          slug: 'meeting',
          lang: 'en',
          translationOf: 'hoi-nghi',
          published: moment('2020-07-09'),
        }),
      ],
      ['hoi-nghi@lamgiang.example'],
    ],
    [
      'is shared by a translation of one of several',
      [
        closing,
        opening,
        article({ held, slug: 'x', lang: 'en', translationOf: 'be-mac', published: moment('2020-07-09') }),
      ],
      ['event.ky-hop@lamgiang.example'],
    ],
    [
      'is shared by a translation of a translation, in whatever order they are published',
      [
        article({ held }),
        article({ held, slug: 'meeting', translationOf: 'hoi-nghi', published: moment('2020-06-30') }),
        article({
          held,
          slug: 'meeting-in-short',
          translationOf: 'meeting',
          published: moment('2020-07-09'),
        }),
      ],
      ['hoi-nghi@lamgiang.example'],
    ],
    [
      'is not that of an article whose slug is the id of the event',
      [closing, article({ held, slug: 'ky-hop', published: moment('2020-07-09') })],
      ['event.ky-hop@lamgiang.example', 'ky-hop@lamgiang.example'],
    ],
    [
      'outlives an article added later that was published earlier',
      [closing, opening, article({ ...opening, slug: 'hop-bao', published: moment('2020-06-01') })],
      ['event.ky-hop@lamgiang.example'],
    ],
    ['is none without a day', [article()], []],
    [
      'is none where all was withdrawn',
      [article({ held, withdrawn: { date: moment('2020-08-01'), reason: 'x' } })],
      [],
    ],
  ])('%s', (_what, articles, uids) => {
    expect(uidOf(...articles)).toEqual(uids);
  });

  test('does not depend on the order of the articles', () => {
    expect(uidOf(opening, closing)).toEqual(uidOf(closing, opening));
  });

  test('takes the domain of an authority that is a mail address', () => {
    const [meeting] = findMeetings({ tagAuthority: 'toa.soan@bao.example,2020-01' }, [article({ held })]);
    expect(meeting?.uid).toBe('hoi-nghi@bao.example');
  });
});

test('meetings come the latest first', () => {
  const later = { start: moment('2021-01-01'), end: moment('2021-01-01') };
  const early = article({ held, slug: 'som', published: moment('2022-01-01') });
  expect(uidOf(early, article({ held: later, slug: 'muon' }))).toEqual([
    'muon@lamgiang.example',
    'som@lamgiang.example',
  ]);
});

test('a part’s calendar has the meetings that any of its articles reports, each once, in their order', () => {
  const later = { start: moment('2021-01-01'), end: moment('2021-01-01') };
  const meetings = findMeetings(site, [
    closing,
    opening,
    article({ held }),
    article({ slug: 'muon', held: later }),
  ]);
  const find = createMeetingFinder(meetings);
  expect(find([opening, closing]).map(({ uid }) => uid)).toEqual(['event.ky-hop@lamgiang.example']);
  expect(find([opening, article({ slug: 'muon' }), article({ slug: 'khac' })]).map(({ uid }) => uid)).toEqual(
    ['muon@lamgiang.example', 'event.ky-hop@lamgiang.example'],
  );
});

test('the newest article in the site’s language leads, else the newest', () => {
  const [meeting] = findMeetings(site, [
    closing,
    opening,
    article({ ...closing, slug: 'closing', lang: 'en', published: moment('2020-07-04') }),
  ]);
  expect(meeting && leadingArticle(meeting, 'vi').slug).toBe('be-mac');
  expect(
    meeting && leadingArticle({ ...meeting, articles: [article({ lang: 'en', slug: 'only' })] }, 'vi').slug,
  ).toBe('only');
});
