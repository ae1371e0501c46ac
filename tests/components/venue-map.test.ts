import { describe, expect, test } from 'vitest';
import { distance, drawMap, type Located, MAP } from '../../src/components/venue-map.ts';

const place = (id: string, latitude: number, longitude: number): Located => ({ id, latitude, longitude });
const hanoi = place('ha-noi', 21.0278, 105.8342);
const label = ({ id }: Located): string => id;

test('Hà Nội lies 1,140 km from Thành phố Hồ Chí Minh', () =>
  expect(distance(hanoi, { latitude: 10.7769, longitude: 106.7009 })).toBeCloseTo(1143, -1));

describe('a map', () => {
  const map = drawMap(
    hanoi,
    [hanoi, place('north', 21.1278, 105.8342), place('east', 21.0278, 105.9)],
    label,
  );
  const at = (id: string) => map?.spots.find(({ venue }) => venue.id === id);

  test('has its own place in the middle, north above it, east to the right', () => {
    expect([at('ha-noi')?.x, at('ha-noi')?.y]).toEqual([MAP.width / 2, MAP.height / 2]);
    expect(at('north')).toMatchObject({ x: MAP.width / 2 });
    expect(at('north')?.y).toBeLessThan(MAP.height / 2);
    expect(at('east')?.x).toBeGreaterThan(MAP.width / 2);
  });

  test('lists the nearest first', () =>
    expect(map?.spots.map(({ venue }) => venue.id)).toEqual(['ha-noi', 'east', 'north']));

  test('has a scale of round kilometres', () => {
    const { kilometres = 0, length = 0 } = map?.scale ?? {};
    const perKilometre = (MAP.height / 2 - (at('north')?.y ?? 0)) / (at('north')?.kilometres ?? 1);
    expect(length / kilometres).toBeCloseTo(perKilometre, 0);
  });

  test('keeps everything inside', () => {
    const around = Array.from({ length: 30 }, (_, index) =>
      place(`p${index}`, 21 + Math.sin(index) / 3, 105.8 + Math.cos(index) / 3),
    );
    const spots = drawMap(hanoi, around, label)?.spots ?? [];
    expect(spots.length).toBeGreaterThan(3);
    expect(spots.filter(({ x, y }) => x < 0 || y < 0 || x > MAP.width || y > MAP.height)).toEqual([]);
  });

  test('does not write one label over another', () => {
    const map = drawMap(hanoi, [place('a', 21.05, 105.85), place('b', 21.0501, 105.8501)], label);
    expect(map?.spots.map(({ labelled }) => labelled)).toEqual([true, true, false]);
  });
});

test('a place that is near no other has no map', () =>
  expect(drawMap(hanoi, [place('far', 10.7, 106.7)], label)).toBeUndefined());
