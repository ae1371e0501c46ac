import type { Finding } from './finding.ts';
import type { Language } from './site.ts';

/** What is found in a content folder. */
export interface Findings {
  /** Of content, reference list, names and titles; without what exceptions cover and the baseline accepts. */
  readonly findings: readonly Finding[];
  /** What the baseline accepts. */
  readonly accepted: readonly Finding[];
  /** How many of each were read. */
  readonly checked: {
    readonly articles: number;
    readonly people: number;
    readonly posts: number;
    readonly venues: number;
  };
  /** The newsroom's; absent where its settings could not be read. */
  readonly locale?: Language | undefined;
  /** Text of a file, the baseline included, in which the spans of findings count. */
  textOf(path: string): string | undefined;
}
