import { expect, test } from 'vitest';
import { fetchForSearch } from '../../src/search/page/fetch-for-search.ts';

/** Fetches the addresses in turn, and tells what was asked of the network. */
async function askedFor(...addresses: readonly string[]): Promise<string[]> {
  const asked: string[] = [];
  const fetchOne = fetchForSearch('/x/', async (input) => {
    asked.push(String(input));
    return new Response('', { status: asked.length === 1 && String(input).includes('broken') ? 404 : 200 });
  });
  for (const address of addresses) await fetchOne(address);
  return asked;
}

test('records of two builds have two addresses', async () => {
  const [record, list] = [
    '/x/pagefind/fragment/5.pf_fragment',
    (name: string) => `/x/pagefind/pagefind.${name}.pf_meta`,
  ];
  expect((await askedFor(list('one'), record)).at(-1)).toBe(`${record}?of=one`);
  expect((await askedFor(list('two'), record)).at(-1)).toBe(`${record}?of=two`);
});

test('each index has a list of its own', async () => {
  const asked = await askedFor(
    '/x/pagefind/pagefind.one.pf_meta',
    '/x/pagefind-text/0/pagefind.two.pf_meta',
    '/x/pagefind-text/0/fragment/5.pf_fragment',
  );
  expect(asked.at(-1)).toBe('/x/pagefind-text/0/fragment/5.pf_fragment?of=two');
});

test('the program is fetched once for all indexes', async () => {
  const asked = await askedFor(
    '/x/pagefind/wasm.unknown.pagefind',
    '/x/pagefind-text/0/wasm.unknown.pagefind',
  );
  expect(asked).toEqual(['/x/pagefind/wasm.unknown.pagefind']);
});

test('and again where that failed', async () => {
  const asked = await askedFor('/x/pagefind/wasm.broken.pagefind', '/x/pagefind/wasm.broken.pagefind');
  expect(asked).toHaveLength(2);
});

test('everything else is fetched as it is asked for', async () => {
  const address = '/x/pagefind/index/00ff.pf_index';
  expect(await askedFor(address)).toEqual([address]);
});
