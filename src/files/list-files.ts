import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What lies at a path of the content folder. Paths are relative to it, with `/`. */
export interface ListedFile {
  readonly path: string;
  /** A symbolic link to a file counts as the file. */
  readonly kind: 'file' | 'broken-link' | 'linked-folder' | 'special' | 'unreadable';
}

export interface Listing {
  /** In the order of their paths, code unit by code unit, whatever the file system's order. */
  readonly files: readonly ListedFile[];
  /** Paths of folders. */
  readonly folders: ReadonlySet<string>;
  /** Dotfiles and dot-folders passed over; a folder counts once. */
  readonly ignored: number;
}

function kindOf(entry: Dirent, path: string): ListedFile['kind'] {
  if (entry.isFile()) return 'file';
  if (!entry.isSymbolicLink()) return 'special';
  try {
    const target = statSync(path);
    if (target.isFile()) return 'file';
    return target.isDirectory() ? 'linked-folder' : 'special';
  } catch {
    return 'broken-link';
  }
}

const readFolder = (path: string): Dirent[] | undefined => {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return undefined;
  }
};

/** Lists every file under a folder. What cannot be read is listed as such; a folder that is not there is empty. */
export function listFiles(contentDir: string): Listing {
  const files: ListedFile[] = [];
  const folders = new Set<string>();
  let ignored = 0;
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = readFolder(join(contentDir, folder));
    if (!entries && folder !== '') files.push({ path: folder, kind: 'unreadable' });
    for (const entry of entries ?? []) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.')) ignored += 1;
      else if (entry.isDirectory()) {
        folders.add(path);
        waiting.push(path);
      } else files.push({ path, kind: kindOf(entry, join(contentDir, path)) });
    }
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, folders, ignored };
}
