import { address } from './address.ts';
import { fold } from './fold.ts';
import { nameOf } from './path.ts';
import type { Attachment, Picture } from './site.ts';

/** One published rendering of a picture. */
export interface PictureForm {
  /** Path of the site, from its base. */
  readonly path: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly type: 'image/webp' | 'image/jpeg';
}

type Measured = Pick<Picture, 'hash' | 'width' | 'height'>;

/** Widths on offer, in pixels, ascending; a picture is never enlarged. */
export const PICTURE_WIDTHS = [360, 720, 1080, 1600] as const;

/** Width of the form that is shown when a page is shared, in pixels. */
const SHARE_WIDTH = 1200;

const LARGEST = 1600;

const form = (picture: Measured, width: number, format: 'webp' | 'jpg'): PictureForm => ({
  path: address.picture(picture.hash, width, format),
  width,
  height: Math.max(1, Math.round((picture.height * width) / picture.width)),
  type: format === 'webp' ? 'image/webp' : 'image/jpeg',
});

/** The sizes a page offers of a picture, narrowest first; at least one. */
export function pictureForms(picture: Measured): readonly [PictureForm, ...PictureForm[]] {
  const own = Math.min(picture.width, LARGEST);
  const [first = own, ...rest] = [...PICTURE_WIDTHS.filter((width) => width < own), own];
  return [form(picture, first, 'webp'), ...rest.map((width) => form(picture, width, 'webp'))];
}

/** The form for feeds and for previews of shared links, which do not all read WebP. */
export const shareForm = (picture: Measured): PictureForm =>
  form(picture, Math.min(picture.width, SHARE_WIDTH), 'jpg');

/** The form to name where only one can be: the widest one not above `width`, else the narrowest. */
export function formUpTo(picture: Measured, width: number): PictureForm {
  const [first, ...rest] = pictureForms(picture);
  return rest.findLast((candidate) => candidate.width <= width) ?? first;
}

/** A `srcset` of all forms, each path turned into an address by `href`. */
export const srcsetOf = (picture: Measured, href: (path: string) => string): string =>
  pictureForms(picture)
    .map(({ path, width }) => `${href(path)} ${width}w`)
    .join(', ');

const PLAIN_NAME = /^\w[\w.-]*$/;

/** Name under which a file is offered for download: its own, in plain letters, so that an address needs no escapes. */
export function attachmentName({ path }: Pick<Attachment, 'path'>): string {
  const name = nameOf(path);
  if (PLAIN_NAME.test(name)) return name;
  const plain = fold(name)
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return plain === '' ? 'file' : plain;
}

/** Path of a file offered for download. */
export const attachmentPath = (attachment: Pick<Attachment, 'path' | 'hash'>): string =>
  address.attachment(attachment.hash, attachmentName(attachment));
