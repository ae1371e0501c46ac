import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { interfaceIn } from '../strings/interface.ts';
import { eachElement } from './each-element.ts';
import { optionsOf } from './options-of.ts';

/** `align` is obsolete, and a style could not stand in the page: a class says on which side the cells stand. */
function alignCells(table: Element): void {
  eachElement(table, (cell) => {
    const { align, ...properties } = cell.properties;
    if (align === 'right' || align === 'center') cell.properties = { ...properties, className: [align] };
    else if (align !== undefined) cell.properties = properties;
    return 'stays';
  });
}

/** A wide table scrolls inside its own box, which the keyboard can reach. */
export const wrapTables = () => (tree: Root, file: VFile) => {
  const { table: label } = interfaceIn(optionsOf(file).lang).article;
  let count = 0;
  eachElement(tree, (table, index, parent) => {
    if (table.tagName !== 'table') return 'stays';
    count += 1;
    alignCells(table);
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: label(count) },
      children: [table],
    };
    return 'stays';
  });
};
