import { dev } from 'astro';
import { readSettings } from '../src/files/settings.ts';
import { readSiteSettings } from '../src/files/site.ts';

// Drafts and future articles show while they are written; Astro would put the server in the background when a program drives it.
process.env.PREVIEW ??= '1';
process.env.ASTRO_DEV_BACKGROUND = '0';

const settings = readSettings();
const { origin, base } = await readSiteSettings(settings);
await dev({ site: origin, base, server: { port: settings.port } });
