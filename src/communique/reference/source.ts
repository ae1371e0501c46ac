import type { Severity } from '../../domain/finding.ts';
import type { ItemKey, ItemValue, ListName, Place, Scalar } from './rows.ts';

/** What is to be said of a place in a source. */
export interface Remark {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly found: string;
  readonly expected: readonly string[];
  /** `taken`: `no` where the value was left out, `as` where it was taken over as `expected[0]`. */
  readonly detail: Readonly<Record<string, string>>;
}

/** A row as a source has it: nothing cleaned, ids as written. */
export interface SourceRow {
  readonly list: ListName;
  /** What other rows of the source refer to it by: its id, or a key made of its name. */
  readonly ref: string;
  /** The id as written; absent where the source gives none. */
  readonly id?: string | undefined;
  readonly place: Place;
  readonly fields: ReadonlyMap<string, { readonly value: Scalar; readonly place: Place }>;
  readonly items: readonly SourceItem[];
}

export interface SourceItem {
  readonly key: ItemKey;
  readonly value: ItemValue;
  readonly place: Place;
  /** Where single values of it stand, if not there. */
  readonly places?: Readonly<Record<string, Place>> | undefined;
}

/** A file in another form, read as far as it goes. */
export interface Source {
  readonly rows: readonly SourceRow[];
  readonly remarks: readonly Remark[];
}

/** Makes a remark; what is left out is the usual. */
export const remark = (
  rule: string,
  place: Place,
  {
    severity = 'warning',
    found = '',
    expected = [],
    ...detail
  }: {
    readonly severity?: Severity;
    readonly found?: string;
    readonly expected?: readonly string[];
    readonly [detail: string]: string | readonly string[] | undefined;
  } = {},
): Remark => ({
  rule,
  severity: detail.taken === 'no' ? 'error' : severity,
  place,
  found,
  expected,
  detail: Object.fromEntries(
    Object.entries(detail).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  ),
});
