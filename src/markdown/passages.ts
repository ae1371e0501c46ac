import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Nodes as HastNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Image, Nodes, Parents } from 'mdast';
import { type Passage, type PassageKind, passageOf } from '../domain/passage.ts';
import { align, type Decode, join, type MappedText } from '../domain/text.ts';
import { parseMarkdown } from './parse.ts';
import { cutBlocks } from './plain-blocks.ts';

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/y;

function decodeEntity(source: string, at: number): ReturnType<Decode> {
  if (source[at] !== '&') return undefined;
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(source);
  if (!match) return undefined;
  const [written, decimal, hexadecimal, name] = match;
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
  const text = name
    ? decodeNamedCharacterReference(name)
    : code <= 0x10ffff
      ? String.fromCodePoint(code)
      : false;
  return text ? { text, length: written.length } : undefined;
}

/** What Markdown writes otherwise than it means: entities, backslash escapes. */
const decodeMarkdown: Decode = (source, at) => {
  if (source[at] === '\\' && /[!-/:-@[-`{-~]/.test(source[at + 1] ?? ''))
    return { text: source[at + 1] ?? '', length: 2 };
  return decodeEntity(source, at);
};

/** Elements whose text is not the newsroom's own words, or no prose. */
const SILENT_ELEMENTS = new Set([
  'script',
  'style',
  'code',
  'pre',
  'kbd',
  'samp',
  'blockquote',
  'q',
  'cite',
  'template',
  'svg',
  'math',
]);
const BLOCK_ELEMENTS = new Set(
  'address article aside caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const KIND_OF_ELEMENT: Readonly<Record<string, PassageKind>> = {
  figcaption: 'caption',
  caption: 'caption',
  li: 'item',
  td: 'cell',
  th: 'cell',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
};

const KIND_OF_NODE: Readonly<Record<string, PassageKind>> = {
  heading: 'heading',
  tableCell: 'cell',
  paragraph: 'paragraph',
};

/** Stands for code and pictures in a line of text: no name runs on over it. */
const OBJECT = '\ufffc';

const QUOTATION_TAG = /<(\/?)(?:blockquote|pre)\b/gi;

/** How many quotations a piece of HTML leaves open (negative: closes). */
const quotationsOpened = (html: string): number =>
  [...html.matchAll(QUOTATION_TAG)].reduce((open, tag) => open + (tag[1] ? -1 : 1), 0);

const TAG = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/;

const within = (node: {
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
}) => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

/** The title of a picture, which is printed as its caption: the last thing in quotes or brackets before the end. */
function captionOf(node: Image, source: string, shift: number): MappedText | undefined {
  if (!node.title) return undefined;
  const { start, end } = within(node);
  const at = source.lastIndexOf(node.title, shift + end);
  return at < shift + start
    ? undefined
    : align(node.title, source, at, at + node.title.length, decodeMarkdown);
}

/** Captions of the pictures in a block. */
function captionsIn(parent: Parents, source: string, shift: number): MappedText[] {
  return parent.children.flatMap((node) => {
    if (node.type === 'image') return captionOf(node, source, shift) ?? [];
    return 'children' in node ? captionsIn(node, source, shift) : [];
  });
}

/** Text of a block's inline nodes, tags left out; what stands in a quotation or in code is left out with them. */
function inlineText(parent: Parents, source: string, shift: number): MappedText[] {
  const parts: MappedText[] = [];
  let silent = 0;
  const visit = (nodes: readonly Nodes[]): void => {
    for (const node of nodes) {
      const { start, end } = within(node);
      if (node.type === 'html') {
        const tag = TAG.exec(node.value);
        if (tag && SILENT_ELEMENTS.has((tag[2] ?? '').toLowerCase()) && !node.value.endsWith('/>'))
          silent = Math.max(0, silent + (tag[1] ? -1 : 1));
        if (tag?.[2]?.toLowerCase() === 'br')
          parts.push(align('\n', source, shift + start, shift + end, decodeEntity));
      } else if (silent > 0) continue;
      else if (node.type === 'text')
        // A line that the source wraps is one line to the reader.
        parts.push(align(node.value.replace(/\n/g, ' '), source, shift + start, shift + end, decodeMarkdown));
      else if (node.type === 'break')
        parts.push(align('\n', source, shift + start, shift + end, decodeMarkdown));
      else if (node.type === 'inlineCode' || node.type === 'image')
        parts.push(align(OBJECT, source, shift + start, shift + end, decodeMarkdown));
      else if ('children' in node) visit(node.children);
    }
  };
  visit(parent.children);
  return parts;
}

/** The text blocks of a piece of HTML that stands in Markdown. */
function htmlPassages(html: string, source: string, at: number): Passage[] {
  const passages: Passage[] = [];
  let parts: MappedText[] = [];
  const close = (kind: PassageKind): void => {
    if (parts.some(({ text }) => text.trim() !== '')) passages.push(passageOf(kind, join(parts), source));
    parts = [];
  };
  const visit = (node: HastNodes, kind: PassageKind): void => {
    if (node.type === 'text') {
      const { start, end } = within(node);
      parts.push(align(node.value, source, at + start, at + end, decodeEntity));
    } else if (node.type === 'element') {
      if (SILENT_ELEMENTS.has(node.tagName)) return;
      const isBlock = BLOCK_ELEMENTS.has(node.tagName);
      const inner = KIND_OF_ELEMENT[node.tagName] ?? kind;
      if (isBlock) close(kind);
      for (const child of node.children) visit(child, inner);
      if (isBlock) close(inner);
    } else if (node.type === 'root') {
      for (const child of node.children) visit(child, kind);
    }
  };
  visit(fromHtml(html, { fragment: true }), 'paragraph');
  close('paragraph');
  return passages;
}

/** The text blocks of a stretch of Markdown that begins at `shift` of the source. */
function markdownPassages(markdown: string, source: string, shift: number): Passage[] {
  const passages: Passage[] = [];
  let quotations = 0;
  const visit = (node: Nodes, inItem: boolean): void => {
    const kind = KIND_OF_NODE[node.type];
    if (node.type === 'blockquote') return;
    if (node.type === 'html') {
      if (quotations === 0) passages.push(...htmlPassages(node.value, source, shift + within(node).start));
      quotations = Math.max(0, quotations + quotationsOpened(node.value));
    } else if (quotations > 0) return;
    else if (kind && 'children' in node) {
      const parts = inlineText(node, source, shift);
      for (const caption of captionsIn(node, source, shift))
        passages.push(passageOf('caption', caption, source));
      if (parts.length > 0)
        passages.push(passageOf(inItem && kind === 'paragraph' ? 'item' : kind, join(parts), source));
    } else if ('children' in node)
      for (const child of node.children) visit(child, inItem || node.type === 'listItem');
  };
  visit(parseMarkdown(markdown), false);
  return passages;
}

/** A paragraph of nothing but words; lines that the source wraps are one line to the reader. */
const plainPassage = (words: string, source: string, at: number): Passage =>
  passageOf(
    'paragraph',
    {
      text: words.includes('\n') ? words.replace(/\n/g, ' ') : words,
      startOf: (offset) => at + offset,
      endOf: (offset) => at + offset,
    },
    source,
  );

/**
 * What the body of an article says, block by block, as its readers see it, each with the way back to the file. Code,
 * quotations, addresses of links and alternative texts of pictures are left out.
 *
 * @param source the whole file; the body begins at `bodyStart`
 * @throws RangeError where `findHazard` finds something in the body
 */
export function readPassages(source: string, bodyStart: number): Passage[] {
  const body = source.slice(bodyStart);
  const blocks = cutBlocks(body);
  if (!blocks) return markdownPassages(body, source, bodyStart);
  return blocks.flatMap(({ start, end, isPlain }) => {
    const written = body.slice(start, end);
    const at = bodyStart + start;
    return isPlain ? plainPassage(written, source, at) : markdownPassages(written, source, at);
  });
}
