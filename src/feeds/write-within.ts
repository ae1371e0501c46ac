/** What readers and proxies take without complaint. Bytes. */
export const FEED_LIMIT = 512 * 1024;

type Write<T> = (items: readonly T[]) => Promise<Uint8Array<ArrayBuffer>>;

const fits = (document: Uint8Array, limit: number): boolean => document.byteLength <= limit;

/** The largest count below `most` that `test` accepts; it accepts 0, and whatever is less than what it accepts. */
async function largest(most: number, test: (count: number) => Promise<boolean>): Promise<number> {
  let accepted = 0;
  let refused = most;
  while (refused - accepted > 1) {
    const middle = Math.floor((accepted + refused) / 2);
    if (await test(middle)) accepted = middle;
    else refused = middle;
  }
  return accepted;
}

/**
 * Writes as many of the first items as a document of at most `limit` bytes holds: rather fewer items than texts cut
 * short. Only an item that would not fit a document of its own is made smaller.
 */
export async function writeWithin<T>(
  limit: number,
  items: readonly T[],
  write: Write<T>,
  shorten: (item: T) => T,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = await write(items);
  if (fits(whole, limit)) return whole;
  const count = await largest(items.length, async (most) => fits(await write(items.slice(0, most)), limit));
  const next = items[count];
  if (next === undefined || fits(await write([next]), limit)) return write(items.slice(0, count));
  const shortened = shorten(next);
  const rest = fits(await write([shortened]), limit) ? [shortened, ...items.slice(count + 1)] : [];
  return writeWithin(limit, [...items.slice(0, count), ...rest], write, shorten);
}
