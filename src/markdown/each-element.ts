import type { Element, Parents } from 'hast';

/** What becomes of an element that was shown to a visitor: it stays (in whatever form), or is taken out. */
export type Fate = 'stays' | 'goes';

/**
 * Shows every element to `visit`, parents before children; what it puts in an element's place is not visited, the
 * children of the element itself are. Several times faster than a general tree walker, which was half the cost of a
 * text. Recursive: the parser has refused texts that nest deeply.
 */
export function eachElement(
  parent: Parents,
  visit: (element: Element, index: number, parent: Parents) => Fate,
): void {
  for (let index = 0; index < parent.children.length; ) {
    const node = parent.children[index];
    if (node?.type !== 'element') index += 1;
    else if (visit(node, index, parent) === 'goes') parent.children.splice(index, 1);
    else {
      eachElement(node, visit);
      index += 1;
    }
  }
}
