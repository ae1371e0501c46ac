/** Names that tell what a font is called; those of copyright, version and licence are others. */
const CALLING: ReadonlySet<number> = new Set([1, 3, 4, 6, 16, 17, 18, 20, 21, 22, 25]);
const MACINTOSH = 1;
const HEADER = 12;
const ENTRY = 16;
const NAME_RECORD = 12;
/** The checksum of a whole font makes this sum, by the standard. */
const WHOLE_SUM = 0xb1b0afba;

interface Table {
  readonly tag: string;
  readonly bytes: Buffer;
}

function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = HEADER + index * ENTRY;
    const start = font.readUInt32BE(at + 8);
    return {
      tag: font.toString('latin1', at, at + 4),
      bytes: font.subarray(start, start + font.readUInt32BE(at + 12)),
    };
  });
}

const decode = (bytes: Buffer, platform: number): string =>
  platform === MACINTOSH ? bytes.toString('latin1') : Buffer.from(bytes).swap16().toString('utf16le');
const encode = (text: string, platform: number): Buffer =>
  platform === MACINTOSH ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16();

const withoutSpaces = (name: string): string => name.replaceAll(' ', '');

function renamed(names: Buffer, from: string, to: string): Buffer {
  const count = names.readUInt16BE(2);
  const strings = names.readUInt16BE(4);
  const texts: Buffer[] = [];
  const head = Buffer.from(names.subarray(0, 6 + count * NAME_RECORD));
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    const at = 6 + index * NAME_RECORD;
    const start = strings + names.readUInt16BE(at + 10);
    const bytes = names.subarray(start, start + names.readUInt16BE(at + 8));
    const platform = names.readUInt16BE(at);
    const text = CALLING.has(names.readUInt16BE(at + 6))
      ? encode(
          decode(bytes, platform).replaceAll(from, to).replaceAll(withoutSpaces(from), withoutSpaces(to)),
          platform,
        )
      : bytes;
    head.writeUInt16BE(text.length, at + 8);
    head.writeUInt16BE(length, at + 10);
    length += text.length;
    texts.push(text);
  }
  // Without tags of languages, which follow the records of the newer form.
  head.writeUInt16BE(0, 0);
  head.writeUInt16BE(head.length, 4);
  return Buffer.concat([head, ...texts]);
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

function assemble(header: Buffer, tables: readonly Table[]): Buffer {
  const directory = Buffer.alloc(tables.length * ENTRY);
  const contents: Buffer[] = [];
  let start = HEADER + directory.length;
  for (const [index, { tag, bytes }] of tables.entries()) {
    const content = padded(bytes);
    const at = index * ENTRY;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(sumOf(content), at + 4);
    directory.writeUInt32BE(start, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    contents.push(content);
    start += content.length;
  }
  return Buffer.concat([header, directory, ...contents]);
}

/**
 * Gives a font (TrueType or OpenType, not compressed) another family name, wherever it is called by it; copyright and
 * licence stay as they are.
 */
export function renameFamily(font: Buffer, from: string, to: string): Buffer {
  const header = font.subarray(0, HEADER);
  const tables = tablesOf(font).map(({ tag, bytes }): Table => {
    if (tag === 'name') return { tag, bytes: renamed(bytes, from, to) };
    if (tag !== 'head') return { tag, bytes };
    const head = Buffer.from(bytes);
    head.writeUInt32BE(0, 8);
    return { tag, bytes: head };
  });
  const whole = assemble(header, tables);
  const head = tablesOf(whole).find(({ tag }) => tag === 'head');
  head?.bytes.writeUInt32BE((WHOLE_SUM - sumOf(whole)) >>> 0, 8);
  return whole;
}
