import type { Article, Gathering, Participant } from '../../src/domain/article.ts';
import { type Newsroom, publicView } from '../../src/domain/newsroom.ts';
import type { Organization, Person, Post } from '../../src/domain/reference.ts';

/** A newsroom of a few articles, given as little as each needs. */
const NOW = Date.parse('2026-01-01T00:00:00Z');

const row = (id: string, label: string, more: Partial<Organization> = {}): Organization => ({
  id,
  label,
  otherLabels: [],
  labels: {},
  term: {},
  ...more,
});

const person = (id: string, name: string, post?: string): Person => ({
  id,
  name,
  otherNames: [],
  honorificPrefixes: [],
  memberships: post === undefined ? [] : [{ post, term: {}, acting: false }],
  sources: [],
});

const post = (id: string, label: string): Post => ({
  id,
  label,
  otherLabels: [],
  labels: {},
  alwaysPrinted: false,
});

export const taking = (name: string, more: Partial<Participant> = {}): Participant => ({
  kind: 'person',
  name,
  titles: [],
  ...more,
});

const together = (...people: Participant[]): Gathering[] => [{ people }];

/** Bodies by path. */
export const BODIES = new Map<string, string>();

export function article(
  slug: string,
  title: string,
  {
    body = '',
    day = '2025-06-01',
    ...more
  }: Partial<Omit<Article, 'body'>> & { body?: string; day?: string } = {},
): Article {
  BODIES.set(`articles/${slug}.md`, body);
  return {
    slug,
    path: `articles/${slug}.md`,
    title,
    summary: '',
    lang: 'vi',
    published: { iso: `${day}T08:00:00+07:00`, day },
    organizers: [],
    chairs: [],
    attendees: [],
    venues: [],
    topics: [],
    authors: [],
    attachments: [],
    aliases: [],
    corrections: [],
    draft: false,
    body: { path: `articles/${slug}.md`, pictures: {}, files: {} },
    ...more,
  };
}

const PHAM_MINH_CHINH = taking('Phạm Minh Chính', {
  person: 'pham-minh-chinh',
  prefix: 'đồng chí',
  titles: [{ text: 'Trưởng Ban Tổ chức Trung ương', post: 'truong-ban-to-chuc' }],
});
const TRAN_VAN_TUY = taking('Trần Văn Túy', {
  person: 'tran-van-tuy',
  titles: [{ text: 'nguyên Trưởng Ban Tổ chức Trung ương', qualifier: 'former', post: 'truong-ban-to-chuc' }],
});

const thaiNguyen = { id: 'thai-nguyen', label: 'Thái Nguyên', remote: false, main: true };

export const ARTICLES: readonly Article[] = [
  article('hoi-nghi', 'Hội nghị trực tuyến về xây dựng Đảng', {
    day: '2020-07-01',
    summary: 'Sơ kết sáu tháng, nhiệm kỳ 2020-2025.',
    chairs: together(PHAM_MINH_CHINH),
    attendees: [{ venue: thaiNguyen, people: [TRAN_VAN_TUY] }],
    venues: [thaiNguyen],
    organizers: [{ id: 'ubnd', label: 'UBND tỉnh' }],
    topics: ['xay-dung-dang'],
    body: 'Các **đồng chí** đề nghị phát triển kinh tế - xã hội. Bác sĩ ở lại. [Ngỏ](https://x.vn) lời.',
  }),
  article('lu', 'Nước lên ở Nậm Khê', {
    day: '2024-09-10',
    summary: 'Trận lũ quét đêm qua.',
    attendees: together(PHAM_MINH_CHINH),
    body: 'Ủy ban nhân dân tỉnh và Hội đồng nhân dân họp. Tùy nơi mà sơ tán, dong thuyền đi chi viện.',
  }),
  article('le', 'Lễ khánh thành', {
    day: '2025-03-03',
    summary: 'Có <b>nhạc</b> & hoa.',
    body: 'Động viên nhau chỉ một lời. <script>alert("đồng chí")</script> Không có gì trực tiếp, tuyến đường mới, hội xuân, nghị quyết.',
  }),
  article('english', 'Council opens new term', {
    lang: 'en',
    day: '2025-05-05',
    body: 'The chairperson spoke.',
  }),
  article('rut', 'Tin đã rút về đồng chí', {
    withdrawn: { date: { iso: '2025-07-01', day: '2025-07-01' }, reason: 'Sai' },
    body: 'đồng chí bímật',
  }),
  article('nhap', 'Bản nháp về đồng chí', { draft: true, body: 'bímật' }),
  article('hen', 'Hẹn giờ về đồng chí', { day: '2026-02-02', body: 'bímật' }),
];

export const newsroomOf = (articles: readonly Article[], site: Partial<Newsroom['site']> = {}): Newsroom => ({
  site: {
    title: 'Tòa soạn',
    description: '',
    origin: 'https://example.vn',
    base: '/',
    locale: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
    tagAuthority: 'example.vn,2020',
    correctionsOnFrontDays: 14,
    shareCards: 'none',
    fullTextSearch: true,
    links: [],
    ...site,
  },
  articles,
  pages: [],
  people: [
    person('pham-minh-chinh', 'Phạm Minh Chính', 'truong-ban-to-chuc'),
    person('tran-van-tuy', 'Trần Văn Túy'),
  ],
  posts: [post('truong-ban-to-chuc', 'Trưởng Ban Tổ chức Trung ương')],
  organizations: [row('ubnd', 'Ủy ban nhân dân tỉnh', { otherLabels: [{ label: 'UBND tỉnh', term: {} }] })],
  venues: [row('thai-nguyen', 'Thái Nguyên')],
  topics: [
    { id: 'xay-dung-dang', label: 'Xây dựng Đảng', labels: { en: ['Party building'] }, aliases: ['dang'] },
  ],
});

/** A newsroom as its readers see it at the beginning of 2026. */
export const publicNewsroom = (newsroom: Newsroom, { preview = false } = {}): Newsroom =>
  publicView(newsroom, { now: NOW, today: '2026-01-01', preview });
