import { expect, test } from 'vitest';
import { runScript } from '../support/run-script.ts';

test.each([[['--verbos']], [['content']], [['--verbose=no']]])(
  '%j is refused, with how it is called',
  async (args) => {
    const { code, stderr } = await runScript('dev', args, {});
    expect(code).toBe(2);
    expect(stderr).toContain('npm run dev -- [--verbose]');
    expect(stderr).not.toContain('    at ');
  },
);
