import type { Finding, Span } from './finding.ts';

/** A place in a file that was put right. */
export interface Fix {
  /** In the text before. */
  readonly span: Span;
  readonly from: string;
  readonly to: string;
}

/** A text with what could be put right in it. */
export interface FixedText {
  readonly text: string;
  readonly fixes: readonly Fix[];
}

/**
 * Puts right what findings in one text are sure of (`fix`); every other character stays. Of two that overlap the first
 * is taken: the other is for the next time.
 */
export function fixText(source: string, findings: readonly Finding[]): FixedText {
  const sure = findings
    .flatMap(({ span, fix }): Fix[] => {
      const from = source.slice(span.start, span.end);
      return fix === undefined || fix === from ? [] : [{ span, from, to: fix }];
    })
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const fixes: Fix[] = [];
  let text = '';
  let at = 0;
  for (const fix of sure) {
    if (fix.span.start < at) continue;
    text += source.slice(at, fix.span.start) + fix.to;
    at = fix.span.end;
    fixes.push(fix);
  }
  return { text: text + source.slice(at), fixes };
}
