import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is a folder's own or lies in it. A folder beside it may begin with the same letters. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
