import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renameFamily } from './fonts/rename-family.ts';

/** The part of subset-font that is used here. It is needed only when the fonts change, so it is no dependency. */
interface Subsetter {
  readonly default: (
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'truetype';
      readonly noHinting: true;
      readonly preserveNameIds: readonly number[];
      readonly variationAxes?: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
    },
  ) => Promise<Buffer>;
}

interface Converter {
  readonly convert: (font: Buffer, format: 'woff2') => Promise<Buffer>;
}

const ROOT = join(import.meta.dirname, '..');
const SERIF = 'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4';
const SANS = 'node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro';
const SCRIPTS = ['latin', 'vietnamese'] as const;
/** The weights that the pages use; each weight more costs. */
const WEIGHTS = { wght: { min: 400, max: 700 } };

/** Licence and where it stands, beside the names that are always kept. */
const LICENCE_NAMES = [13, 14];
/** What has been changed may not bear the names reserved by its authors (OFL 1.1, 3). */
const FAMILIES = {
  serif: { from: 'Source Serif 4', to: 'News Serif' },
  sans: { from: 'Be Vietnam Pro', to: 'News Sans' },
} as const;

/** Ranges as `fonts.css` states them. */
const LETTERS = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x102, 0x103],
  [0x110, 0x111],
  [0x128, 0x129],
  [0x152, 0x153],
  [0x168, 0x169],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1ea0, 0x1ef9],
] as const;
const SIGNS = '\u2010\u2011–—‘’‚“”„†•…‰′″‹›€₫™−×→←↑↓\u0300\u0301\u0303\u0309\u0323';

const lettersFrom = ([first, last]: readonly [number, number]): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
const TEXT = LETTERS.map(lettersFrom).join('') + SIGNS;

interface Face {
  readonly family: keyof typeof FAMILIES;
  readonly from: string;
  readonly to: string;
  readonly axes?: typeof WEIGHTS;
}

const FACES = SCRIPTS.flatMap((script): Face[] => [
  { family: 'serif', from: `${SERIF}-${script}-wght-normal.woff2`, to: `serif-${script}`, axes: WEIGHTS },
  { family: 'sans', from: `${SANS}-${script}-400-normal.woff2`, to: `sans-${script}` },
  { family: 'sans', from: `${SANS}-${script}-400-italic.woff2`, to: `sans-italic-${script}` },
  { family: 'sans', from: `${SANS}-${script}-600-normal.woff2`, to: `sans-bold-${script}` },
]);

async function loadTools(): Promise<[Subsetter, Converter]> {
  const [subsetter, converter] = ['subset-font', 'fontverter'];
  try {
    return [await import(subsetter), await import(converter)];
  } catch {
    throw new Error('This needs subset-font: npm install --no-save subset-font@2.9.0');
  }
}

const [{ default: subset }, { convert }] = await loadTools();
for (const { family, from, to, axes } of FACES) {
  const small = await subset(await readFile(join(ROOT, from)), TEXT, {
    targetFormat: 'truetype',
    noHinting: true,
    preserveNameIds: LICENCE_NAMES,
    ...(axes && { variationAxes: axes }),
  });
  const own = await convert(renameFamily(small, FAMILIES[family].from, FAMILIES[family].to), 'woff2');
  await writeFile(join(ROOT, `src/styles/fonts/${to}.woff2`), own);
  console.log(`${to}: ${own.length} bytes`);
}
