import type { Day, PartialDate, Term } from './day.ts';
import type { LabelsByLanguage, Picture } from './site.ts';

/** A name, label or honorific that was right during a term; always, where the term is empty. */
export interface DatedLabel {
  readonly label: string;
  readonly term: Term;
}

/** One person in one post (Popolo: membership). */
export interface Membership {
  readonly post: string;
  readonly term: Term;
  readonly acting: boolean;
}

export interface Source {
  readonly url?: string | undefined;
  readonly note?: string | undefined;
  readonly checkedOn?: Day | undefined;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly DatedLabel[];
  readonly honorificPrefixes: readonly DatedLabel[];
  readonly gender?: 'male' | 'female' | undefined;
  readonly birthDate?: PartialDate | undefined;
  readonly deathDate?: PartialDate | undefined;
  readonly image?: Picture | undefined;
  readonly memberships: readonly Membership[];
  readonly sources: readonly Source[];
}

/** An office that someone can hold (Popolo: post). */
export interface Post {
  readonly id: string;
  readonly label: string;
  readonly otherLabels: readonly DatedLabel[];
  readonly labels: LabelsByLanguage;
  readonly organization?: string | undefined;
  /** Id of the venue that is governed; a local title is the same with and without its name. */
  readonly jurisdiction?: string | undefined;
  /** Holders at once; any number where absent. */
  readonly seats?: number | undefined;
  /** Order of precedence, lower first; never compared where absent. */
  readonly rank?: number | undefined;
  readonly alwaysPrinted: boolean;
}

export interface Organization {
  readonly id: string;
  readonly label: string;
  readonly otherLabels: readonly DatedLabel[];
  readonly labels: LabelsByLanguage;
  readonly jurisdiction?: string | undefined;
  readonly term: Term;
  readonly successor?: string | undefined;
}

export interface Venue extends Organization {
  readonly address?: string | undefined;
  /** Degrees, WGS 84. */
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

/** The rows of the reference list as read. */
export interface ReferenceRows {
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
  readonly organizations: readonly Organization[];
  readonly venues: readonly Venue[];
}
