import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Findings } from '../domain/findings.ts';
import { dayIn } from '../domain/zone.ts';
import { type ContentStamp, programStamp, stampFolder } from './content-stamp.ts';
import { keep, parseKept, readKept } from './kept.ts';
import type { Settings } from './settings.ts';
import { decodeText } from './text-file.ts';

/** All that was found in a content folder, as it is kept for the next check. */
interface KeptFindings extends Omit<Findings, 'textOf'> {
  readonly program: string;
  readonly content: string;
  readonly settings: string;
  /** The newsroom's, and the day it was there when this was found. */
  readonly timeZone: string;
  readonly today: string;
}

const KIND = 'findings';

const settingsKey = ({ siteAddress, preview }: Settings): string => JSON.stringify([siteAddress, preview]);

/** Clocks of file systems tick; a file that was written again within a tick bears the same stamp. Milliseconds. */
const TICK = 2_000;

/** What was found by the last check, where neither the content nor the program nor the day has changed since. */
export function readFindings(settings: Settings): Findings | undefined {
  const { contentDir, now } = settings;
  const kept = parseKept(readKept(contentDir, KIND)[0]) as KeptFindings | undefined;
  if (kept?.program !== programStamp() || kept.settings !== settingsKey(settings)) return undefined;
  if (kept.today !== dayIn(kept.timeZone, now) || kept.content !== stampFolder(contentDir).digest)
    return undefined;
  const textOf = (path: string): string => decodeText(readFileSync(join(contentDir, path))).text;
  return { ...kept, textOf };
}

/**
 * Keeps what was found for the next check.
 *
 * @param stamp of the content folder, taken before it was read
 * @param begun when that was, milliseconds since 1970 (UTC)
 */
export async function keepFindings(
  settings: Settings,
  { findings, accepted, checked, locale }: Findings,
  timeZone: string,
  { stamp, begun }: { readonly stamp: ContentStamp; readonly begun: number },
): Promise<void> {
  if (stamp.newest > begun - TICK) return;
  const kept: KeptFindings = {
    program: programStamp(),
    content: stamp.digest,
    settings: settingsKey(settings),
    timeZone,
    today: dayIn(timeZone, settings.now),
    findings,
    accepted,
    checked,
    locale,
  };
  await keep(settings.contentDir, KIND, [JSON.stringify(kept)]);
}
