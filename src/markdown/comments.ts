import type { Nodes } from 'mdast';
import type { Comment } from '../domain/exceptions.ts';
import { findHazard, parseMarkdown } from './parse.ts';

const COMMENT = /<!--([\s\S]*?)-->/g;
const VERBATIM = /<(\/?)(?:pre|code|kbd|samp|script|style|textarea|template)\b/gi;

/** Whether a piece of HTML ends inside an element whose text is shown as it is, or is no text. */
const endsVerbatim = (html: string): boolean =>
  [...html.matchAll(VERBATIM)].reduce((open, tag) => Math.max(0, open + (tag[1] ? -1 : 1)), 0) > 0;

/**
 * The HTML comments of a Markdown text; what only looks like one, in code, is none.
 *
 * @param source the whole file; the body begins at `bodyStart`
 */
export function findComments(source: string, bodyStart: number): Comment[] {
  const body = source.slice(bodyStart);
  if (findHazard(body)) return [];
  const comments: Comment[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'html') {
      const start = bodyStart + (node.position?.start.offset ?? 0);
      const html = source.slice(start, bodyStart + (node.position?.end.offset ?? 0));
      for (const { 0: written, 1: text = '', index } of html.matchAll(COMMENT)) {
        if (endsVerbatim(html.slice(0, index))) continue;
        const at = start + index;
        comments.push({ span: { start: at, end: at + written.length }, text, textStart: at + 4 });
      }
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseMarkdown(body));
  return comments;
}
