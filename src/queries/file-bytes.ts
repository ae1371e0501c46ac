import type { PictureForm } from '../domain/picture-forms.ts';
import type { Attachment, Picture } from '../domain/site.ts';
import { PICTURE_CACHE } from '../files/picture-cache.ts';
import { readAttachment } from '../files/read-attachment.ts';
import { renderPicture } from '../files/render-picture.ts';
import { readSettings } from '../files/settings.ts';

/** The bytes of a published form of a picture. */
export const pictureBytes = (picture: Picture, form: PictureForm): Promise<Buffer> =>
  renderPicture(readSettings().contentDir, PICTURE_CACHE, picture, form);

/** The bytes of a file offered for download. */
export const attachmentBytes = (attachment: Attachment): Promise<Buffer> =>
  readAttachment(readSettings().contentDir, attachment);
