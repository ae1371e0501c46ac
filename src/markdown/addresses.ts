import type { Definition, Nodes, Root } from 'mdast';

/** An address written in a text: of a picture it shows or of a thing it links to. */
export interface WrittenAddress {
  readonly kind: 'picture' | 'link';
  /** As the tree has it: escapes and entities of Markdown and HTML resolved, percent signs not. */
  readonly url: string;
  /** Text of the link, alternative text of the picture. */
  readonly label: string;
  /** UTF-16 offsets of the address in the text, of the whole element where the address is written otherwise there. */
  readonly start: number;
  readonly end: number;
}

const TAG = /<!--[\s\S]*?(?:-->|$)|<(img|a)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};

const decodeEntities = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    if (name.startsWith('#') && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return ENTITIES[name.toLowerCase()] ?? whole;
  });

const textOf = (node: Nodes): string => {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

function place(node: Nodes, url: string, text: string): { start: number; end: number } {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const inside = text.slice(start, end).lastIndexOf(url);
  return inside < 0 || url === ''
    ? { start, end }
    : { start: start + inside, end: start + inside + url.length };
}

function addressesInHtml(html: string, offset: number): WrittenAddress[] {
  const addresses: WrittenAddress[] = [];
  for (const { 0: tag, 1: name, 2: inner = '', index } of html.matchAll(TAG)) {
    if (name === undefined) continue;
    const picture = name.toLowerCase() === 'img';
    const attributes = [...inner.matchAll(ATTRIBUTE)].map((match) => ({
      name: (match[1] ?? '').toLowerCase(),
      value: match[2] ?? match[3] ?? match[4] ?? '',
      at: match.index,
    }));
    const written = attributes.find((attribute) => attribute.name === (picture ? 'src' : 'href'));
    if (!written) continue;
    const start =
      offset + index + tag.indexOf(inner) + inner.indexOf(written.value, written.at + written.name.length);
    const label = attributes.find((attribute) => attribute.name === 'alt')?.value ?? '';
    addresses.push({
      kind: picture ? 'picture' : 'link',
      url: decodeEntities(written.value),
      label: decodeEntities(label),
      start,
      end: start + written.value.length,
    });
  }
  return addresses;
}

/** Every node, parents first, in the order of the text. Iterative: the depth of a tree is the author's choice. */
function* walk(root: Root): Generator<Nodes> {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ('children' in node) waiting.push(...node.children.toReversed());
  }
}

/** Addresses of pictures and links in a text, in its order: Markdown's own, those of definitions, those in HTML. */
export function collectAddresses(root: Root, text: string): WrittenAddress[] {
  const addresses: WrittenAddress[] = [];
  const definitions: Definition[] = [];
  const shown = new Set<string>();
  for (const node of walk(root)) {
    if (node.type === 'image') {
      addresses.push({
        kind: 'picture',
        url: node.url,
        label: node.alt ?? '',
        ...place(node, node.url, text),
      });
    } else if (node.type === 'link') {
      addresses.push({ kind: 'link', url: node.url, label: textOf(node), ...place(node, node.url, text) });
    } else if (node.type === 'html') {
      addresses.push(...addressesInHtml(node.value, node.position?.start.offset ?? 0));
    } else if (node.type === 'definition') definitions.push(node);
    else if (node.type === 'imageReference') shown.add(node.identifier);
  }
  for (const definition of definitions) {
    const kind = shown.has(definition.identifier) ? 'picture' : 'link';
    const label = definition.label ?? '';
    addresses.push({ kind, url: definition.url, label, ...place(definition, definition.url, text) });
  }
  return addresses.sort((a, b) => a.start - b.start);
}
