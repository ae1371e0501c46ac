import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/files/settings.ts';

test('without any variable', () => {
  expect(readSettings({}, () => 5)).toEqual({
    contentDir: resolve('content'),
    outDir: resolve('dist'),
    now: 5,
    siteAddress: undefined,
    port: 4321,
    preview: false,
    check: 'stop',
  });
});

test('with every variable', () => {
  const environment = {
    CONTENT_DIR: 'elsewhere',
    OUT_DIR: '/tmp/out',
    BUILD_TIME: '2020-07-01T15:30:00+07:00',
    SITE_URL: 'https://news.example.vn/tin',
    PORT: '0',
    PREVIEW: '1',
    CHECK: 'warn',
  };
  expect(readSettings(environment)).toEqual({
    contentDir: resolve('elsewhere'),
    outDir: '/tmp/out',
    now: Date.UTC(2020, 6, 1, 8, 30),
    siteAddress: { origin: 'https://news.example.vn', base: '/tin/' },
    port: 0,
    preview: true,
    check: 'warn',
  });
});

test.each([
  ['2020-07-01T00:00:00Z', Date.UTC(2020, 6, 1)],
  ['2020-07-01T00:00Z', Date.UTC(2020, 6, 1)],
  ['2020-07-01T00:00:00.250Z', Date.UTC(2020, 6, 1) + 250],
  ['2020-07-01', Date.UTC(2020, 6, 1)],
  [' 2020-07-01 ', Date.UTC(2020, 6, 1)],
])('BUILD_TIME=%s', (written, now) => {
  expect(readSettings({ BUILD_TIME: written }).now).toBe(now);
});

test.each([
  ['BUILD_TIME', 'yesterday'],
  ['BUILD_TIME', '2020-02-30T00:00Z'],
  ['BUILD_TIME', '2020-07-01T15:30'],
  ['BUILD_TIME', '2020-07-01T25:00Z'],
  ['BUILD_TIME', '1593561600000'],
  ['SITE_URL', 'example.vn'],
  ['SITE_URL', 'ftp://example.vn'],
  ['SITE_URL', 'https://example.vn/?a=b'],
  ['PORT', '99999'],
  ['PORT', '-1'],
  ['PORT', 'http'],
  ['PREVIEW', 'maybe'],
  ['CHECK', 'off'],
])('%s=%s is refused by name', (name, written) => {
  expect(() => readSettings({ [name]: written })).toThrow(
    new RegExp(`^${name} is "${written.replace(/[?]/g, '\\?')}"`),
  );
});

test.each(['', ' '])('a variable set to %j is not set', (written) => {
  const names = ['CONTENT_DIR', 'OUT_DIR', 'BUILD_TIME', 'SITE_URL', 'PORT', 'PREVIEW', 'CHECK'];
  expect(readSettings(Object.fromEntries(names.map((name) => [name, written])), () => 5)).toEqual(
    readSettings({}, () => 5),
  );
});
