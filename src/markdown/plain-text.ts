import type { Nodes as HastNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes, Parents } from 'mdast';
import { parseMarkdown } from './parse.ts';
import { NEWS_SCHEMA } from './sanitize-schema.ts';

/** Elements whose text the published page does not show either. */
const UNSEEN: ReadonlySet<string> = new Set(NEWS_SCHEMA.strip ?? []);
const TAG = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/;
const IN_LINE: ReadonlySet<string> = new Set(
  'a abbr b cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(' '),
);

function textOfHtml(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && UNSEEN.has(node.tagName)) return '';
  const text = node.children.map(textOfHtml).join('');
  return node.type === 'element' && !IN_LINE.has(node.tagName) ? `\n${text}\n` : text;
}

/** Inline HTML comes tag by tag, with the text between: what stands in an unseen element is skipped to its end. */
function textOfPhrases(parent: Parents): string {
  let unseen: string | undefined;
  return parent.children
    .map((node) => {
      if (node.type !== 'html') return unseen === undefined ? textOf(node) : '';
      const [, slash, name = ''] = TAG.exec(node.value) ?? [];
      const element = name.toLowerCase();
      if (slash && element === unseen) unseen = undefined;
      else if (!slash && unseen === undefined && UNSEEN.has(element)) unseen = element;
      return element === 'br' ? '\n' : '';
    })
    .join('');
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'code':
      return `${node.value}\n`;
    case 'break':
      return '\n';
    case 'html':
      return textOfHtml(fromHtml(node.value, { fragment: true }));
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return `${textOfPhrases(node)}\n`;
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      return textOfPhrases(node);
    default:
      return 'children' in node ? node.children.map(textOf).join('') : '';
  }
}

/**
 * What readers see of a Markdown body, as plain text: quotations, captions, cells and notes included, each block on a
 * line of its own; no addresses, alternative texts, comments or scripts.
 */
export const plainText = (markdown: string): string =>
  textOf(parseMarkdown(markdown))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
