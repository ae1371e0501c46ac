import type { Finding } from './finding.ts';
import { isAboutNames } from './rules.ts';

/** Where the baseline lies in the content folder. */
export const BASELINE_PATH = 'check-baseline.json';

/** Findings that are accepted: so many of one rule, with these words, in one file. No lines: they move. */
export interface BaselineEntry {
  /** Path inside the content folder. */
  readonly file: string;
  readonly rule: string;
  readonly found: string;
  readonly count: number;
}

type Keyed = Pick<BaselineEntry, 'file' | 'rule' | 'found'>;

const keyOf = ({ file, rule, found }: Keyed): string => JSON.stringify([file, rule, found]);

const ofFinding = ({ path, rule, found }: Finding, fileOf: (path: string) => string): Keyed => ({
  file: fileOf(path),
  rule,
  found,
});

const same = (path: string): string => path;

/** Whether a finding may be accepted: errors about files, fields and the list may not, nor what is said of the baseline. */
export const isAcceptable = ({ rule, severity }: Finding): boolean =>
  rule !== 'baseline-stale' && (severity !== 'error' || isAboutNames(rule));

const order = (a: Keyed, b: Keyed): number => {
  const [left, right] = [
    [a.file, a.rule, a.found],
    [b.file, b.rule, b.found],
  ];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? '') < (right[at] ?? '') ? -1 : 1;
};

/** Findings counted by file, rule and words, in an order that does not depend on theirs. */
export function countFindings(findings: readonly Finding[]): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const keyed = ofFinding(finding, same);
    const key = keyOf(keyed);
    entries.set(key, { ...keyed, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return [...entries.values()].sort(order);
}

/** The entries in the order and form of the file: one on a line, so that changes are read line by line. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const lines = [...entries].sort(order).map(formatEntry);
  return `{\n  "version": 1,\n  "findings": [${lines.length > 0 ? `\n    ${lines.join(',\n    ')}\n  ` : ''}]\n}\n`;
}

/** One entry as the file has it. */
export const formatEntry = ({ file, rule, found, count }: BaselineEntry): string =>
  `{ "file": ${JSON.stringify(file)}, "rule": ${JSON.stringify(rule)}, "found": ${JSON.stringify(found)}, "count": ${count} }`;

/** Findings sorted by whether they are known already. */
export interface Compared {
  readonly fresh: readonly Finding[];
  readonly known: readonly Finding[];
  /** Entries that fewer findings match than they count, with how many do. */
  readonly stale: readonly { readonly entry: BaselineEntry; readonly matched: number }[];
}

/**
 * Compares findings with known ones by file, rule and words; of equal ones the first so many are the known ones.
 *
 * @param fileOf the path a file had when the entries were written
 */
export function compareFindings(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  fileOf: (path: string) => string = same,
): Compared {
  const open = new Map<string, number>();
  const openFor = (key: string): number => open.get(key) ?? 0;
  for (const entry of entries) open.set(keyOf(entry), openFor(keyOf(entry)) + entry.count);
  const fresh: Finding[] = [];
  const known: Finding[] = [];
  for (const finding of findings) {
    const key = keyOf(ofFinding(finding, fileOf));
    if (openFor(key) > 0) {
      open.set(key, openFor(key) - 1);
      known.push(finding);
    } else fresh.push(finding);
  }
  const stale = entries.flatMap((entry) => {
    const unmatched = Math.min(entry.count, openFor(keyOf(entry)));
    open.set(keyOf(entry), openFor(keyOf(entry)) - unmatched);
    return unmatched > 0 ? [{ entry, matched: entry.count - unmatched }] : [];
  });
  return { fresh, known, stale };
}

/** Findings without those that a baseline accepts. */
export function applyBaseline(findings: readonly Finding[], entries: readonly BaselineEntry[]): Compared {
  const { true: acceptable = [], false: firm = [] } = Object.groupBy(findings, (finding) =>
    isAcceptable(finding) ? 'true' : 'false',
  );
  const compared = compareFindings(acceptable, entries);
  return { ...compared, fresh: [...firm, ...compared.fresh] };
}
