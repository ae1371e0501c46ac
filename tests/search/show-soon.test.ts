import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPatience } from '../../src/search/page/show-soon.ts';

let seen: string[] = [];
const show = (what: string) => () => {
  seen.push(what);
};

beforeEach(() => {
  seen = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('what is awaited long is told', () => {
  createPatience().showSoon(show('searching'));
  expect(seen).toEqual([]);
  vi.runAllTimers();
  expect(seen).toEqual(['searching']);
});

test('what comes at once is not announced', () => {
  const patience = createPatience();
  patience.showSoon(show('searching'));
  patience.drop();
  vi.runAllTimers();
  expect(seen).toEqual([]);
});

test('the next takes the place of what was not shown yet', () => {
  const patience = createPatience();
  patience.showSoon(show('searching'));
  patience.showSoon(show('cards'));
  vi.runAllTimers();
  expect(seen).toEqual(['cards']);
});

test('cards that wait are shown where nothing more will come, once', () => {
  const patience = createPatience();
  patience.showSoon(show('cards'));
  patience.showNow();
  patience.showNow();
  vi.runAllTimers();
  expect(seen).toEqual(['cards']);
});
