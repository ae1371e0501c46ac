import type { PublishedNewsroom } from './newsroom.ts';

/** A question about the whole newsroom whose answer is worked out once, however many pages ask it. */
export function once<T>(answer: (newsroom: PublishedNewsroom) => T): (newsroom: PublishedNewsroom) => T {
  const known = new WeakMap<PublishedNewsroom, { readonly value: T }>();
  return (newsroom) => {
    const found = known.get(newsroom);
    if (found) return found.value;
    const value = answer(newsroom);
    known.set(newsroom, { value });
    return value;
  };
}
