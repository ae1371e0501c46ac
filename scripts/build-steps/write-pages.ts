// Second step of a build: pages, feeds, pictures and data.
import { join } from 'node:path';
import { build } from 'astro';
import { readPlan } from '../../src/files/manuscript.ts';
import { orRefuse } from '../start.ts';
import { workshopFolder } from './workshop.ts';

// Nothing of a build is told to another host.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const folder = workshopFolder();
const { origin, base } = await readPlan(folder);
await orRefuse(
  () =>
    build({
      site: origin,
      base,
      outDir: join(folder, 'site'),
      cacheDir: join(folder, 'cache'),
      logLevel: 'warn',
    }),
  { code: 1 },
);
