import type { Element, Root, Text } from 'hast';
import { createQuotations, quotationsOver } from '../domain/quotations.ts';

/** Elements that do not end a paragraph. */
const IN_LINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** What their marks mean is their own affair. */
const APART: ReadonlySet<string> = new Set('blockquote code kbd pre q samp svg'.split(' '));

interface Block {
  text: string;
}

interface Gathering {
  readonly blocks: Block[];
  readonly places: Map<Text, { readonly block: number; readonly start: number }>;
}

function gather(parent: Root | Element, gathering: Gathering): void {
  const { blocks, places } = gathering;
  for (const node of parent.children) {
    const block = blocks.at(-1);
    if (node.type === 'text' && block) {
      places.set(node, { block: blocks.length - 1, start: block.text.length });
      block.text += node.value;
    } else if (node.type === 'element') {
      const ends = !IN_LINE.has(node.tagName);
      if (ends) blocks.push({ text: '' });
      if (!APART.has(node.tagName)) gather(node, gathering);
      if (ends) blocks.push({ text: '' });
    }
  }
}

/** Whether a quotation is open before an offset of a text of the tree; texts that are not the tree's own are quoted. */
export type Quoted = (node: Text, offset: number) => boolean;

/** Reads the quotation marks of a tree, those over several paragraphs too, as it is now; asked for nothing, it does nothing. */
export function quotedIn(tree: Root): Quoted {
  let read: { gathering: Gathering; begun: readonly boolean[] } | undefined;
  const known = new Map<number, ReturnType<typeof createQuotations>>();
  return (node, offset) => {
    if (!read) {
      const gathering: Gathering = { blocks: [{ text: '' }], places: new Map() };
      gather(tree, gathering);
      const texts = gathering.blocks.map(({ text }) => text);
      read = { gathering, begun: quotationsOver(texts, 'ends') };
    }
    const place = read.gathering.places.get(node);
    if (!place) return true;
    const isQuoted =
      known.get(place.block) ?? createQuotations(read.gathering.blocks[place.block]?.text ?? '');
    known.set(place.block, isQuoted);
    return isQuoted(place.start + offset, read.begun[place.block] ?? false);
  };
}
