import { cp, glob, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** What a build reads of the project. */
const PARTS = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'scripts', 'src'];

/** The endpoints of feeds, archives, calendars and their list. */
const ENDPOINTS = 'src/pages/**/{rss.xml,chaired.xml,feed.json,chaired.json,calendar.ics,feeds.opml}.ts';

/** The project in another folder, as it is or without its feeds. */
export async function copyProject(dir: string, { feeds }: { readonly feeds: boolean }): Promise<void> {
  for (const part of PARTS) await cp(join(ROOT, part), join(dir, part), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
  if (feeds) return;
  for await (const file of glob(ENDPOINTS, { cwd: dir })) await rm(join(dir, file));
}
