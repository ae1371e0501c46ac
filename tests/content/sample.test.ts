import { expect, test } from 'vitest';
import { runScript } from '../support/run-script.ts';

test('the sample newsroom is without errors, warnings and notes', async () => {
  const { code, stdout } = await runScript('check-names', ['--strict', '--verbose', '--lang', 'en'], {});
  expect(stdout).toContain(': 0 errors, 0 warnings, 0 notes.');
  expect(code).toBe(0);
});
