import { type Inspection, inspectContent } from '../../src/files/inspect-content.ts';
import { readSettings, type Settings } from '../../src/files/settings.ts';
import { type Files, REFERENCE, writeNewsroom } from './newsroom.ts';

/** Settings of a content folder at a moment when all of its articles are out. */
export const settingsOf = (folder: string): Settings =>
  readSettings({ CONTENT_DIR: folder, BUILD_TIME: '2026-01-15T08:00:00+07:00' });

/** Reads and checks the newsroom of invented people with these files. */
export const inspectFiles = (files: Files): Promise<Inspection> =>
  inspectContent(settingsOf(writeNewsroom({ ...REFERENCE, ...files })));

/** Findings as `rule: found`. */
export const told = ({ findings }: Inspection): string[] =>
  findings.map(({ rule, found }) => `${rule}: ${found}`);
