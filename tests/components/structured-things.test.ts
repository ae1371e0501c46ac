import { expect, test } from 'vitest';
import { meeting, newsArticle } from '../../src/components/structured-data.ts';
import { organizationData, personData, placeData } from '../../src/components/structured-things.ts';
import { createView } from '../../src/components/view.ts';
import { article, moment, organizations, participant, people, posts, venues } from '../feeds/fixture.ts';
import { published } from '../queries/fixture.ts';

const view = createView(published({}));
const [person] = people;
const [post] = posts;
const [organization] = organizations;
const [venue] = venues;
const ROOT = 'https://lamgiang.example/tin';

test('a person has every office as a role with its dates', () => {
  if (!person || !post) throw new Error('The fixture has nobody.');
  const office = (term: object, acting: boolean) => ({ post, membership: { post: post.id, term, acting } });
  const data = personData(view, person, {
    offices: [office({ start: '2020-10-15' }, false), office({ start: '2020-04', end: '2020-10-15' }, true)],
    titles: ['Bí thư Tỉnh ủy'],
  });
  expect(data).toMatchObject({
    '@type': 'Person',
    url: `${ROOT}/people/tran-van-a/`,
    jobTitle: ['Bí thư Tỉnh ủy'],
    hasOccupation: [
      { '@type': 'Role', roleName: 'Bí thư Tỉnh ủy', startDate: '2020-10-15' },
      { '@type': 'Role', roleName: 'quyền Bí thư Tỉnh ủy', startDate: '2020-04', endDate: '2020-10-15' },
    ],
  });
});

test('a body has those who hold its posts, a place its coordinates', () => {
  if (!person || !organization || !venue) throw new Error('The fixture has nothing.');
  expect(organizationData(view, organization, [{ person, title: 'Bí thư' }])).toMatchObject({
    '@type': 'GovernmentOrganization',
    name: 'Tỉnh ủy Lam Giang',
    member: [{ '@type': 'Role', roleName: 'Bí thư', member: { '@type': 'Person', name: 'Trần Văn A' } }],
  });
  expect(placeData(view, venue)).toMatchObject({
    '@type': 'Place',
    geo: { '@type': 'GeoCoordinates', latitude: 21.03, longitude: 105.85 },
  });
});

const online = article({
  held: { start: moment('2020-07-01'), end: moment('2020-07-01') },
  event: 'Hội nghị',
  venues: [
    { id: 'ha-noi', label: 'Hà Nội', remote: false, main: true },
    { id: 'thai-nguyen', label: 'Thái Nguyên', remote: true, main: false },
  ],
  chairs: [{ people: [participant({ name: 'Trần Văn A', person: 'tran-van-a' })] }],
  attendees: [
    {
      venue: { id: 'thai-nguyen', label: 'Thái Nguyên' },
      people: [
        participant({ name: 'Lê Thị C', person: 'le-thi-c' }),
        participant({ name: 'Người Lạ' }),
        { kind: 'group', label: 'đại biểu' },
      ],
    },
  ],
});

test('a meeting has a location for each venue, and its people at theirs', () => {
  const [event] = meeting(view, online, {
    venue: (id) => venues.find((one) => one.id === id),
    organization: () => undefined,
  });
  expect(event).toMatchObject({
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    location: [{ name: 'Hà Nội', address: 'Số 1, đường Một' }, { name: 'Thái Nguyên' }],
    attendee: [{ name: 'Trần Văn A' }, { name: 'Lê Thị C' }, { name: 'Người Lạ' }],
    subEvent: [
      {
        startDate: '2020-07-01',
        location: { '@type': 'Place', name: 'Thái Nguyên' },
        attendee: [{ '@id': `${ROOT}/people/le-thi-c/` }, { '@type': 'Person', name: 'Người Lạ' }],
      },
    ],
  });
});

const NO_ROWS = { venue: () => undefined, organization: () => undefined };

test.each([
  [[false], 'Offline'],
  [[true, true], 'Online'],
  [[false, true], 'Mixed'],
] as const)('with venues remote: %j, attendance is %s', (remotes, mode) => {
  const own = remotes.map((remote, index) => ({ label: `Nơi ${index}`, remote, main: index === 0 }));
  const [event] = meeting(view, { ...online, venues: own, attendees: [] }, NO_ROWS);
  expect(event).toMatchObject({ eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode` });
});

test('corrections are told to machines with the wrong and the right text', () => {
  const data = newsArticle(
    view,
    article({ corrections: [{ date: moment('2020-07-03'), wrong: '23', right: '32', note: 'lỗi in' }] }),
  );
  expect(data).toMatchObject({
    correction: [{ '@type': 'CorrectionComment', datePublished: '2020-07-03', text: '23 → 32 (lỗi in)' }],
  });
});
