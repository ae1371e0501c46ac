import type { Correction, Held, Moment } from './article.ts';
import type { Attachment, Language, Picture } from './site.ts';

/** A participant before the reference list is asked: as one line of text, or spelt out. */
export type ParticipantEntry =
  | { readonly kind: 'line'; readonly text: string }
  | {
      readonly kind: 'spelt-out';
      readonly name: string;
      readonly titles?: readonly string[] | undefined;
      readonly person?: string | undefined;
      readonly actingAs?: string | undefined;
    }
  | { readonly kind: 'group'; readonly label: string; readonly count?: number | undefined };

/** An element of `chairs` or `attendees`: a participant, or the people at one venue. */
export type GatheringEntry =
  | ParticipantEntry
  | { readonly kind: 'venue'; readonly at: string; readonly people: readonly ParticipantEntry[] };

export interface VenueEntry {
  /** Id or label. */
  readonly venue: string;
  readonly remote: boolean;
  readonly main: boolean;
}

/** The frontmatter of an article, its shape proven, its references not yet resolved. Arrays keep the order of the file. */
export interface Frontmatter {
  readonly title: string;
  readonly summary: string;
  readonly published: Moment;
  readonly updated?: Moment | undefined;
  readonly held?: Held | undefined;
  readonly event?: string | undefined;
  readonly eventId?: string | undefined;
  readonly organizers: readonly string[];
  readonly chairs: readonly GatheringEntry[];
  readonly attendees: readonly GatheringEntry[];
  readonly venues: readonly VenueEntry[];
  readonly jurisdiction?: string | undefined;
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly image?: Picture | undefined;
  readonly attachments: readonly Attachment[];
  readonly draft: boolean;
  readonly aliases: readonly string[];
  readonly corrections: readonly Correction[];
  readonly withdrawn?: { readonly date: Moment; readonly reason: string } | undefined;
  readonly lang?: Language | undefined;
  readonly translationOf?: string | undefined;
}
