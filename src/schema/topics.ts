import type { Topic } from '../domain/site.ts';
import { labelsByLanguage } from './dated-label.ts';
import { list, mapping, optional, slug, text } from './fields.ts';
import { type ShapedRows, shapeRows } from './rows.ts';

const topic = mapping({
  id: slug,
  label: text,
  labels: labelsByLanguage,
  description: optional(text),
  aliases: list(slug),
  successor: optional(text),
});

/** Reads `topics.yaml`. */
export const shapeTopics = (raw: unknown): ShapedRows<Topic> => shapeRows<Topic>(topic, raw);
