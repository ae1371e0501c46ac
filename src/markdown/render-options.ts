import type { NameIndex } from '../domain/name-links.ts';
import type { BodyLocation, Language, Site } from '../domain/site.ts';

/** What a text needs to know of the place it will stand in. */
export interface RenderOptions {
  /** Where the text lies, with the pictures and files it refers to. */
  readonly body: BodyLocation;
  readonly site: Pick<Site, 'base' | 'locale'>;
  readonly lang: Language;
  /** Path of the page the text stands on, from the site's base. */
  readonly page: string;
  /** Origin of the site (`https://example.vn`): where given, every address becomes a whole one. For feeds. */
  readonly origin?: string | undefined;
  /** Where given, what the text names leads to its page. */
  readonly names?:
    | {
        readonly index: NameIndex;
        /** Ids of people who are meant by a name that others bear, too. */
        readonly people: ReadonlySet<string>;
      }
    | undefined;
}

declare module 'vfile' {
  interface DataMap {
    /** The options a text is rendered with, for the plugins of the pipeline. */
    render: RenderOptions;
  }
}
