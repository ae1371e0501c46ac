import { readdirSync, readFileSync } from 'node:fs';

/** Looks at a process and its descendants from time to time. */
export interface ProcessWatch {
  sample(): void;
  /** Highest sum of all processes' memory in one sample; `undefined` where nothing could be read. */
  peakBytes(): number | undefined;
  /** Processor time of every process as last seen: never more than was used. */
  cpuSeconds(): number;
}

interface ProcessStatus {
  readonly pid: number;
  readonly parent: number;
  readonly session: number;
  readonly ticks: number;
}

/** Linux counts processor time in hundredths of a second (USER_HZ) whatever the kernel's own clock. */
const TICKS_PER_SECOND = 100;

const readQuietly = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process may have ended since it was listed.
    return undefined;
  }
};

/** `/proc/PID/stat`, see proc(5); the name in brackets may hold spaces and brackets itself. */
export function parseStatus(pid: number, stat: string): ProcessStatus {
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return {
    pid,
    parent: fields[1] ?? 0,
    session: fields[3] ?? 0,
    ticks: (fields[11] ?? 0) + (fields[12] ?? 0),
  };
}

function listProcesses(): ProcessStatus[] {
  try {
    return readdirSync('/proc').flatMap((name) => {
      const stat = /^\d+$/.test(name) ? readQuietly(`/proc/${name}/stat`) : undefined;
      return stat === undefined ? [] : [parseStatus(Number(name), stat)];
    });
  } catch {
    return [];
  }
}

/** Proportional set size: pages shared with others count in part, so that the sum over processes is true. */
function memoryOf(pid: number): number {
  const kibibytes = /^Pss:\s+(\d+) kB/m.exec(readQuietly(`/proc/${pid}/smaps_rollup`) ?? '')?.[1];
  if (kibibytes !== undefined) return Number(kibibytes) * 1024;
  const resident = /^VmRSS:\s+(\d+) kB/m.exec(readQuietly(`/proc/${pid}/status`) ?? '')?.[1];
  return Number(resident ?? 0) * 1024;
}

/** Those of the root's session, and descendants of those seen before even when their parents are gone. */
function findTree(
  root: number,
  processes: readonly ProcessStatus[],
  seen: ReadonlyMap<number, number>,
): ProcessStatus[] {
  const tree = new Set([root, ...seen.keys()]);
  for (let size = -1; size !== tree.size; ) {
    size = tree.size;
    for (const { pid, parent, session } of processes) if (session === root || tree.has(parent)) tree.add(pid);
  }
  return processes.filter(({ pid }) => tree.has(pid));
}

/** @param root leader of a session of its own */
export function createProcessWatch(root: number): ProcessWatch {
  const ticks = new Map<number, number>();
  let peak: number | undefined;
  return {
    sample() {
      const tree = findTree(root, listProcesses(), ticks);
      if (tree.length === 0) return;
      for (const { pid, ticks: used } of tree) ticks.set(pid, Math.max(used, ticks.get(pid) ?? 0));
      peak = Math.max(
        peak ?? 0,
        tree.reduce((sum, { pid }) => sum + memoryOf(pid), 0),
      );
    },
    peakBytes: () => peak,
    cpuSeconds: () => [...ticks.values()].reduce((sum, used) => sum + used, 0) / TICKS_PER_SECOND,
  };
}
