import { beforeAll, expect, test } from 'vitest';
import { newFolder, siteOf } from '../support/build-site.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { writeFiles } from '../support/newsroom.ts';

/** An English site whose list was kept in Vietnamese: it has English labels for some rows. */
const CONTENT = {
  'site.yaml':
    'title: Dawn\ndescription: News\nurl: https://dawn.example\nlocale: en\ntime_zone: Asia/Ho_Chi_Minh\n',
  'reference/organizations.yaml':
    '- { id: bo-y-te, label: Bộ Y tế, labels: { en: Ministry of Health } }\n- { id: hoi-dong-y, label: Hội Đông y }\n',
  'reference/venues.yaml':
    '- { id: ha-noi, label: Hà Nội, labels: { en: Hanoi } }\n- { id: hue, label: Huế }\n- { id: leeds, label: Leeds }\n',
  'reference/people.yaml': '- { id: ann-lee, name: Ann Lee, memberships: [] }\n',
  'articles/story.md': `---
title: Story
summary: In brief.
published: 2024-05-06T07:00
held: 2024-05-06
event: Meeting
organizers: [bo-y-te, hoi-dong-y]
venues: [ha-noi, hue, leeds]
attendees: [{ at: ha-noi, people: [Ann Lee] }]
---

Text.
`,
};

function contentFolder(): string {
  const folder = newFolder('english-labels');
  writeFiles(folder, CONTENT);
  return folder;
}

let site: BuiltSite;
beforeAll(async () => {
  site = await siteOf('english-labels', contentFolder());
});

test('a body and a place are called in English where the list can, else by their own label, marked with its language', () => {
  const record = site.page('articles/story/').all('dl')[0];
  const told = (record?.all('a') ?? []).map((link) => [link.text, link.attribute('lang')]);
  expect(told).toEqual([
    ['Ministry of Health', undefined],
    ['Hội Đông y', 'vi'],
    ['Hanoi', undefined],
    ['Huế', 'vi'],
    ['Leeds', undefined],
  ]);
});

test('so are they for machines', () => {
  const script = site
    .page('articles/story/')
    .all('script')
    .find((one) => one.attribute('type') === 'application/ld+json');
  expect(JSON.parse(script?.text ?? '{}')['@graph']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        '@type': 'Event',
        organizer: [
          { '@type': 'Organization', name: 'Ministry of Health' },
          { '@type': 'Organization', name: 'Hội Đông y' },
        ],
        location: ['Hanoi', 'Huế', 'Leeds'].map((name) => expect.objectContaining({ name })),
        subEvent: [expect.objectContaining({ name: 'Meeting – Hanoi' })],
      }),
    ]),
  );
});

test('so is the place on the page of a person', () => {
  const page = site.page('people/ann-lee/').only('main').text;
  expect(page).toContain('– Hanoi');
  expect(page).not.toContain('Hà Nội');
});
