import { defineConfig } from 'vitest/config';
import { closingLine } from './tests/support/closing-line.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/run-folder.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
    reporters: ['default', closingLine],
  },
});
