import { existsSync } from 'node:fs';
import { readSettings, type Settings } from '../src/files/settings.ts';

/** Ends a command that cannot run, with the reason and how it is called. */
export function refuse(message: string, { usage, code = 2 }: { usage?: string; code?: number } = {}): never {
  process.stderr.write(`${message}\n${usage === undefined ? '' : `${usage}\n`}`);
  process.exit(code);
}

/** The result of some work; ends the command with the message where it throws. */
export async function orRefuse<T>(
  work: () => T | Promise<T>,
  how: { usage?: string; code?: number } = {},
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), how);
  }
}

/** The settings of a command that works on a content folder, which must be there. */
export async function startSettings(how: { usage?: string; code?: number } = {}): Promise<Settings> {
  const settings = await orRefuse(readSettings, how);
  if (!existsSync(settings.contentDir)) {
    refuse(
      `There is no folder ${settings.contentDir}. CONTENT_DIR names the content folder; without it, it is "content".`,
      how,
    );
  }
  return settings;
}
