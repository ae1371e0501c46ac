const LIST = /^(.*)\/pagefind\.([^/]*)\.pf_meta$/;
const RECORD = /^(.*)\/fragment\/[^/]*$/;
const PROGRAM = /\/(wasm\.[^/]*\.pagefind)$/;

/**
 * What Pagefind fetches with. Every index comes with the same program: it is fetched once, again after a failure.
 * Records go by number, and after the next build a number may be another article's: asked for by the name of the list
 * they stand in they never come from a cache of before.
 *
 * @param base path the site lives under, with a slash at both ends
 */
export function fetchForSearch(base: string, fetchAny: typeof fetch): typeof fetch {
  const programs = new Map<string, Promise<Response>>();
  const lists = new Map<string, string>();
  return async (input, init) => {
    const address = String(input);
    const [, listed, list] = LIST.exec(address) ?? [];
    if (listed !== undefined && list !== undefined) lists.set(listed, list);
    const of = lists.get(RECORD.exec(address)?.[1] ?? '');
    if (of !== undefined) return fetchAny(`${address}?of=${of}`, init);
    const name = PROGRAM.exec(address)?.[1];
    if (name === undefined) return fetchAny(input, init);
    const program = programs.get(name) ?? fetchAny(`${base}pagefind/${name}`, init);
    programs.set(name, program);
    program.then(
      ({ ok }) => ok || programs.delete(name),
      () => programs.delete(name),
    );
    return (await program).clone();
  };
}
