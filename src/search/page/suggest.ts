import type { Entity } from '../entities.ts';
import { createNameIndex, matchEntities, type NameIndex } from '../match-entities.ts';
import { parseQuery, readingsOf } from '../query.ts';
import { fetchEntities } from './fetch-entities.ts';

const MOST = 7;

/** What a reader may mean who has typed so much, closest first. */
export function suggestionsFor(typed: string, names: NameIndex): Entity[] {
  const query = parseQuery(typed);
  const namings = [...readingsOf(query).map(({ words }) => words), ...query.quoted];
  return matchEntities(namings, names)
    .slice(0, MOST)
    .map(({ entity }) => entity);
}

/**
 * Fetches the names and returns what suggests from them.
 *
 * @throws where they cannot be fetched
 */
export async function openSuggestions(base: string): Promise<(typed: string) => Entity[]> {
  const names = createNameIndex(await fetchEntities(base));
  return (typed) => suggestionsFor(typed, names);
}
