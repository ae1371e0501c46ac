import { fold } from '../../../src/domain/fold.ts';
import type { Random } from './random.ts';
import { HALLS, LOCAL_OFFICES, MINISTRIES, PLACE_FIRST, PLACE_SECOND, TOPICS } from './words.ts';

export interface SyntheticVenue {
  readonly id: string;
  readonly label: string;
  /** Id of the province it lies in; absent for the capital. */
  readonly province?: string;
  readonly isProvince: boolean;
}

export interface SyntheticOrganization {
  readonly id: string;
  readonly label: string;
  readonly jurisdiction?: string;
}

export interface SyntheticPost {
  readonly id: string;
  readonly label: string;
  /** As printed where the place is understood. */
  readonly bareLabel: string;
  readonly organization?: string;
  readonly jurisdiction?: string;
  readonly seats?: 1;
  readonly rank: number;
  readonly level: 'party' | 'ministry' | 'province';
}

export interface SyntheticTopic {
  readonly id: string;
  readonly label: string;
}

/** How many of everything: at 10,000 articles 250 posts, 400 people, 60 venues, 40 organizations and 20 topics. */
export interface Proportions {
  readonly provinces: number;
  readonly ministries: number;
  readonly officesPerProvince: number;
  readonly people: number;
  readonly venues: number;
  readonly topics: number;
}

export const CAPITAL = 'ha-noi';
export const PARTY_POST = 'uy-vien-trung-uong-dang';

export const slugOf = (text: string): string => (fold(text).match(/[a-z0-9]+/g) ?? []).join('-');

/** Sizes that grow with the number of articles, between what a small newsroom needs and what the word lists can name. */
export function proportionsFor(articles: number): Proportions {
  const share = articles / 10_000;
  const provinces = Math.min(Math.max(2, Math.round(10 * share)), PLACE_FIRST.length * PLACE_SECOND.length);
  const ministries = Math.min(Math.max(2, Math.round(20 * share)), MINISTRIES.length);
  const offices = Math.round((250 * share - 1 - 3 * ministries) / provinces);
  return {
    provinces,
    ministries,
    officesPerProvince: Math.min(Math.max(6, offices), LOCAL_OFFICES.length),
    people: Math.max(40, Math.round(400 * share)),
    venues: Math.max(5, Math.round(60 * share)),
    topics: Math.min(Math.max(6, Math.round(20 * share)), TOPICS.length),
  };
}

/** The capital, the provinces, and halls spread over the provinces until there are `venues` places. */
export function composeVenues({ provinces, venues }: Proportions, random: Random): SyntheticVenue[] {
  const names = PLACE_FIRST.flatMap((first) => PLACE_SECOND.map((second) => `${first} ${second}`));
  const governed = random
    .sample(names, provinces)
    .map((label) => ({ id: slugOf(label), label, isProvince: true }));
  const halls = HALLS.flatMap((hall) =>
    governed.map(({ id, label }) => ({
      id: slugOf(`${hall} ${label}`),
      label: `${hall} ${label}`,
      province: id,
      isProvince: false,
    })),
  );
  const capital = { id: CAPITAL, label: 'Hà Nội', isProvince: false };
  return [capital, ...governed, ...halls.slice(0, Math.max(0, venues - provinces - 1))];
}

export function composeOrganizations(
  { ministries }: Proportions,
  venues: readonly SyntheticVenue[],
): SyntheticOrganization[] {
  const central = MINISTRIES.slice(0, ministries).map((name) => ({
    id: slugOf(`Bộ ${name}`),
    label: `Bộ ${name}`,
  }));
  const local = venues
    .filter((venue) => venue.isProvince)
    .flatMap(({ id, label }) =>
      ['Tỉnh ủy', 'Ủy ban nhân dân tỉnh'].map((body) => ({
        id: slugOf(`${body} ${label}`),
        label: `${body} ${label}`,
        jurisdiction: id,
      })),
    );
  return [...central, ...local];
}

function ministryPosts(name: string): SyntheticPost[] {
  const organization = slugOf(`Bộ ${name}`);
  const post = (label: string, rank: number, seats?: 1): SyntheticPost => ({
    id: slugOf(label),
    label,
    bareLabel: label,
    organization,
    rank,
    level: 'ministry',
    ...(seats && { seats }),
  });
  return [
    post(`Bộ trưởng Bộ ${name}`, 20, 1),
    post(`Thứ trưởng Bộ ${name}`, 45),
    post(`Chánh Văn phòng Bộ ${name}`, 60, 1),
  ];
}

function provincePosts({ id: province, label: place }: SyntheticVenue, count: number): SyntheticPost[] {
  return LOCAL_OFFICES.slice(0, count).map(({ label, seats, body }, index) => ({
    id: slugOf(`${label} ${place}`),
    label: `${label} ${place}`,
    bareLabel: label,
    organization: slugOf(`${body === 'party' ? 'Tỉnh ủy' : 'Ủy ban nhân dân tỉnh'} ${place}`),
    jurisdiction: province,
    rank: 30 + index * 3,
    level: 'province',
    ...(seats && { seats }),
  }));
}

export function composePosts(proportions: Proportions, venues: readonly SyntheticVenue[]): SyntheticPost[] {
  const label = 'Ủy viên Trung ương Đảng';
  return [
    { id: PARTY_POST, label, bareLabel: label, rank: 10, level: 'party' },
    ...MINISTRIES.slice(0, proportions.ministries).flatMap(ministryPosts),
    ...venues
      .filter((venue) => venue.isProvince)
      .flatMap((venue) => provincePosts(venue, proportions.officesPerProvince)),
  ];
}

export const composeTopics = ({ topics }: Proportions): SyntheticTopic[] =>
  TOPICS.slice(0, topics).map((label) => ({ id: slugOf(label), label }));
