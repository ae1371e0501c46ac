import type { Finding, Span } from './finding.ts';
import { type Passage, type Stretch, spanOf } from './passage.ts';
import { normalise } from './text.ts';

const OPENING = /[“«„]/g;
const CLOSING = /[”»]/g;
const SINGLE = /(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu;

const lastOf = (text: string, mark: RegExp): number => [...text.matchAll(mark)].at(-1)?.index ?? -1;
const countOf = (text: string, mark: RegExp | string): number => text.split(mark).length - 1;

/** Whether a quotation is open at the end of a text. In doubt it is. */
function endsQuoted(text: string, begins: boolean): boolean {
  const opened = lastOf(text, OPENING);
  const closed = lastOf(text, CLOSING);
  if (opened > closed || (opened === closed && begins)) return true;
  if (text.lastIndexOf('‘') > text.lastIndexOf('’')) return true;
  return countOf(text, '"') % 2 === 1 || countOf(text, SINGLE) % 2 === 1;
}

/** Passages of a body that begin inside a quotation, one that goes over several paragraphs. */
function quotationsOver(body: readonly Passage[]): ReadonlySet<Passage> {
  const quoted = new Set<Passage>();
  let open = false;
  for (const passage of body) {
    if (open) quoted.add(passage);
    const opened = lastOf(passage.mapped.text, OPENING);
    const closed = lastOf(passage.mapped.text, CLOSING);
    if (opened !== closed) open = opened > closed;
  }
  return quoted;
}

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

/** Signs that mean something in YAML once a plain space stands beside them. */
const MEANS_MORE = /: | #/;

function isSure(
  finding: Finding,
  { passage, start, end }: Stretch,
  quotations: ReadonlySet<Passage>,
): boolean {
  const { fix = '', found } = finding;
  const { text } = passage.mapped;
  if (normalise(found).text !== text.slice(start, end)) return false;
  if (endsQuoted(text.slice(0, start), quotations.has(passage))) return false;
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
  const quotations = quotationsOver(body);
  return findings.map((finding): Finding => {
    const { fix, ...rest } = finding;
    if (fix === undefined) return finding;
    const stretch = [...body, ...fields]
      .map((passage) => stretchAt(passage, finding.span))
      .find((one) => one);
    return stretch && fix !== finding.found && isSure(finding, stretch, quotations) ? finding : rest;
  });
}
