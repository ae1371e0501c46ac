/**
 * The little of CBOR (RFC 8949) that Pagefind's files are made of: whole numbers, texts and lists, of which the lengths
 * stand before them.
 */
const BYTES = 2;
const TEXT = 3;
const LIST = 4;
const MAP = 5;

interface Head {
  readonly kind: number;
  /** A number itself, else a length. */
  readonly value: number;
  /** Where what belongs to it begins. */
  readonly next: number;
}

const UTF8 = new TextDecoder();

function headAt(bytes: Uint8Array, at: number): Head {
  const first = bytes[at] ?? 0;
  const kind = first >> 5;
  const short = first & 31;
  if (short < 24) return { kind, value: short, next: at + 1 };
  if (short > 26) throw new RangeError(`Not understood at byte ${at} of an index file: ${first}.`);
  const length = 1 << (short - 24);
  let value = 0;
  for (let place = 1; place <= length; place += 1) value = value * 256 + (bytes[at + place] ?? 0);
  return { kind, value, next: at + 1 + length };
}

/** The end of the value that begins at a place. */
export function endOf(bytes: Uint8Array, at: number): number {
  let end = at;
  for (let left = 1; left > 0; left -= 1) {
    const { kind, value, next } = headAt(bytes, end);
    end = kind === BYTES || kind === TEXT ? next + value : next;
    if (kind === LIST) left += value;
    if (kind === MAP) left += 2 * value;
  }
  return end;
}

/** The values in a list, each as it is written. */
export function itemsOf(bytes: Uint8Array): Uint8Array[] {
  const { kind, value, next } = headAt(bytes, 0);
  if (kind !== LIST) throw new TypeError(`A list was expected in an index file, not kind ${kind}.`);
  const items: Uint8Array[] = [];
  for (let at = next; items.length < value; ) {
    const end = endOf(bytes, at);
    items.push(bytes.subarray(at, end));
    at = end;
  }
  return items;
}

/** The text that is written. */
export function textOf(bytes: Uint8Array): string {
  const { kind, value, next } = headAt(bytes, 0);
  if (kind !== TEXT) throw new TypeError(`A text was expected in an index file, not kind ${kind}.`);
  return UTF8.decode(bytes.subarray(next, next + value));
}

function writeHead(kind: number, value: number): Buffer {
  const first = kind << 5;
  if (value < 24) return Buffer.from([first | value]);
  if (value < 0x100) return Buffer.from([first | 24, value]);
  if (value < 0x1_0000) return Buffer.from([first | 25, value >> 8, value & 255]);
  const long = Buffer.alloc(5);
  long[0] = first | 26;
  long.writeUInt32BE(value, 1);
  return long;
}

/** Writes a text. */
export function writeText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([writeHead(TEXT, bytes.length), bytes]);
}

/** Writes a list of values that are written already. */
export const writeList = (items: readonly Uint8Array[]): Buffer =>
  Buffer.concat([writeHead(LIST, items.length), ...items]);
