import type { Publication } from './newsroom.ts';

/** What has become of each file of the content folder. */
export interface Account {
  /** Every file, each in exactly one of the rows below. */
  readonly files: number;
  readonly articles: Readonly<Record<Publication, number>>;
  readonly pages: number;
  readonly pageDrafts: number;
  /** site.yaml, topics.yaml, the reference list, the baseline. */
  readonly data: number;
  readonly pictures: number;
  readonly attachments: number;
  readonly unusedPictures: number;
  /** Files beside a broken draft, which may be meant by it. */
  readonly unclear: number;
  /** Dotfiles, which are passed over and are not in `files`. */
  readonly ignored: number;
}
