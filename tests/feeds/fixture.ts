import type { Article, Moment, Participant } from '../../src/domain/article.ts';
import type { Organization, Person, Post, Venue } from '../../src/domain/reference.ts';
import { createReferenceList } from '../../src/domain/reference-list.ts';
import type { Picture, Site, Topic } from '../../src/domain/site.ts';
import type { FeedContext } from '../../src/feeds/feed-context.ts';
import type { Item } from '../../src/feeds/item.ts';

export const site: Site = {
  title: 'Thông tin Lam Giang',
  description: 'Tin tức chính thức.',
  origin: 'https://lamgiang.example',
  base: '/tin/',
  locale: 'vi',
  timeZone: 'Asia/Ho_Chi_Minh',
  tagAuthority: 'lamgiang.example,2020',
  publisher: { name: 'Tòa soạn Lam Giang' },
  correctionsOnFrontDays: 7,
  shareCards: 'none',
  fullTextSearch: true,
  links: [],
};

export const moment = (day: string, time?: string): Moment => ({
  iso: `${day}T${time ?? '00:00'}:00+07:00`,
  day,
  time,
});

const row = { otherLabels: [], labels: {}, term: {} };

export const people: Person[] = [
  {
    id: 'tran-van-a',
    name: 'Trần Văn A',
    otherNames: [],
    honorificPrefixes: [],
    memberships: [{ post: 'bi-thu-tinh-uy', term: {}, acting: false }],
    sources: [],
  },
  { id: 'le-thi-c', name: 'Lê Thị C', otherNames: [], honorificPrefixes: [], memberships: [], sources: [] },
];

export const posts: Post[] = [
  { id: 'bi-thu-tinh-uy', label: 'Bí thư Tỉnh ủy', otherLabels: [], labels: {}, alwaysPrinted: false },
  { id: 'chu-tich-tinh', label: 'Chủ tịch tỉnh', otherLabels: [], labels: {}, alwaysPrinted: false },
];

export const organizations: Organization[] = [
  { ...row, id: 'tinh-uy', label: 'Tỉnh ủy Lam Giang' },
  { ...row, id: 'so-cu', label: 'Sở Cũ', term: { end: '2020-03-01' }, successor: 'tinh-uy' },
];

export const venues: Venue[] = [
  { ...row, id: 'ha-noi', label: 'Hà Nội', address: 'Số 1, đường Một', latitude: 21.03, longitude: 105.85 },
  { ...row, id: 'thai-nguyen', label: 'Thái Nguyên' },
];

export const topics: Topic[] = [
  { id: 'xay-dung-dang', label: 'Xây dựng Đảng', labels: {}, aliases: [] },
  { id: 'muc-cu', label: 'Mục cũ', labels: {}, aliases: [], successor: 'xay-dung-dang' },
];

export const context: FeedContext = {
  site,
  topics,
  list: createReferenceList({ people, posts, organizations, venues }),
  edition: { now: Date.parse('2030-01-01T00:00:00Z') },
};

export const participant = (given: Partial<Participant> & Pick<Participant, 'name'>): Participant => ({
  kind: 'person',
  titles: [],
  ...given,
});

export const picture: Picture = {
  path: 'articles/anh.jpg',
  hash: '0123456789abcdef',
  width: 2400,
  height: 1600,
  alt: 'Quang cảnh <hội trường> & khách',
  credit: 'Minh Khuê',
};

export const article = (given: Partial<Article> = {}): Article => ({
  slug: 'hoi-nghi',
  path: 'articles/2020/07/hoi-nghi.md',
  title: 'Hội nghị cán bộ',
  summary: 'Tỉnh bàn công tác nhân sự.',
  lang: 'vi',
  published: moment('2020-07-01', '15:30'),
  organizers: [],
  chairs: [],
  attendees: [],
  venues: [],
  topics: [],
  authors: ['Quỳnh Trang'],
  attachments: [],
  aliases: [],
  corrections: [],
  draft: false,
  body: { path: 'articles/2020/07/hoi-nghi.md', pictures: {}, files: {} },
  ...given,
});

export const item = (given: Partial<Item> = {}): Item => ({
  id: 'tag:lamgiang.example,2020:articles/hoi-nghi',
  url: 'https://lamgiang.example/tin/articles/hoi-nghi/',
  title: 'Hội nghị cán bộ',
  summary: 'Tỉnh bàn công tác nhân sự.',
  html: '<p>Toàn văn.</p>\n',
  published: '2020-07-01T15:30:00+07:00',
  language: 'vi',
  creators: ['Quỳnh Trang'],
  categories: [],
  pictures: [],
  attachments: [],
  ...given,
});
