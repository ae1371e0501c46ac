import type { Article, Correction } from './article.ts';

/** Something put right after publication. */
export interface PublishedCorrection {
  readonly kind: 'correction';
  readonly article: Article;
  readonly correction: Correction;
}

/** An article taken back after publication. */
export interface Withdrawal {
  readonly kind: 'withdrawal';
  readonly article: Article;
  readonly withdrawn: NonNullable<Article['withdrawn']>;
}

/** What a newsroom says of news already out. */
export type Amendment = PublishedCorrection | Withdrawal;
