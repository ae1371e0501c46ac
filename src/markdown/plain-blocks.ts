/** A stretch of a Markdown text, between blank lines. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** A paragraph of nothing but words: what is written is what is read. */
  readonly isPlain: boolean;
}

/**
 * What Markdown may read as more than words, in a line or at its edges. An address that becomes a link by itself reads
 * as it is written.
 */
const SIGN = /[\\*_`[\]<&|~\r\0\u2028\u2029]/;
const OPENING = /^(?:[-+=:>#\s]|\d{1,9}[.)])/;
const CLOSING = /[\s\u0085\u200b]/;

/** What may reach over blank lines, or be referred to from another block: fences, HTML, definitions, footnotes. */
const FAR = /```|~~~|<|\]:|\[\^|[\r\0]/;

/** Whether a line is read as it is written, wherever it stands in a paragraph. */
const isPlainLine = (line: string): boolean => !OPENING.test(line) && !CLOSING.test(line.slice(-1));

const isPlainBlock = (block: string): boolean => !SIGN.test(block) && block.split('\n').every(isPlainLine);

/**
 * Cuts Markdown into blocks that can be read one by one, paragraphs of nothing but words told from all else. Other
 * blocks that follow each other stay together: a list may go on behind a blank line.
 *
 * @returns `undefined` where a block cannot be understood without the others
 */
export function cutBlocks(text: string): Block[] | undefined {
  if (FAR.test(text)) return undefined;
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (let at = 0; at < text.length; ) {
    if (text[at] === '\n') {
      at += 1;
      continue;
    }
    const blank = text.indexOf('\n\n', at);
    const end = blank < 0 ? (text.endsWith('\n') ? text.length - 1 : text.length) : blank;
    const isPlain = isPlainBlock(text.slice(at, end));
    if (isPlain || !open) blocks.push({ start: at, end, isPlain });
    else blocks[blocks.length - 1] = { ...open, end };
    open = isPlain ? undefined : blocks.at(-1);
    at = end + 1;
  }
  return blocks;
}
