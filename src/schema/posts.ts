import type { Post } from '../domain/reference.ts';
import { datedLabels, labelsByLanguage } from './dated-label.ts';
import { flag, mapping, number, optional, slug, text, whole } from './fields.ts';
import { type ShapedRows, shapeRows } from './rows.ts';

const post = mapping({
  id: slug,
  label: text,
  other_labels: datedLabels,
  labels: labelsByLanguage,
  organization: optional(text),
  jurisdiction: optional(text),
  seats: optional(whole(1)),
  rank: optional(number),
  always_printed: flag,
}).transform(
  ({ other_labels, always_printed, ...rest }): Post => ({
    ...rest,
    otherLabels: other_labels,
    alwaysPrinted: always_printed ?? false,
  }),
);

/** Reads `reference/posts.yaml`. */
export const shapePosts = (raw: unknown): ShapedRows<Post> => shapeRows<Post>(post, raw);
