/**
 * Remembers values by key until their sizes add up to `limit`; then forgets those that were asked for longest ago. A
 * value that could not be made is not remembered.
 */
export function createMemo<T>(
  limit: number,
  sizeOf: (value: T) => number,
): (key: string, make: () => Promise<T>) => Promise<T> {
  const values = new Map<string, { readonly value: T; readonly size: number }>();
  let size = 0;
  const forget = (key: string) => {
    size -= values.get(key)?.size ?? 0;
    values.delete(key);
  };
  const remember = (key: string, value: T) => {
    forget(key);
    values.set(key, { value, size: sizeOf(value) });
    size += sizeOf(value);
    for (const oldest of values.keys()) {
      if (size <= limit) return;
      forget(oldest);
    }
  };
  return async (key, make) => {
    const known = values.get(key);
    const value = known ? known.value : await make();
    remember(key, value);
    return value;
  };
}
