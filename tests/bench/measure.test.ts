import { execPath } from 'node:process';
import { expect, test } from 'vitest';
import { judgeBars, median, type Summary } from './build/report.ts';
import { replacePart } from './document.ts';
import { addMeasurements, measureCommand, parseTimes } from './measure.ts';
import { parseStatus } from './process-tree.ts';
import { markdownTable } from './table.ts';

const runScript = (script: string) =>
  measureCommand({ file: execPath, args: ['--eval', script], cwd: import.meta.dirname });

test('counts the processor time and the memory of children', async () => {
  const child =
    'const b = Buffer.alloc(80e6, 1); const end = performance.now() + 700; while (performance.now() < end);';
  const { cpuSeconds, wallSeconds, peakBytes } = await runScript(
    `require('node:child_process').execFileSync(process.execPath, ['--eval', ${JSON.stringify(child)}])`,
  );
  expect(wallSeconds).toBeGreaterThan(0.7);
  expect(cpuSeconds).toBeGreaterThan(0.2);
  if (process.platform === 'linux') expect(peakBytes).toBeGreaterThan(80e6);
});

test('a command that fails has no figures but says why', async () => {
  await expect(runScript('console.error("no such thing"); process.exit(3)')).rejects.toThrow(
    /exit code 3:\nno such thing/,
  );
});

test.each([
  ['0m0.01s 0m0.02s\n0m1.50s 0m0.25s\n', 1.75],
  ['0m0.000000s 0m0.000000s\n2m3.250000s 1m0.750000s\n', 184],
  ['', 0],
])('reads what the shell says of its children: %j', (output, seconds) => {
  expect(parseTimes(output)).toBeCloseTo(seconds);
});

test('reads the status of a process whose name holds brackets', () => {
  const stat = '42 (a) b) S 7 42 41 0 -1 4194304 1 2 3 4 150 50 6 7 20 0 1 0 100 0 0';
  expect(parseStatus(42, stat)).toEqual({ pid: 42, parent: 7, session: 41, ticks: 200 });
});

test('stages add up, the peak is the highest', () => {
  const stage = { wallSeconds: 1, cpuSeconds: 2, peakBytes: 30 };
  expect(addMeasurements([stage, { wallSeconds: 2, cpuSeconds: 3, peakBytes: 20 }])).toEqual({
    wallSeconds: 3,
    cpuSeconds: 5,
    peakBytes: 30,
  });
});

test.each([
  [[3], 3],
  [[5, 1, 3], 3],
  [[1, 2], 1.5],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

const summary = (cpuSeconds: number, peakBytes?: number): Summary => ({
  name: 'x',
  wallSeconds: 1,
  cpuSeconds,
  peakBytes,
  output: { files: 1, bytes: 1, pages: 1 },
});

test('says of every promise whether it holds', () => {
  expect(judgeBars(summary(9, 1.4e9), summary(10)).map((line) => line.split(': ')[1])).toEqual([
    'holds',
    'holds',
  ]);
  expect(judgeBars(summary(11, 1.6e9), summary(10)).map((line) => line.split(': ')[1])).toEqual([
    'does not hold',
    'does not hold',
  ]);
  expect(judgeBars(summary(11), undefined).map((line) => line.split(': ')[1])).toEqual([
    'not judged',
    'not judged',
  ]);
});

test('a table stands between its markers, and only there', () => {
  const one = replacePart('# Benchmarks\n', 'build-10', 'first');
  const two = replacePart(one, 'build-20', 'other');
  const three = replacePart(two, 'build-10', 'second');
  expect(three).toContain('second');
  expect(three).toContain('other');
  expect(three).not.toContain('first');
  expect(replacePart(three, 'build-10', 'second')).toBe(three);
});

test('figures stand to the right', () => {
  expect(markdownTable(['', 's'], [['a', '1.5']])).toBe('|     |   s |\n| --- | --: |\n| a   | 1.5 |\n');
});
