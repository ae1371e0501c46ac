import { createRequire } from 'node:module';
import { default as Ajv } from 'ajv-draft-04';
import { describe, expect, test } from 'vitest';
import { reportSarif } from '../../src/reporters/sarif.ts';
import { findingAt, reportOf } from './report.ts';

const schema: object = createRequire(import.meta.url)(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
const ajv = new Ajv({
  strict: false,
  // One pattern of the schema is none under the flag u.
  unicodeRegExp: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) =>
      /^[\x21-\x7e]*$/.test(text) && URL.canParse(text, 'https://a.example/'),
    'date-time': true,
  },
});
const validate = ajv.compile(schema);

const TEXT = 'Một\n🌊 Bí thư Lưu Gia Khiếm dự, Lưu Gia Khiếm nói.\nHai\n';
const sarif = (text: string, ...findings: Parameters<typeof reportOf>[1]) =>
  JSON.parse(reportSarif(reportOf(text, findings)));

const EVERY = [
  findingAt(TEXT, 'Lưu Gia Khiếm'),
  findingAt(TEXT, 'Bí thư', { rule: 'title-unknown', severity: 'warning', expected: [] }),
  findingAt(TEXT, 'Hai', { rule: 'text-not-nfc', severity: 'note' }),
  findingAt(TEXT, 'dự, Lưu Gia Khiếm nói.\nHai', { path: 'articles/Tháng bảy/một #1.md' }),
  findingAt(TEXT, '', { rule: 'content-file', path: '/elsewhere/ảnh.png', expected: ['b.png'] }),
];

test('is what the schema of SARIF 2.1.0 asks for', () => {
  validate(sarif(TEXT, ...EVERY));
  expect(validate.errors ?? []).toEqual([]);
  validate(sarif(''));
  expect(validate.errors ?? []).toEqual([]);
});

test('the schema is no rubber stamp', () => {
  const broken = sarif(TEXT, ...EVERY);
  broken.runs[0].results[0].level = 'fatal';
  expect(validate(broken)).toBe(false);
});

test('places count UTF-16 units, ends are exclusive', () => {
  const [run] = sarif(TEXT, findingAt(TEXT, 'Lưu Gia Khiếm')).runs;
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'articles/tin-thu.md' },
    region: { startLine: 2, startColumn: 11, endLine: 2, endColumn: 24 },
  });
});

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['note', 'note'],
] as const)('%s is level %s', (severity, level) =>
  expect(sarif(TEXT, findingAt(TEXT, 'Hai', { severity })).runs[0].results[0].level).toBe(level),
);

test('rules are introduced once, in order, and pointed at', () => {
  const [run] = sarif(TEXT, ...EVERY, findingAt(TEXT, 'Một')).runs;
  const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(['content-file', 'name-misspelt', 'text-not-nfc', 'title-unknown']);
  expect(run.tool.driver.rules[1]).toMatchObject({
    shortDescription: { text: 'About name-misspelt' },
    help: { text: expect.stringContaining('docs/rules/name-misspelt.md') },
  });
  for (const { ruleId, ruleIndex } of run.results) expect(ids[ruleIndex]).toBe(ruleId);
});

describe('a fix', () => {
  test('replaces the words by the best suggestion', () => {
    const [fix] = sarif(TEXT, findingAt(TEXT, 'Lưu Gia Khiếm', { expected: ['Một', 'Hai'] })).runs[0]
      .results[0].fixes;
    expect(fix.artifactChanges).toEqual([
      {
        artifactLocation: { uri: 'articles/tin-thu.md' },
        replacements: [
          {
            deletedRegion: { startLine: 2, startColumn: 11, endLine: 2, endColumn: 24 },
            insertedContent: { text: 'Một' },
          },
        ],
      },
    ]);
  });

  test.each([
    ['without a suggestion', findingAt(TEXT, 'Hai', { expected: [] })],
    ['where no words are marked', findingAt(TEXT, '', { expected: ['b.md'] })],
  ])('is not offered %s', (_, finding) =>
    expect(sarif(TEXT, finding).runs[0].results[0]).not.toHaveProperty('fixes'),
  );
});

describe('fingerprints', () => {
  const of = (text: string, ...words: readonly string[]): string[] =>
    sarif(
      text,
      ...words.map((word, index) => ({
        ...findingAt(text, word),
        ...(index > 0 ? { span: { start: 30, end: 33 } } : {}),
      })),
    ).runs[0].results.map(
      ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
        partialFingerprints.primaryLocationLineHash,
    );

  test('stay when lines move or change', () => {
    const [before] = of(TEXT, 'Lưu Gia Khiếm');
    expect(before).toMatch(/^[0-9a-f]{16}:1$/);
    expect(of(`Mới.\n\n${TEXT.replace('dự', 'chủ trì')}`, 'Lưu Gia Khiếm')).toEqual([before]);
  });

  test('differ between equal words in one file, and between files', () => {
    const [first, second] = of(TEXT, 'Hai', 'Hai');
    expect(first).not.toBe(second);
    expect(
      sarif(TEXT, findingAt(TEXT, 'Hai', { path: 'b.md' })).runs[0].results[0].partialFingerprints,
    ).not.toEqual({
      primaryLocationLineHash: first,
    });
  });
});

test('addresses of files are percent-encoded', () => {
  const uris = sarif(TEXT, ...EVERY).runs[0].results.map(
    (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
      result.locations[0]?.physicalLocation.artifactLocation.uri,
  );
  expect(uris).toContain('articles/Th%C3%A1ng%20b%E1%BA%A3y/m%E1%BB%99t%20%231.md');
  expect(uris).toContain('file:///elsewhere/%E1%BA%A3nh.png');
});
