import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { create, type Font } from 'fontkitten';

/** Text as outlines: a drawing that needs no font where it is shown or made into pixels. */
export interface DrawnText {
  /** SVG paths, the baseline's start at the origin. */
  readonly svg: string;
  /** In the unit of `size`. */
  readonly width: number;
}

export type Draw = (text: string, size: number) => DrawnText;

const FOLDER = 'node_modules/@fontsource/be-vietnam-pro/files';

async function openFont(subset: 'latin' | 'vietnamese', weight: 400 | 700): Promise<Font> {
  const file = resolve(FOLDER, `be-vietnam-pro-${subset}-${weight}-normal.woff2`);
  const font = create(await readFile(file));
  if (font.isCollection) throw new Error(`${file} holds several fonts.`);
  return font;
}

interface Outline {
  /** In units of the font. */
  readonly path: string;
  /** An em in units of the font. */
  readonly em: number;
  readonly advance: number;
}

function outline(character: string, [first, ...others]: readonly [Font, ...Font[]]): Outline {
  const point = character.codePointAt(0) ?? 0;
  const font = [first, ...others].find((candidate) => candidate.hasGlyphForCodePoint(point)) ?? first;
  const { path, advanceWidth } = font.glyphForCodePoint(point);
  return { path: path.scale(1, -1).toSVG(), em: font.unitsPerEm, advance: advanceWidth };
}

async function createPen(weight: 400 | 700): Promise<Draw> {
  const fonts = await Promise.all([openFont('latin', weight), openFont('vietnamese', weight)]);
  const outlines = new Map<string, Outline>();
  const outlineOf = (character: string): Outline => {
    const known = outlines.get(character) ?? outline(character, fonts);
    outlines.set(character, known);
    return known;
  };
  return (text, size) => {
    let x = 0;
    const glyphs: string[] = [];
    for (const character of text.normalize('NFC')) {
      const { path, em, advance } = outlineOf(character);
      const scale = size / em;
      if (path !== '')
        glyphs.push(`<path transform="translate(${x.toFixed(1)} 0) scale(${scale})" d="${path}"/>`);
      x += advance * scale;
    }
    return { svg: glyphs.join(''), width: x };
  };
}

const pens = new Map<number, Promise<Draw>>();

/**
 * Opens a weight of the site's sans serif for drawing, once. Letters that neither subset has are drawn as their missing
 * glyph; kerning is left out.
 *
 * @throws Error of the file system where the font package is not installed
 */
export function openPen(weight: 400 | 700): Promise<Draw> {
  const pen = pens.get(weight) ?? createPen(weight);
  pens.set(weight, pen);
  return pen;
}
