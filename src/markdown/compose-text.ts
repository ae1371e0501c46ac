import type { Root, RootContent } from 'hast';
import { publishable } from '../domain/text.ts';

const WORDS = ['alt', 'title', 'ariaLabel'] as const;

function compose(node: Root | RootContent): void {
  if (node.type === 'text') node.value = publishable(node.value);
  if (node.type === 'element') {
    for (const name of WORDS) {
      const words = node.properties[name];
      if (typeof words === 'string') node.properties[name] = publishable(words);
    }
  }
  if ('children' in node) for (const child of node.children) compose(child);
}

/**
 * The words of a text as they are published. Its addresses stay as written, and HTML is never composed as a whole: a
 * mark behind a tag would become one letter with its bracket.
 */
export const composeText = () => (tree: Root) => compose(tree);
