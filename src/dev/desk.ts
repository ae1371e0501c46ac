import type { Language } from '../domain/site.ts';
import type { Report, ReportedFinding } from '../reporters/report.ts';

/** The file of an article or a standing page, with the page it becomes. */
export interface DeskText {
  /** Path of its page, from the site's base. */
  readonly address: string;
  /** As it is shown to people. */
  readonly file: string;
  /** Absolute path. */
  readonly fullPath: string;
  /** Whether its page can be made. */
  readonly readable: boolean;
}

/** A content folder as it was found at one moment. */
export interface DeskReport {
  readonly lang: Language;
  readonly report: Report;
  readonly texts: readonly DeskText[];
}

/** The checker's place in `npm run dev`: one check after every change, whoever asks for its result. */
export interface Desk {
  /** Says that a file has changed; the check follows when nothing more has changed for a moment. */
  change(file: string): void;
  /** The result for all that has changed so far; waits for it where it must. */
  current(): Promise<DeskReport>;
  /** The last result, whatever has changed since. */
  latest(): DeskReport | undefined;
  /** Whether a file has changed since the last result. */
  isBehind(file: string): boolean;
  onChecked(listener: (report: DeskReport) => void): void;
}

/** What is asked of a desk's surroundings. */
export interface DeskTools {
  readonly inspect: () => Promise<DeskReport>;
  /** Told when a check could not be made at all. */
  readonly complain: (error: unknown) => void;
  /** How long nothing must change before a check, in milliseconds. */
  readonly pause: number;
}

/** A desk that has not checked anything yet: the first to ask, or the first change, begins. */
export function createDesk({ inspect, complain, pause }: DeskTools): Desk {
  const listeners: ((report: DeskReport) => void)[] = [];
  /** Changed since the last result; those the check under way knows of are in `reading`. */
  const changed = new Set<string>();
  let reading: ReadonlySet<string> = new Set();
  let latest: DeskReport | undefined;
  let work: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function check(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    reading = new Set(changed);
    changed.clear();
    try {
      latest = await inspect();
      for (const listener of listeners) listener(latest);
    } catch (error) {
      complain(error);
    }
    reading = new Set();
  }

  /** One check at a time; what changes during one is seen by the next. */
  const start = (): Promise<void> => {
    work ??= check().finally(() => {
      work = undefined;
    });
    return work;
  };

  return {
    change: (file) => {
      changed.add(file);
      clearTimeout(timer);
      timer = setTimeout(async () => {
        await work;
        if (changed.size > 0) await start();
      }, pause);
    },
    current: async () => {
      await work;
      if (!latest || changed.size > 0) await start();
      if (!latest) throw new Error('The content folder could not be checked.');
      return latest;
    },
    latest: () => latest,
    isBehind: (file) => changed.has(file) || reading.has(file),
    onChecked: (listener) => listeners.push(listener),
  };
}

/** A finding as the browser gets it. */
export interface DeskFinding extends ReportedFinding {
  /** Absolute path, line and column, as editors are told. */
  readonly place: string;
}

/** Another file in which something was found. */
export interface FileCount {
  readonly file: string;
  /** Path of its page, where it has one. */
  readonly address?: string | undefined;
  readonly errors: number;
  readonly warnings: number;
}

/** What a page shows of the check. */
export interface PageFindings {
  readonly lang: Language;
  readonly path: string;
  /** The file of the page's text; pages made from several files have none. */
  readonly file?: string | undefined;
  readonly findings: readonly DeskFinding[];
  /** Errors and warnings elsewhere, the file with the most errors first. */
  readonly elsewhere: readonly FileCount[];
}

const countElsewhere = ({ report, texts }: DeskReport, file: string | undefined): FileCount[] => {
  const addresses = new Map(texts.map((text) => [text.file, text.address]));
  const groups = Map.groupBy(
    report.findings.filter((finding) => finding.file !== file && finding.severity !== 'note'),
    (finding) => finding.file,
  );
  return [...groups]
    .map(([other, findings]) => {
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      return { file: other, address: addresses.get(other), errors, warnings: findings.length - errors };
    })
    .sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || (a.file < b.file ? -1 : 1));
};

/** What the page at a path, counted from the site's base, shows of a result. */
export function findingsFor(result: DeskReport, path: string): PageFindings {
  const text = result.texts.find(({ address }) => address === path);
  const findings = result.report.findings
    .filter(({ file }) => file === text?.file)
    .map((finding) => ({ ...finding, place: `${text?.fullPath}:${finding.line}:${finding.column}` }));
  return {
    lang: result.lang,
    path,
    file: text?.file,
    findings,
    elsewhere: countElsewhere(result, text?.file),
  };
}
