import type { Element, Root } from 'hast';
import { eachElement } from './each-element.ts';

const LEVEL = /^h[1-6]$/;

/** The page has the only `h1`: a text that uses that level, in Markdown or in HTML, moves down by one. */
export const demoteHeadings = () => (tree: Root) => {
  const headings: Element[] = [];
  eachElement(tree, (element) => {
    if (LEVEL.test(element.tagName)) headings.push(element);
    return 'stays';
  });
  if (!headings.some(({ tagName }) => tagName === 'h1')) return;
  for (const heading of headings) heading.tagName = `h${Math.min(6, Number(heading.tagName.slice(1)) + 1)}`;
};
