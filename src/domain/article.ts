import type { Day } from './day.ts';
import type { Attachment, BodyLocation, Language, Picture } from './site.ts';

/** An instant as an editor wrote it, with the day it falls on in the site's time zone. */
export interface Moment {
  /** ISO 8601 with an offset, `2020-07-01T15:30:00+07:00`; a bare date stands for the start of the day. */
  readonly iso: string;
  readonly day: Day;
  /** `15:30`, in the site's zone; absent where only the day is known. */
  readonly time?: string | undefined;
}

/** When a meeting took place, both ends included. */
export interface Held {
  readonly start: Moment;
  readonly end: Moment;
}

/** A thing named in an article: linked where the list knows its id. */
export interface Reference {
  readonly id?: string | undefined;
  readonly label: string;
}

export interface VenueReference extends Reference {
  readonly remote: boolean;
  readonly main: boolean;
}

/** A title as printed. `post` is the listed post it names. */
export interface Title {
  /** Whole text, qualifier included: `nguyên Bí thư Tỉnh ủy`. */
  readonly text: string;
  readonly qualifier?: Qualifier | undefined;
  readonly post?: string | undefined;
}

/** nguyên, cựu: held before; quyền: acting; tân: newly appointed. */
export type Qualifier = 'former' | 'acting' | 'new';

export interface Participant {
  readonly kind: 'person';
  /** The name as written, without honorifics. */
  readonly name: string;
  /** Honorifics and ranks as written before the name: `đồng chí`, `Thiếu tướng`. */
  readonly prefix?: string | undefined;
  readonly person?: string | undefined;
  readonly titles: readonly Title[];
  /** Id of the post that matters in this article. */
  readonly actingAs?: string | undefined;
}

/** People who are not named: `đại diện các cơ quan liên quan`. */
export interface UnnamedGroup {
  readonly kind: 'group';
  readonly label: string;
  readonly count?: number | undefined;
}

/** People in the order printed, at one venue where it is known. */
export interface Gathering {
  readonly venue?: Reference | undefined;
  readonly people: readonly (Participant | UnnamedGroup)[];
}

export interface Correction {
  readonly date: Moment;
  readonly wrong?: string | undefined;
  readonly right: string;
  readonly note?: string | undefined;
}

/** An article, everything resolved against the reference list. Plain data: it survives JSON. */
export interface Article {
  readonly slug: string;
  /** Path inside the content folder. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly lang: Language;
  readonly translationOf?: string | undefined;
  readonly published: Moment;
  readonly updated?: Moment | undefined;
  readonly held?: Held | undefined;
  readonly event?: string | undefined;
  readonly eventId?: string | undefined;
  readonly organizers: readonly Reference[];
  readonly chairs: readonly Gathering[];
  readonly attendees: readonly Gathering[];
  readonly venues: readonly VenueReference[];
  readonly jurisdiction?: string | undefined;
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly image?: Picture | undefined;
  readonly attachments: readonly Attachment[];
  /** Earlier slugs, newest first. */
  readonly aliases: readonly string[];
  readonly corrections: readonly Correction[];
  readonly withdrawn?: { readonly date: Moment; readonly reason: string } | undefined;
  readonly draft: boolean;
  readonly body: BodyLocation;
}

export type Role = 'chaired' | 'attended';

/** A person's part in an article. */
export interface Appearance {
  readonly article: Article;
  readonly participant: Participant;
  readonly role: Role;
  readonly venue?: Reference | undefined;
}

/** The day the titles of an article are judged on: its meeting's, else that of publication. */
export const dayOf = (article: Pick<Article, 'held' | 'published'>): Day =>
  article.held?.start.day ?? article.published.day;

/** When the article appeared, was updated, corrected, withdrawn: the moments known of, in no order. */
export const changesOf = ({
  published,
  updated,
  corrections,
  withdrawn,
}: Pick<Article, 'published' | 'updated' | 'corrections' | 'withdrawn'>): Moment[] =>
  [published, updated, ...corrections.map(({ date }) => date), withdrawn?.date].filter(
    (moment) => moment !== undefined,
  );

/** Ids of the posts somebody is given in an article, or acts in there; what was held before is none of them. */
export const postsGiven = ({ actingAs, titles }: Pick<Participant, 'actingAs' | 'titles'>): string[] => [
  ...new Set(
    [actingAs, ...titles.map(({ post, qualifier }) => (qualifier === 'former' ? undefined : post))].filter(
      (post) => post !== undefined,
    ),
  ),
];

/** Everyone named in the article with role and venue, chairs first, in the order printed. */
export function participantsOf(
  article: Pick<Article, 'chairs' | 'attendees'>,
): Omit<Appearance, 'article'>[] {
  const inRole = (gatherings: readonly Gathering[], role: Role) =>
    gatherings.flatMap(({ venue, people }) =>
      people
        .filter((entry): entry is Participant => entry.kind === 'person')
        .map((participant) => ({ participant, role, venue })),
    );
  return [...inRole(article.chairs, 'chaired'), ...inRole(article.attendees, 'attended')];
}
