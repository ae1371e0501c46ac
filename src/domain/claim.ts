import type { Article, Qualifier } from './article.ts';
import type { DayRange } from './day.ts';
import type { NearName } from './find-names.ts';
import type { Frontmatter } from './frontmatter.ts';
import type { Reading } from './mentions.ts';
import type { Passage, Stretch } from './passage.ts';
import type { Person } from './reference.ts';
import type { TitleForm } from './reference-list.ts';
import type { Sentence } from './sentences.ts';
import type { Site } from './site.ts';
import type { Slip } from './syllables.ts';
import type { MappedText } from './text.ts';

/** A title that a text gives to someone. */
export interface TitleClaim {
  readonly at: Stretch;
  /** As written, normalised; without the qualifier. */
  readonly office: string;
  readonly qualifier?: Qualifier | undefined;
  readonly qualifierText: string;
  /** Listed ways to write it; empty where the list does not know it. */
  readonly forms: readonly TitleForm[];
  /** Empty where every syllable is right. */
  readonly slips: readonly Slip[];
}

/** A name in a text, with what the text says of its bearer. */
export interface PersonClaim {
  readonly at: Stretch;
  /** Forms of address and ranks before the name; empty where there are none. */
  readonly prefix: Stretch;
  /** Normalised. */
  readonly name: string;
  /** Those in the list who bear exactly this name; nobody and `near` nobody: a name that the list has not. */
  readonly bearers: readonly Person[];
  /** Set where the frontmatter gives the id. */
  readonly person?: Person | undefined;
  readonly near: readonly NearName[];
  readonly titles: readonly TitleClaim[];
  readonly shared: readonly TitleClaim[];
  /** Days its titles are judged on; `never` in news of a change that gives no date. */
  readonly judged: DayRange | 'never';
  /** Stands in news of a change in office. */
  readonly inChange: boolean;
  /** Where it stands in the frontmatter; absent in prose. */
  readonly entry?: EntryPlace | undefined;
}

/** A way into the frontmatter: keys and indexes. */
export type FieldPath = readonly (string | number)[];

/** A place in the lists of participants. */
export interface EntryPlace {
  readonly role: 'chairs' | 'attendees';
  /** Identifies the list it stands in: one role, one venue. */
  readonly list: string;
  readonly at?: string | undefined;
  /** The field of the frontmatter that holds the name. */
  readonly field: FieldPath;
}

/** An article laid open for checking. */
export interface ArticleText {
  readonly path: string;
  readonly source: string;
  readonly article: Article;
  readonly frontmatter: Frontmatter;
  /** The house's, where site.yaml names it. */
  readonly tonePlacement?: Site['tonePlacement'];
  /** A value of the frontmatter, laid over the field it was read from. */
  readonly field: (path: FieldPath, value: string) => MappedText;
  /** What the body says, block by block. */
  readonly body: readonly Passage[];
}

/** A passage with what was read in it. */
export interface PassageReading {
  readonly passage: Passage;
  readonly reading: Reading;
  /** The titles in it, whether or not they stand beside somebody. */
  readonly titles: readonly TitleClaim[];
}

export interface CheckedArticle {
  readonly text: ArticleText;
  readonly days: DayRange;
  readonly claims: readonly PersonClaim[];
  /** Passages of frontmatter and body, with what was read in them. */
  readonly readings: readonly PassageReading[];
  /** The sentences of a passage. */
  readonly sentencesOf: (passage: Passage) => readonly Sentence[];
  /** What a bare title means for a person here, nearest first. */
  readonly jurisdictionsOf: (person: Person) => readonly string[];
  /** What a bare title means where a claim stands, for someone who is not in the list. */
  readonly jurisdictionsAt: (claim: PersonClaim) => readonly string[];
}
