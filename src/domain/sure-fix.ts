import type { Finding, Span } from './finding.ts';
import { type Passage, type Stretch, spanOf } from './passage.ts';
import { createQuotations, quotationsOver } from './quotations.ts';
import { firstIndex } from './search.ts';
import { normalise } from './text.ts';

/** The first offset of a text whose place in the file is not before `place`. */
function offsetAt({ text, startOf }: Passage['mapped'], place: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch of a passage that a part of the file is. */
function stretchAt(passage: Passage, { start, end }: Span): Stretch | undefined {
  const { mapped } = passage;
  if (start < mapped.startOf(0) || end > mapped.endOf(mapped.text.length)) return undefined;
  const stretch = { passage, start: offsetAt(mapped, start), end: offsetAt(mapped, end) };
  const span = spanOf(stretch);
  return span.start === start && span.end === end ? stretch : undefined;
}

/** Finds the passage that a part of the file is a stretch of; of several the first. */
function createFinder(passages: readonly Passage[]): (span: Span) => Stretch | undefined {
  const placed = passages
    .map((passage, order) => {
      const { mapped } = passage;
      return { passage, order, start: mapped.startOf(0), end: mapped.endOf(mapped.text.length), reach: 0 };
    })
    .sort((a, b) => a.start - b.start);
  let reach = 0;
  for (const one of placed) {
    reach = Math.max(reach, one.end);
    one.reach = reach;
  }
  return (span) => {
    const around: typeof placed = [];
    for (let at = firstIndex(placed, ({ start }) => start > span.start) - 1; at >= 0; at -= 1) {
      const one = placed[at];
      if (!one || one.reach < span.end) break;
      if (one.end >= span.end) around.push(one);
    }
    return around
      .sort((a, b) => a.order - b.order)
      .map(({ passage }) => stretchAt(passage, span))
      .find((stretch) => stretch);
  };
}

/** Signs that mean something in YAML once a plain space stands beside them. */
const MEANS_MORE = /: | #/;

function isSure(
  finding: Finding,
  { passage, start, end }: Stretch,
  isQuoted: (passage: Passage, offset: number) => boolean,
): boolean {
  const { fix = '', found } = finding;
  const { text } = passage.mapped;
  if (normalise(found).text !== text.slice(start, end)) return false;
  if (isQuoted(passage, start)) return false;
  return !MEANS_MORE.test(fix) || MEANS_MORE.test(found);
}

/**
 * Findings, their `fix` only where it cannot be wrong: not in a quotation, which stays as it was said, nor where markup
 * or escapes stand between the words, which a replacement would drop.
 *
 * @param fields passages of the frontmatter
 * @param body passages of the text, in their order
 */
export function withSureFixes(
  findings: readonly Finding[],
  fields: readonly Passage[],
  body: readonly Passage[],
): Finding[] {
  if (!findings.some(({ fix }) => fix !== undefined)) return [...findings];
  const over = quotationsOver(
    body.map(({ mapped }) => mapped.text),
    'goes on',
  );
  const begun = new Set(body.filter((_, place) => over[place]));
  const find = createFinder([...body, ...fields]);
  const quotations = new Map<Passage, ReturnType<typeof createQuotations>>();
  const isQuoted = (passage: Passage, offset: number): boolean => {
    const quoted = quotations.get(passage) ?? createQuotations(passage.mapped.text);
    quotations.set(passage, quoted);
    return quoted(offset, begun.has(passage));
  };
  return findings.map((finding): Finding => {
    const { fix, ...rest } = finding;
    if (fix === undefined) return finding;
    const stretch = fix === finding.found ? undefined : find(finding.span);
    return stretch && isSure(finding, stretch, isQuoted) ? finding : rest;
  });
}
