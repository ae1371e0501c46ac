import { composeNewsroom, type NewsroomOptions, type SyntheticNewsroom } from './newsroom/compose.ts';
import { writeNewsroom } from './newsroom/write.ts';

/**
 * Writes the content folder of a made-up newsroom: articles of about 4 kB over the years 2016 to 2025, and people,
 * posts, venues, organizations and topics in proportion. The same options give the same bytes. The checker has nothing
 * to say about it: every title is held on the day, everyone stands in order of precedence, nobody is at two places.
 * Builds of it should set `BUILD_TIME` to 2026-01-01 or later.
 */
export async function generateNewsroom(dir: string, options: NewsroomOptions): Promise<SyntheticNewsroom> {
  const newsroom = composeNewsroom(options);
  await writeNewsroom(dir, newsroom);
  return newsroom;
}
