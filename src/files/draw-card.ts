import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Draw, type DrawnText, openPen } from './draw-text.ts';
import { keepFile, readIfThere } from './picture-cache.ts';

/** What stands on a card. */
export interface Card {
  readonly title: string;
  readonly site: string;
  /** Below the headline: the day. */
  readonly line: string;
}

/** Pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Named in the cache: a change to the drawing is a change of this number. */
const RECIPE = 1;

const MARGIN = 72;
const LINES = 5;

/** The headline broken into lines of at most `width`; what does not fit on the last is cut with an ellipsis. */
function breakLines(title: string, width: number, size: number, draw: Draw): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && draw(longer, size).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= LINES) return lines;
  return [...lines.slice(0, LINES - 1), `${lines[LINES - 1]} …`];
}

/** The largest size at which the headline takes few lines. */
function fitHeadline(title: string, width: number, draw: Draw): { size: number; lines: string[] } {
  for (const [size, most] of [
    [72, 3],
    [60, 4],
  ] as const) {
    const lines = breakLines(title, width, size, draw);
    if (lines.length <= most) return { size, lines };
  }
  return { size: 50, lines: breakLines(title, width, 50, draw) };
}

const placed = ({ svg }: DrawnText, y: number, fill: string): string =>
  `<g transform="translate(${MARGIN} ${y})" fill="${fill}">${svg}</g>`;

async function drawCard({ title, site, line }: Card): Promise<Buffer> {
  const [bold, regular] = await Promise.all([openPen(700), openPen(400)]);
  const { width, height } = CARD_SIZE;
  const inner = width - 2 * MARGIN;
  const { size, lines } = fitHeadline(title, inner, bold);
  const headline = lines.map((text, index) =>
    placed(bold(text, size), 210 + size * 0.7 + index * size * 1.3, '#16181b'),
  );
  const rule = (y: number, thickness: number, fill: string) =>
    `<rect x="${MARGIN}" y="${y}" width="${inner}" height="${thickness}" fill="${fill}"/>`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="#fdfdfb"/>`,
    placed(bold(site, 38), 112, '#16181b'),
    rule(146, 2, '#16181b'),
    rule(152, 6, '#16181b'),
    ...headline,
    `<rect x="${MARGIN}" y="${height - 112}" width="64" height="6" fill="#9e1b1e"/>`,
    placed(regular(line, 30), height - 60, '#454a51'),
    '</svg>',
  ].join('');
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** The picture shown when an article without one is shared, as PNG. Drawn once; then read from `cacheDir`. */
export async function renderCard(cacheDir: string, card: Card): Promise<Buffer> {
  const hash = createHash('sha256')
    .update(JSON.stringify([RECIPE, card]))
    .digest('hex')
    .slice(0, 24);
  const cached = join(cacheDir, 'cards', `${hash}.png`);
  const known = await readIfThere(cached);
  if (known) return known;
  const bytes = await drawCard(card);
  await keepFile(cached, bytes);
  return bytes;
}
