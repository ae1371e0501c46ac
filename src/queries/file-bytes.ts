import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureForm } from '../domain/picture-forms.ts';
import type { Attachment, Picture } from '../domain/site.ts';
import { renderPicture } from '../files/render-picture.ts';
import { readSettings } from '../files/settings.ts';

/** The bytes of a published form of a picture. */
export function pictureBytes(picture: Picture, form: PictureForm): Promise<Buffer> {
  const { contentDir, cacheDir } = readSettings();
  return renderPicture(contentDir, cacheDir, picture, form);
}

/** The bytes of a file offered for download. */
export const attachmentBytes = ({ path }: Attachment): Promise<Buffer> =>
  readFile(join(readSettings().contentDir, path));
