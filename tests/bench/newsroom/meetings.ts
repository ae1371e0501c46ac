import type { Day } from '../../../src/domain/day.ts';
import { postsHeldOn, type SyntheticPerson } from './officials.ts';
import { CAPITAL, type SyntheticPost, type SyntheticVenue } from './places.ts';
import type { Random } from './random.ts';

export interface SyntheticParticipant {
  readonly person: SyntheticPerson;
  readonly titles: readonly { readonly post: SyntheticPost; readonly text: string }[];
}

export interface SyntheticGathering {
  readonly venue: SyntheticVenue;
  readonly people: readonly SyntheticParticipant[];
}

/** Who met where. Plain news has neither chairs nor attendees. */
export interface SyntheticMeeting {
  readonly kind: 'conference' | 'session' | 'visit' | 'news';
  readonly organizers: readonly string[];
  readonly chairs: readonly SyntheticParticipant[];
  readonly attendees: readonly SyntheticGathering[];
  readonly venues: readonly SyntheticVenue[];
}

export interface Cast {
  readonly people: readonly SyntheticPerson[];
  readonly venues: readonly SyntheticVenue[];
  readonly random: Random;
}

/** One day's people, each of whom can be taken once: nobody is at two places on a day. */
interface Roster {
  takeCentral(count: number): SyntheticPerson[];
  takeLocal(province: string, count: number): SyntheticPerson[];
}

function callRoster({ people, random }: Cast, day: Day, busy: Set<string>): Roster {
  const take = (fits: (post: SyntheticPost) => boolean, count: number): SyntheticPerson[] => {
    const free = people.filter((person) => !busy.has(person.id) && postsHeldOn(person, day).some(fits));
    const taken = random.sample(free, count);
    for (const { id } of taken) busy.add(id);
    return taken;
  };
  return {
    takeCentral: (count) => take((post) => post.level === 'ministry', count),
    takeLocal: (province, count) => take((post) => post.jurisdiction === province, count),
  };
}

const bestRank = (person: SyntheticPerson, day: Day): number =>
  Math.min(...postsHeldOn(person, day).map((post) => post.rank));

/** In order of precedence, with every title held; titles of the venue's own province go without its name. */
function seatPeople(people: readonly SyntheticPerson[], day: Day, province?: string): SyntheticParticipant[] {
  return people
    .toSorted((a, b) => bestRank(a, day) - bestRank(b, day))
    .map((person) => ({
      person,
      titles: postsHeldOn(person, day).map((post) => ({
        post,
        text: post.jurisdiction !== undefined && post.jurisdiction === province ? post.bareLabel : post.label,
      })),
    }));
}

const organizersOf = (chairs: readonly SyntheticParticipant[]): string[] => [
  ...new Set(chairs.flatMap(({ titles }) => titles.flatMap(({ post }) => post.organization ?? []))),
];

const NEWS: SyntheticMeeting = { kind: 'news', organizers: [], chairs: [], attendees: [], venues: [] };

/**
 * Chance decides between a conference over several venues, a session in a province, a visit and plain news. People
 * it names are added to `busy`.
 */
export function composeMeeting(cast: Cast, day: Day, busy: Set<string>): SyntheticMeeting {
  const { venues, random } = cast;
  const roster = callRoster(cast, day, busy);
  const provinces = venues.filter((venue) => venue.isProvince);
  const placeIn = (province: SyntheticVenue): SyntheticVenue =>
    random.pick([province, ...venues.filter((venue) => venue.province === province.id)]);
  const gather = (province: SyntheticVenue, count: number): SyntheticGathering[] => {
    const people = seatPeople(roster.takeLocal(province.id, count), day, province.id);
    return people.length > 0 ? [{ venue: placeIn(province), people }] : [];
  };
  const finish = (
    kind: SyntheticMeeting['kind'],
    taken: readonly SyntheticPerson[],
    attendees: readonly SyntheticGathering[],
    main: readonly SyntheticVenue[],
  ): SyntheticMeeting => {
    const chairs = seatPeople(taken, day);
    if (chairs.length === 0) return NEWS;
    const places = [...main, ...attendees.map(({ venue }) => venue)];
    return {
      kind,
      organizers: organizersOf(chairs).slice(0, 2),
      chairs,
      attendees,
      venues: [...new Set(places)],
    };
  };

  const draw = random.next();
  if (draw < 0.35) {
    const capital = venues.filter((venue) => venue.id === CAPITAL);
    const chairs = roster.takeCentral(random.between(2, 3));
    const places = random.sample(provinces, random.between(2, 4));
    return finish(
      'conference',
      chairs,
      places.flatMap((place) => gather(place, random.between(1, 3))),
      capital,
    );
  }
  const province = random.pick(provinces);
  if (draw < 0.6) {
    const chairs = roster.takeLocal(province.id, 2);
    return finish('session', chairs, gather(province, random.between(2, 4)), [placeIn(province)]);
  }
  if (draw < 0.75) return finish('visit', roster.takeCentral(1), gather(province, 2), [province]);
  return NEWS;
}
