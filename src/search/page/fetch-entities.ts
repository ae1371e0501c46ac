import type { Entity } from '../entities.ts';

/**
 * Everything with a page of its own, with all its names.
 *
 * @param base path the site lives under
 * @throws where there is no connection, or the list is missing
 */
export async function fetchEntities(base: string): Promise<readonly Entity[]> {
  const response = await fetch(`${base}search/lexicon.json`);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}
