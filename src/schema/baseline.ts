import { z } from 'astro/zod';
import type { BaselineEntry } from '../domain/baseline.ts';

const baseline = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({ file: z.string(), rule: z.string(), found: z.string(), count: z.int().min(1) }),
  ),
});

/** The entries of a baseline, or where it is not what it should be. */
export type ShapedBaseline =
  | { readonly entries: readonly BaselineEntry[] }
  | { readonly broken: readonly (readonly (string | number)[])[] };

/** Reads the value of `check-baseline.json`. */
export function shapeBaseline(raw: unknown): ShapedBaseline {
  const result = baseline.safeParse(raw);
  if (result.success) return { entries: result.data.findings };
  return {
    broken: result.error.issues.map(({ path }) =>
      path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    ),
  };
}
