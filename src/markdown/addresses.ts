import type { Definition, Html, Nodes, Root } from 'mdast';

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

const TAG_START = /<!--|<(img|a)(?=[\s/>])/gi;
const ATTRIBUTE = /[\s/]*([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
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

interface Attribute {
  readonly name: string;
  readonly value: string;
  /** Offset of the value. */
  readonly at: number;
}

function readAttributes(html: string, from: number): { attributes: Attribute[]; end: number } {
  const attributes: Attribute[] = [];
  let end = from;
  ATTRIBUTE.lastIndex = from;
  for (let match = ATTRIBUTE.exec(html); match; match = ATTRIBUTE.exec(html)) {
    end = ATTRIBUTE.lastIndex;
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    const quoted = match[4] === undefined ? 1 : 0;
    attributes.push({ name: (match[1] ?? '').toLowerCase(), value, at: end - quoted - value.length });
  }
  return { attributes, end };
}

/** Goes through HTML once, each tag from where the one before it ended, so that broken HTML costs no more than whole. */
function addressesInHtml(html: string, offset: number): WrittenAddress[] {
  const addresses: WrittenAddress[] = [];
  TAG_START.lastIndex = 0;
  for (let start = TAG_START.exec(html); start; start = TAG_START.exec(html)) {
    const name = start[1]?.toLowerCase();
    if (name === undefined) {
      const end = html.indexOf('-->', start.index);
      TAG_START.lastIndex = end < 0 ? html.length : end;
      continue;
    }
    const { attributes, end } = readAttributes(html, TAG_START.lastIndex);
    TAG_START.lastIndex = end;
    const written = attributes.find((attribute) => attribute.name === (name === 'img' ? 'src' : 'href'));
    if (!written) continue;
    addresses.push({
      kind: name === 'img' ? 'picture' : 'link',
      url: decodeEntities(written.value),
      label: decodeEntities(attributes.find((attribute) => attribute.name === 'alt')?.value ?? ''),
      start: offset + written.at,
      end: offset + written.at + written.value.length,
    });
  }
  return addresses;
}

/** The addresses in an element of HTML. In quotations and lists its lines lose their margin: then the place is all of it. */
function addressesOf(node: Html, text: string): WrittenAddress[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const addresses = addressesInHtml(node.value, start);
  return text.startsWith(node.value, start)
    ? addresses
    : addresses.map((address) => ({ ...address, start, end }));
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
      addresses.push(...addressesOf(node, text));
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
