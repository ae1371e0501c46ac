import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

const LEVEL = /^h([1-6])$/;

/** The page has the only `h1`: a text that uses that level, in Markdown or in HTML, moves down by one. */
export const demoteHeadings = () => (tree: Root) => {
  const headings: Element[] = [];
  visit(tree, 'element', (element) => {
    if (LEVEL.test(element.tagName)) headings.push(element);
  });
  if (!headings.some(({ tagName }) => tagName === 'h1')) return;
  for (const heading of headings) heading.tagName = `h${Math.min(6, Number(heading.tagName.slice(1)) + 1)}`;
};
