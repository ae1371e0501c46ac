import type { ListItem, Parents } from 'mdast';

const COMMENTS_ONLY = /^\s*(?:<!--[\s\S]*?-->\s*)+$/;

/** A ticked or open box as a character: a form control would have no name. */
function spellCheckbox(item: ListItem): void {
  if (typeof item.checked !== 'boolean') return;
  const [first] = item.children;
  if (first?.type === 'paragraph')
    first.children.unshift({ type: 'text', value: item.checked ? '☑ ' : '☐ ' });
  item.checked = null;
}

/**
 * Drops comments, which are editors' own notes, and spells out form controls.
 *
 * @returns whether the text still holds HTML, so that its tree has to be parsed as such
 */
export function prepareText(parent: Parents): boolean {
  let hasHtml = false;
  for (let index = 0; index < parent.children.length; ) {
    const node = parent.children[index];
    if (node?.type === 'html' && COMMENTS_ONLY.test(node.value)) {
      parent.children.splice(index, 1);
      continue;
    }
    if (node?.type === 'html') hasHtml = true;
    else if (node?.type === 'listItem') spellCheckbox(node);
    if (node && 'children' in node && prepareText(node)) hasHtml = true;
    index += 1;
  }
  return hasHtml;
}
