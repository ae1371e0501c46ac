/**
 * Remembers texts by key until they are `limit` UTF-16 units together; then forgets those that were asked for longest
 * ago. A text that could not be made is not remembered.
 */
export function createMemo(limit: number): (key: string, make: () => Promise<string>) => Promise<string> {
  const texts = new Map<string, string>();
  let size = 0;
  const forget = (key: string) => {
    size -= texts.get(key)?.length ?? 0;
    texts.delete(key);
  };
  const remember = (key: string, text: string) => {
    forget(key);
    texts.set(key, text);
    size += text.length;
    for (const oldest of texts.keys()) {
      if (size <= limit) return;
      forget(oldest);
    }
  };
  return async (key, make) => {
    const text = texts.get(key) ?? (await make());
    remember(key, text);
    return text;
  };
}
