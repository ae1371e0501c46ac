const decoded = (address: string): string => {
  try {
    return decodeURI(address);
  } catch {
    // Not percent-encoded UTF-8: an address that was never encoded stands for itself.
    return address;
  }
};

/** What an address written in a text stands for; in the tree it may have been percent-encoded meanwhile. */
export const written = <T>(table: Readonly<Record<string, T>>, address: string): T | undefined => {
  const key = [address, decoded(address)].find((candidate) => Object.hasOwn(table, candidate));
  return key === undefined ? undefined : table[key];
};
