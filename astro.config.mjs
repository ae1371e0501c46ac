import { defineConfig } from 'astro/config';

// Address, base and output folder come from the newsroom's site.yaml and the environment: scripts/ passes them in.
export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // The default drops the white space between inline elements: two mapped names would run together.
  compressHTML: true,
  // The pages' Content-Security-Policy allows neither scripts nor pictures inside them.
  vite: { build: { assetsInlineLimit: 0 } },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
});
