import { isAbsolute, relative, resolve, sep } from 'node:path';

/** The path of a content file as people and programs are shown it: relative to the working directory, absolute outside it. */
export function shownPath(contentDir: string, path: string): string {
  const full = resolve(contentDir, path);
  const shown = relative('', full);
  return shown === '..' || shown.startsWith(`..${sep}`) || isAbsolute(shown)
    ? full
    : shown.split(sep).join('/');
}
