/** Part of a file: offsets in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning' | 'note';

/** Problems are data: what is wrong, where, and what would be right. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Path inside the content folder. */
  readonly path: string;
  readonly span: Span;
  readonly found: string;
  /** Best suggestion first. */
  readonly expected: readonly string[];
  /** What may take the place of the span unasked. Only a check that cannot be wrong sets it; `withSureFixes` takes it away again in quotations. */
  readonly fix?: string | undefined;
  readonly person?: string | undefined;
  /** Values the message speaks of. */
  readonly detail: Readonly<Record<string, string>>;
}
