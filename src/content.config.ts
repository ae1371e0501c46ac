import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { oneAtATime } from './domain/one-at-a-time.ts';
import { isInside } from './files/is-inside.ts';
import { manuscriptText } from './files/manuscript.ts';
import { readSettings } from './files/settings.ts';

const PAUSE = 50;

/**
 * Puts the newsroom into the store as one text. As rows and fields the store would take it apart and put it together
 * again, which for a large archive costs more than reading it. Bodies stay on disk: each is read when its page is
 * written.
 */
const loader: Loader = {
  name: 'manuscript',
  async load({ store, watcher, logger }) {
    const fill = oneAtATime(async () => {
      store.set({ id: 'manuscript', data: { text: await manuscriptText() } });
    });
    await fill();
    const { contentDir } = readSettings();
    watcher?.add(contentDir);
    let waiting: NodeJS.Timeout | undefined;
    watcher?.on('all', (_event, file) => {
      if (!isInside(contentDir, file)) return;
      clearTimeout(waiting);
      // The pages stay as they were until the content can be read again.
      waiting = setTimeout(() => fill().catch((error: unknown) => logger.error(String(error))), PAUSE);
    });
  },
};

export const collections = {
  newsroom: defineCollection({ loader, schema: z.object({ text: z.string() }) }),
};
