import { type Edition, type Newsroom, publicView } from '../domain/newsroom.ts';
import { readNewsroom } from './newsroom.ts';
import { readSettings, type Settings } from './settings.ts';
import { dayIn } from './time-zone.ts';

/** The moment a build speaks for, in the newsroom's time zone. */
export const editionOf = ({ now, preview }: Settings, timeZone: string): Edition => ({
  now,
  today: dayIn(timeZone, now),
  preview,
});

/**
 * The newsroom as readers may see it at the moment of the build, with that moment.
 *
 * @throws Error where site.yaml cannot be read
 */
export async function readPublicNewsroom(): Promise<{ newsroom: Newsroom; edition: Edition }> {
  const settings = readSettings();
  const { newsroom } = await readNewsroom(settings.contentDir, settings);
  if (!newsroom)
    throw new Error(`${settings.contentDir} holds no newsroom that can be read; "npm run check" says why.`);
  const edition = editionOf(settings, newsroom.site.timeZone);
  return { newsroom: publicView(newsroom, edition), edition };
}
