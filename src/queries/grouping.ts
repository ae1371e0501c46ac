/** Entries that stand next to each other and share a key, in their order. */
export interface Group<T> {
  readonly key: string;
  readonly items: readonly T[];
}

/** Groups neighbours: entries of one key that are apart stay apart. */
export function groupNeighbours<T>(items: readonly T[], keyOf: (item: T) => string): readonly Group<T>[] {
  const groups: { key: string; items: T[] }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = groups.at(-1);
    if (last?.key === key) last.items.push(item);
    else groups.push({ key, items: [item] });
  }
  return groups;
}
