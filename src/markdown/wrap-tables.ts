import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { interfaceIn } from '../strings/interface.ts';
import { optionsOf } from './options-of.ts';

/** A wide table scrolls inside its own box, which the keyboard can reach. */
export const wrapTables = () => (tree: Root, file: VFile) => {
  const { table: label } = interfaceIn(optionsOf(file).lang).article;
  let count = 0;
  visit(tree, { tagName: 'table' }, (table: Element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    count += 1;
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: label(count) },
      children: [table],
    };
    return SKIP;
  });
};
