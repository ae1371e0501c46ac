import { inflateSync } from 'node:zlib';

const OBJECT = /(\d+) 0 obj\b([\s\S]*?)\bendobj/g;
const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/;

/** What glyphs of a font stand for, by their numbers in hexadecimal. */
type Letters = ReadonlyMap<string, string>;

function textOfStream(object: string): string {
  const data = STREAM.exec(object)?.[1];
  if (data === undefined) return '';
  const bytes = Buffer.from(data, 'latin1');
  return (/\/FlateDecode/.test(object) ? inflateSync(bytes) : bytes).toString('latin1');
}

const lettersOfHex = (hex: string): string =>
  Buffer.from(hex, 'hex').swap16().toString('utf16le').replaceAll('\0', '');

function readLetters(map: string): Letters {
  const letters = new Map<string, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(glyph.toLowerCase(), lettersOfHex(text));
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph += 1) {
        const hex = (Number.parseInt(text, 16) + glyph - first).toString(16).padStart(text.length, '0');
        letters.set(glyph.toString(16).padStart(from.length, '0'), lettersOfHex(hex));
      }
    }
  }
  return letters;
}

/** Glyphs have numbers of one byte or of two, all of a font alike. */
function decode(hex: string, letters: Letters): string {
  const [first = '0000'] = letters.keys();
  const glyphs = hex.toLowerCase().match(new RegExp(`.{${first.length}}`, 'g')) ?? [];
  return glyphs.map((glyph) => letters.get(glyph) ?? '').join('');
}

/** The letters of a page that Chromium has printed, in the order they are drawn; white space is left out. */
function readContent(content: string, fonts: ReadonlyMap<string, Letters>): string {
  let letters: Letters = new Map();
  let text = '';
  for (const [, font, hex] of content.matchAll(/\/(F\d+) [\d.-]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? letters;
    else text += decode(hex ?? '', letters);
  }
  return text.replace(/\s/g, '');
}

/** What is printed on each page of a PDF as Chromium writes it, without white space. */
export function readPdf(pdf: Buffer): string[] {
  const source = pdf.toString('latin1');
  const objects = new Map([...source.matchAll(OBJECT)].map(([, number = '', body = '']) => [number, body]));
  const body = (reference: string | undefined): string => objects.get(reference ?? '') ?? '';
  const fonts = new Map<string, Letters>();
  for (const object of objects.values()) {
    for (const [, name = '', number] of object.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(body(number))?.[1];
      if (map !== undefined) fonts.set(name, readLetters(textOfStream(body(map))));
    }
  }
  return [...objects.values()]
    .filter((object) => /\/Type \/Page\b/.test(object))
    .map((object) => readContent(textOfStream(body(/\/Contents (\d+) 0 R/.exec(object)?.[1])), fonts));
}
