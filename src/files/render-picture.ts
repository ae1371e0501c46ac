import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PictureForm } from '../domain/picture-forms.ts';
import type { Picture } from '../domain/site.ts';
import { MOST_PIXELS, requireSame } from './measure.ts';
import { keepFile, readIfThere } from './picture-cache.ts';

/** Named in the cache: a change to how pictures are made is a change of this number. */
const RECIPE = 1;

const QUALITY = { 'image/webp': 76, 'image/jpeg': 80 } as const;

async function make(source: Buffer, { width, type }: PictureForm): Promise<Buffer> {
  const resized = sharp(source, { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .resize({ width, withoutEnlargement: true });
  return type === 'image/webp'
    ? resized.webp({ quality: QUALITY[type] }).toBuffer()
    : resized.flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY[type], mozjpeg: true }).toBuffer();
}

/**
 * A published form of a picture: upright, of its width, without what the camera noted (place, device, owner). Made once;
 * then read from `cacheDir`.
 *
 * @throws Error that names the picture, where it cannot be decoded or is too large
 */
export async function renderPicture(
  contentDir: string,
  cacheDir: string,
  picture: Pick<Picture, 'path' | 'hash'>,
  form: PictureForm,
): Promise<Buffer> {
  const ending = form.type === 'image/webp' ? 'webp' : 'jpg';
  const cached = join(cacheDir, 'pictures', `${picture.hash}-${form.width}-${RECIPE}.${ending}`);
  const known = await readIfThere(cached);
  if (known) return known;
  try {
    const source = await readFile(join(contentDir, picture.path));
    requireSame(picture.path, source, picture.hash);
    const bytes = await make(source, form);
    await keepFile(cached, bytes);
    return bytes;
  } catch (cause) {
    throw new Error(
      `${picture.path}: the picture could not be made: ${cause instanceof Error ? cause.message : cause}`,
      {
        cause,
      },
    );
  }
}
