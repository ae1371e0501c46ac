import type { Language } from '../domain/site.ts';

export interface ItemCategory {
  readonly label: string;
  /** Page of the topic, person, post, organization or venue. */
  readonly url: string;
}

/** A picture as published. */
export interface ItemPicture {
  readonly url: string;
  /** Media type, `image/jpeg`. */
  readonly type: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

export interface ItemAttachment {
  readonly url: string;
  readonly label: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** A piece of news as feeds tell it. Plain text but for `html`; addresses absolute. */
export interface Item {
  /** `tag:` URI; see `tag-uri.ts`. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Full text; absent where only the summary may be told. */
  readonly html?: string | undefined;
  /** ISO 8601 with offset. */
  readonly published: string;
  /** Last update, correction or withdrawal; never before `published`. */
  readonly updated?: string | undefined;
  readonly language: Language;
  readonly creators: readonly string[];
  readonly categories: readonly ItemCategory[];
  /** The one at the head first, then those in the text. */
  readonly pictures: readonly ItemPicture[];
  readonly attachments: readonly ItemAttachment[];
}

/** The latest of several instants, as it was written; `undefined` of none. */
export const latestOf = (instants: readonly string[]): string | undefined =>
  instants.reduce<string | undefined>(
    (latest, instant) =>
      latest !== undefined && Date.parse(latest) >= Date.parse(instant) ? latest : instant,
    undefined,
  );

/** When the newest of the items was published or changed: the only date a feed has of its own. */
export const lastChangeOf = (items: readonly Pick<Item, 'published' | 'updated'>[]): string | undefined =>
  latestOf(items.map(({ published, updated }) => updated ?? published));
