import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ReadItem } from './read-item.ts';
import { runReader } from './run-reader.ts';

/** A reader with a memory: what it was shown once it keeps. */
export interface Newsboat {
  reload(): Promise<void>;
  /** Everything it has, the newest first. */
  items(): ReadItem[];
}

/** A newsboat of its own in a folder, following these feeds. */
export function createNewsboat(folder: string, urls: readonly string[]): Newsboat {
  const file = (name: string) => join(folder, name);
  writeFileSync(file('urls'), `${urls.join('\n')}\n`);
  writeFileSync(file('config'), '');
  const run = ['-u', file('urls'), '-c', file('cache.db'), '-C', file('config'), '-x'] as const;
  return {
    reload: async () => {
      await runReader(['newsboat', ...run, 'reload'], { env: { HOME: folder } });
    },
    items: () => {
      const cache = new DatabaseSync(file('cache.db'), { readOnly: true });
      const rows = cache
        .prepare(
          'SELECT guid, title, url, pubDate, author, content FROM rss_item ORDER BY pubDate DESC, id DESC',
        )
        .all();
      cache.close();
      return rows.map(({ guid, title, url, pubDate, author, content }) => ({
        id: String(guid),
        title: String(title),
        link: String(url),
        time: Number(pubDate),
        author: String(author),
        text: String(content),
      }));
    },
  };
}
