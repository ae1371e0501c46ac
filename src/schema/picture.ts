import { mapping, optional, text } from './fields.ts';

/** A picture as written: its file is looked for by `files`. */
export interface PictureEntry {
  readonly src: string;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** A download as written. */
export interface AttachmentEntry {
  readonly src: string;
  readonly label?: string | undefined;
}

export const picture = mapping({ src: text, alt: text, caption: optional(text), credit: optional(text) });

/** A picture whose description may still be missing. */
export const draftPicture = mapping({
  src: text,
  alt: optional(text).transform((alt) => alt ?? ''),
  caption: optional(text),
  credit: optional(text),
});

export const attachment = mapping({ src: text, label: optional(text) });
