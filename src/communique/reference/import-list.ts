import type { ReferenceRows } from '../../domain/reference.ts';
import { createReferenceList } from '../../domain/reference-list.ts';
import { cleanSource } from './clean.ts';
import { identify } from './identify.ts';
import { judge } from './judge.ts';
import { type Merged, mergeSource } from './merge.ts';
import { toRows } from './rows.ts';
import type { Source } from './source.ts';
import type { TonePlacement } from './tone.ts';

/** What of a newsroom's settings an import goes by. */
export interface House {
  readonly jurisdiction?: string | undefined;
  readonly tonePlacement?: TonePlacement | undefined;
}

/**
 * Merges a source into a reference list. The rows that come back are those of the list, then the new ones; what was
 * added carries its place in the source, and nothing else has changed.
 */
export function importList(source: Source, list: ReferenceRows, house: House): Merged {
  const clean = cleanSource(source);
  const there = toRows(list);
  const identities = identify(clean.rows, createReferenceList(list), house.jurisdiction);
  const merged = mergeSource(there, clean.rows, identities);
  const remarks = [...clean.remarks, ...identities.remarks, ...merged.remarks];
  return judge({ rows: merged.rows, remarks }, there, house.tonePlacement);
}
