import type { ListItem, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

const COMMENTS_ONLY = /^\s*(?:<!--[\s\S]*?-->\s*)+$/;

/** A ticked or open box as a character: a form control would have no name. */
function spellCheckbox(item: ListItem): void {
  if (typeof item.checked !== 'boolean') return;
  const [first] = item.children;
  if (first?.type === 'paragraph')
    first.children.unshift({ type: 'text', value: item.checked ? '☑ ' : '☐ ' });
  item.checked = null;
}

/** Drops comments, which are editors' own notes, and form controls. */
export function prepareText(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'listItem') spellCheckbox(node);
    else if (node.type === 'html' && parent && index !== undefined && COMMENTS_ONLY.test(node.value)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    return undefined;
  });
}

/** True where a prepared text still holds HTML, so that its tree has to be parsed as such. */
export function holdsHtml(tree: Root): boolean {
  let found = false;
  visit(tree, 'html', () => {
    found = true;
    return false;
  });
  return found;
}
