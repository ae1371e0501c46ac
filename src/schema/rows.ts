import type { z } from 'astro/zod';
import { isMapping } from './fields.ts';
import { fieldName, type Problem, shape } from './problem.ts';

/** The rows of a list that passed, each with its place in the file, and what is wrong with the others. */
export interface ShapedRows<T> {
  readonly rows: readonly { readonly index: number; readonly row: T }[];
  /** Ids of rows that did not pass: they exist, whatever else is wrong with them. */
  readonly brokenIds: readonly string[];
  readonly problems: readonly Problem[];
}

const within = (problem: Problem, index: number): Problem => {
  const field = [index, ...problem.field];
  return { ...problem, field, detail: { ...problem.detail, field: fieldName(field) } };
};

/** Shapes a list row by row, so that one bad row does not hide the others. An empty file is an empty list. */
export function shapeRows<T>(schema: z.ZodType<T>, raw: unknown): ShapedRows<T> {
  if (raw === null || raw === undefined) return { rows: [], brokenIds: [], problems: [] };
  if (!Array.isArray(raw)) {
    const detail = { field: '', wants: 'list', found: isMapping(raw) ? 'mapping' : typeof raw };
    return {
      rows: [],
      brokenIds: [],
      problems: [{ rule: 'content-type', field: [], at: 'value', expected: [], detail }],
    };
  }
  const rows: { index: number; row: T }[] = [];
  const brokenIds: string[] = [];
  const problems: Problem[] = [];
  for (const [index, row] of raw.entries()) {
    const shaped = shape(schema, row);
    if (shaped.value !== undefined) rows.push({ index, row: shaped.value });
    else if (isMapping(row) && typeof row.id === 'string') brokenIds.push(row.id);
    problems.push(...shaped.problems.map((problem) => within(problem, index)));
  }
  return { rows, brokenIds, problems };
}
