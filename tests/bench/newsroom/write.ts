import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { SyntheticArticle } from './articles.ts';
import type { SyntheticNewsroom } from './compose.ts';
import type { SyntheticParticipant } from './meetings.ts';
import type { SyntheticPerson } from './officials.ts';
import type { SyntheticPost } from './places.ts';

const toYaml = (value: unknown): string => stringify(value, { lineWidth: 0 });

const personRow = ({ id, name, gender, birthDate, memberships }: SyntheticPerson) => ({
  id,
  name,
  gender,
  birth_date: birthDate,
  memberships: memberships.map(({ post, start, end }) => ({
    post: post.id,
    start_date: start,
    ...(end !== undefined && { end_date: end }),
  })),
  sources: [{ note: 'Dữ liệu giả lập', checked_on: '2026-01-01' }],
});

const postRow = ({ id, label, organization, jurisdiction, seats, rank, level }: SyntheticPost) => ({
  id,
  label,
  ...(organization && { organization }),
  ...(jurisdiction && { jurisdiction }),
  ...(seats && { seats }),
  rank,
  ...(level === 'party' && { always_printed: true }),
});

const lineOf = ({ person, titles }: SyntheticParticipant): string =>
  [person.name, ...titles.map(({ text }) => text)].join(', ');

export function frontmatterOf({
  title,
  summary,
  lang,
  published,
  held,
  event,
  meeting,
  topics,
  author,
}: SyntheticArticle): object {
  return {
    title,
    summary,
    ...(lang !== undefined && { lang }),
    published,
    ...(held !== undefined && { held }),
    ...(event !== undefined && { event }),
    ...(meeting.organizers.length > 0 && { organizers: meeting.organizers }),
    ...(meeting.chairs.length > 0 && { chairs: meeting.chairs.map(lineOf) }),
    ...(meeting.attendees.length > 0 && {
      attendees: meeting.attendees.map(({ venue, people }) => ({
        at: venue.label,
        people: people.map(lineOf),
      })),
    }),
    ...(meeting.venues.length > 0 && { venues: meeting.venues.map((venue) => venue.id) }),
    topics: topics.map(({ id }) => id),
    author,
  };
}

export const articlePath = ({ slug, published }: SyntheticArticle): string =>
  `articles/${published.slice(0, 4)}/${published.slice(5, 7)}/${slug}.md`;

const siteOf = (newsroom: SyntheticNewsroom) => ({
  title: 'Bản tin Thử nghiệm',
  description: 'Tòa soạn giả lập để đo tốc độ; người, chức danh và địa phương đều không có thật.',
  url: 'https://ban-tin.example',
  locale: 'vi',
  time_zone: 'Asia/Ho_Chi_Minh',
  tag_authority: 'ban-tin.example,2016',
  jurisdiction: newsroom.venues.find((venue) => venue.isProvince)?.id,
  house_style: { tone_placement: 'old' },
  share_cards: 'none',
  search: { full_text: newsroom.fullText },
});

const venueRow = ({ id, label, province }: SyntheticNewsroom['venues'][number]) => ({
  id,
  label,
  ...(province && { jurisdiction: province }),
});

/** Writes the newsroom as a content folder; files of another newsroom in it are not removed. */
export async function writeNewsroom(dir: string, newsroom: SyntheticNewsroom): Promise<void> {
  const { people, posts, organizations, venues, topics, articles } = newsroom;
  const files: [string, string][] = [
    ['site.yaml', toYaml(siteOf(newsroom))],
    ['topics.yaml', toYaml(topics.map(({ id, label }) => ({ id, label })))],
    ['reference/people.yaml', toYaml(people.map(personRow))],
    ['reference/posts.yaml', toYaml(posts.map(postRow))],
    ['reference/organizations.yaml', toYaml(organizations)],
    ['reference/venues.yaml', toYaml(venues.map(venueRow))],
    ...articles.map((article): [string, string] => [
      articlePath(article),
      `---\n${toYaml(frontmatterOf(article))}---\n\n${article.body}`,
    ]),
  ];
  const folders = new Set(files.map(([path]) => dirname(join(dir, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const [path, text] of files) await writeFile(join(dir, path), text);
}
