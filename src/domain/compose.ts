import type { Newsroom } from './newsroom.ts';
import { publishable } from './text.ts';

/** Names of files must be told to the disk as it told them. */
const AS_ON_DISK: ReadonlySet<string> = new Set(['path', 'body']);

/**
 * Plain data with every text in it as it is published (NFC), names of files left alone. What needs no change is the
 * value itself.
 */
export function composed<T>(value: T): T;
export function composed(value: unknown): unknown {
  if (typeof value === 'string') return publishable(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => composed(item));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const changed = Object.entries(value).flatMap(([key, own]): [string, unknown][] => {
    const fresh: unknown = AS_ON_DISK.has(key) ? own : composed(own);
    return fresh === own ? [] : [[key, fresh]];
  });
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
}

/** The newsroom as it is published; its articles when somebody asks for them: a check does not. */
export function composedNewsroom(newsroom: Newsroom): Newsroom {
  let articles: Newsroom['articles'] | undefined;
  return {
    ...composed({ ...newsroom, articles: [] }),
    get articles() {
      articles ??= composed(newsroom.articles);
      return articles;
    },
  };
}
