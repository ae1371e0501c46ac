import { expect, test } from 'vitest';
import { RULES } from '../../src/domain/rules.ts';
import { checkProblems } from '../../src/strings/check-problems.en.ts';
import { contentProblems } from '../../src/strings/content-problems.en.ts';
import { summaryOf } from '../../src/strings/rules.ts';

test('every rule that speaks is in the catalogue of rules, so that it can be excepted and introduced', () => {
  const known: readonly string[] = RULES;
  const speaking = Object.keys({ ...checkProblems, ...contentProblems });
  expect(speaking.filter((rule) => !known.includes(rule))).toEqual([]);
});

test('a rule outside the catalogue is introduced by its name', () => {
  expect(summaryOf('constructor', 'en')).toBe('constructor');
  expect(summaryOf('title-wrong', 'vi')).toContain('Chức danh');
});
