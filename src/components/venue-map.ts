import type { Venue } from '../domain/reference.ts';

/** Size of the drawing, in its own units. */
export const MAP = { width: 640, height: 400 } as const;

/** Kilometres around a venue that a map shows at least and at most. */
const LEAST = 2;
const MOST = 120;
const SHOWN = 8;
const MARGIN = 0.78;
const EARTH = 6371;
/** Room that a label takes, in units of the drawing. */
const LETTER = 7.4;
const LINE = 18;

export interface Located {
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** A place on the map. */
export interface Spot<T> {
  readonly venue: T;
  readonly x: number;
  readonly y: number;
  /** From the place that the map is of. */
  readonly kilometres: number;
  /** False where its label would lie on another. */
  readonly labelled: boolean;
  /** On which side of the dot the label stands. */
  readonly anchor: 'start' | 'end';
}

export interface VenueMap<T> {
  readonly spots: readonly Spot<T>[];
  /** A round number of kilometres, and how long it is. */
  readonly scale: { readonly kilometres: number; readonly length: number };
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two places (haversine). */
export function distance(a: Omit<Located, 'id'>, b: Omit<Located, 'id'>): number {
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  const chord =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * EARTH * Math.asin(Math.sqrt(chord));
}

export const isLocated = (venue: Venue): venue is Venue & Located =>
  venue.latitude !== undefined && venue.longitude !== undefined;

const round = (value: number): number => Math.round(value * 10) / 10;
const STEPS = [0.2, 0.5, 1, 2, 5, 10, 20, 50];

/** Leaves out labels that would lie on one that comes before. */
function placeLabels<T extends Located>(
  spots: readonly Omit<Spot<T>, 'labelled'>[],
  labelOf: (venue: T) => string,
): Spot<T>[] {
  const taken: { left: number; right: number; y: number }[] = [];
  return spots.map((spot, index) => {
    const width = labelOf(spot.venue).length * (index === 0 ? LETTER * 1.35 : LETTER) + 16;
    const left = spot.anchor === 'start' ? spot.x : spot.x - width;
    const right = left + width;
    const fits =
      left >= 0 &&
      right <= MAP.width &&
      taken.every((other) => right < other.left || left > other.right || Math.abs(other.y - spot.y) >= LINE);
    if (fits) taken.push({ left, right, y: spot.y });
    else taken.push({ left: spot.x - 8, right: spot.x + 8, y: spot.y });
    return { ...spot, labelled: fits };
  });
}

/**
 * A map of a place and its nearest neighbours, north up, the place itself first and in the middle. Undefined where no
 * other place is near enough to be drawn.
 */
export function drawMap<T extends Located>(
  venue: T,
  others: readonly T[],
  labelOf: (venue: T) => string,
): VenueMap<T> | undefined {
  const near = others
    .filter(({ id }) => id !== venue.id)
    .map((other) => ({ other, kilometres: distance(venue, other) }))
    .filter(({ kilometres }) => kilometres <= MOST)
    .sort((a, b) => a.kilometres - b.kilometres || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, SHOWN);
  const farthest = near.at(-1)?.kilometres;
  if (farthest === undefined) return undefined;
  const radius = Math.max(LEAST, farthest);
  const perKilometre = (MAP.height / 2 / radius) * MARGIN;
  const degree = radians(1) * EARTH;
  const spotOf = (place: T, kilometres: number): Omit<Spot<T>, 'labelled'> => {
    const east = (place.longitude - venue.longitude) * degree * Math.cos(radians(venue.latitude));
    const north = (place.latitude - venue.latitude) * degree;
    const x = round(MAP.width / 2 + east * perKilometre);
    return {
      venue: place,
      x,
      y: round(MAP.height / 2 - north * perKilometre),
      kilometres,
      anchor: x > MAP.width * 0.6 ? 'end' : 'start',
    };
  };
  const spots = [spotOf(venue, 0), ...near.map(({ other, kilometres }) => spotOf(other, kilometres))];
  const step = STEPS.findLast((kilometres) => kilometres * perKilometre <= MAP.width / 6) ?? STEPS[0] ?? 1;
  return {
    spots: placeLabels(spots, labelOf),
    scale: { kilometres: step, length: round(step * perKilometre) },
  };
}
