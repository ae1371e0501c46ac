import type { Span } from '../domain/finding.ts';

/** A Markdown file taken apart. Offsets are those of its text. */
export interface SplitText {
  /** Where the YAML begins and ends. */
  readonly yaml: Span;
  readonly bodyStart: number;
}

/** Why a file has no frontmatter: none, none that begins on the first line, or none that ends. */
export interface MissingFrontmatter {
  readonly reason: 'absent' | 'late' | 'unclosed';
  readonly span: Span;
}

const OPENING = /^---[ \t]*(?:\r\n|\r|\n)/;
const CLOSING = /^---[ \t]*(?:\r\n|\r|\n|$)/gm;
const LATE = /^(?:[ \t]*(?:\r\n|\r|\n))+---[ \t]*(?:\r\n|\r|\n)|^[ \t]+---[ \t]*(?:\r\n|\r|\n)/;

const firstLine = (text: string): Span => {
  const end = text.slice(0, 200).search(/[\r\n]/);
  return { start: 0, end: end < 0 ? Math.min(text.length, 200) : end };
};

/** Finds the frontmatter: what stands between the first line, `---`, and the next such line. */
export function splitFrontmatter(text: string): SplitText | MissingFrontmatter {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) {
    const late = LATE.exec(text)?.[0];
    if (late === undefined) return { reason: 'absent', span: firstLine(text) };
    const start = late.indexOf('---');
    return { reason: 'late', span: { start, end: start + 3 } };
  }
  CLOSING.lastIndex = opening.length;
  const closing = CLOSING.exec(text);
  if (!closing) return { reason: 'unclosed', span: { start: 0, end: 3 } };
  return {
    yaml: { start: opening.length, end: closing.index },
    bodyStart: closing.index + closing[0].length,
  };
}
