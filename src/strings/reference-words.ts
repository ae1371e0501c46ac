/** How many rows an import adds or completes. */
export interface ImportSum {
  readonly added: number;
  readonly completed: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** Words of `npm run reference`. */
export interface ReferenceStrings {
  readonly usage: string;
  readonly noSuchFile: (path: string) => string;
  readonly encoding: (path: string) => string;
  readonly notJson: (path: string, line: number) => string;
  readonly notCsv: (path: string, line: number) => string;
  readonly notPopolo: (path: string) => string;
  readonly noColumns: (path: string, columns: string) => string;
  readonly unknownFormat: (format: string) => string;
  readonly listBroken: (folder: string) => string;
  readonly noFolder: (folder: string) => string;
  readonly sum: (sum: ImportSum) => string;
  readonly nothing: string;
  readonly planned: string;
  readonly written: (paths: string) => string;
  readonly exported: (path: string) => string;
  readonly portraits: (count: number) => string;
  readonly ahead: (count: number) => string;
}
