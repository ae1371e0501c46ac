import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** An element of a page. Attributes go by their names in hast: `href`, `className`, `httpEquiv`, `ariaLabel`. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  attribute(name: string): string | undefined;
  /** Whether an attribute is there, and holds this value as a whole or as one of its words. */
  has(name: string, value?: string): boolean;
  /** Text with white space collapsed. */
  readonly text: string;
  /** Elements below, in the order of the page; all of them where no name is given. */
  all(...names: readonly string[]): PageElement[];
}

export interface Page extends PageElement {
  /** The one element of that name. */
  only(name: string): PageElement;
}

const rawText = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(rawText).join('') : '';

function collect(node: Nodes, names: readonly string[], found: Element[] = []): Element[] {
  if (!('children' in node)) return found;
  for (const child of node.children) {
    if (child.type === 'element' && (names.length === 0 || names.includes(child.tagName))) found.push(child);
    collect(child, names, found);
  }
  return found;
}

function wrap(node: Element | Root): PageElement {
  const properties = node.type === 'element' ? node.properties : {};
  const attributes = Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value),
    ]),
  );
  return {
    name: node.type === 'element' ? node.tagName : '',
    attributes,
    attribute: (name) => attributes[name],
    has: (name, value) => {
      const written = attributes[name];
      if (written === undefined || value === undefined) return written !== undefined;
      return written === value || written.split(/\s+/).includes(value);
    },
    text: rawText(node).replace(/\s+/g, ' ').trim(),
    all: (...names) => collect(node, names).map(wrap),
  };
}

/** Parses a page as a browser does. */
export function parsePage(html: string): Page {
  const page = wrap(fromHtml(html));
  return {
    ...page,
    only: (name) => {
      const [first, ...rest] = page.all(name);
      if (!first || rest.length > 0) throw new Error(`There are ${rest.length + (first ? 1 : 0)} <${name}>.`);
      return first;
    },
  };
}
