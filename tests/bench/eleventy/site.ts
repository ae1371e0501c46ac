/** What Eleventy hands over of one article; only the parts the templates use. */
export interface ArticleItem {
  readonly url: string;
  readonly date: Date;
  readonly fileSlug: string;
  /** HTML of the body; there once every template without a layout has been rendered. */
  readonly templateContent: string;
  readonly data: ArticleData;
}

interface Link {
  readonly id: string;
  readonly label: string;
}

interface Office {
  readonly post: string;
  readonly text: string;
}

interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly titles: readonly Office[];
  readonly now: readonly Office[];
}

interface Neighbour {
  readonly href: string;
  readonly title: string;
}

export interface ArticleData {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly held?: string;
  readonly event?: string;
  readonly organized_by: readonly Link[];
  readonly held_at: readonly Link[];
  readonly chairs: readonly PersonLine[];
  /** Ids of all who took part. */
  readonly people: readonly string[];
  readonly attendees: readonly {
    readonly venue: string;
    readonly label: string;
    readonly people: readonly PersonLine[];
  }[];
  readonly topic_labels: readonly Link[];
  readonly categories: readonly { readonly url: string; readonly label: string }[];
  readonly related: readonly (Neighbour & { readonly reason: string; readonly day: string })[];
  readonly older?: Neighbour;
  readonly newer?: Neighbour;
  readonly [kind: string]: unknown;
}

/** What the layout of an article is given. */
export interface ArticlePage extends ArticleData {
  readonly site: { readonly title: string; readonly url: string };
  readonly page: { readonly url: string; readonly date: Date };
  /** HTML of the body. */
  readonly content: string;
}

export interface Entity {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly page_size: number;
  readonly paged: boolean;
  readonly files: readonly string[];
  readonly facts: readonly {
    readonly href: string;
    readonly label: string;
    readonly start: string;
    readonly end: string;
  }[];
}

/** One page of a list of articles. */
export interface ListPage {
  readonly entity: Entity;
  readonly href: string;
  readonly number: number;
  readonly pages: number;
  readonly total: number;
  readonly items: readonly ArticleItem[];
}

/** The index of all people, all posts … with how many articles each has. */
export interface IndexPage {
  readonly title: string;
  readonly href: string;
  readonly entries: readonly { readonly href: string; readonly title: string; readonly total: number }[];
}

/** A feed or calendar; `file` stands in the folder `href`. */
export interface Feed {
  readonly title: string;
  readonly href: string;
  readonly file: string;
  readonly items: readonly ArticleItem[];
}

/** Written by the benchmark beside this file. */
export interface Settings {
  readonly title: string;
  readonly url: string;
  readonly pageSize: number;
  readonly feedItems: number;
  readonly calendarEvents: number;
  readonly indexes: readonly { readonly kind: string; readonly title: string; readonly href: string }[];
  readonly entities: readonly Entity[];
}
