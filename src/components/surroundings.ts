import type { Article } from '../domain/article.ts';
import type { Organization, Venue } from '../domain/reference.ts';
import type { HeldPost } from '../domain/reference-list.ts';
import type { Topic } from '../domain/site.ts';
import type { SharedPicture } from './page-head.ts';

/** Why another article is offered. */
export type Reason =
  | { readonly kind: 'event' }
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'topic'; readonly topic: string };

/** What stands around an article on its page. */
export interface Surroundings {
  readonly topics: readonly Topic[];
  readonly topic: (id: string) => Topic | undefined;
  readonly organization: (id: string) => Organization | undefined;
  readonly venue: (id: string) => Venue | undefined;
  readonly postsNow: (person: string) => readonly HeldPost[];
  /** Drawn for an article without a picture. */
  readonly card: SharedPicture | undefined;
  readonly neighbours: { readonly newer?: Article | undefined; readonly older?: Article | undefined };
  readonly related: readonly { readonly article: Article; readonly relation: Reason }[];
  /** The same news in other languages. */
  readonly translations: readonly Article[];
}
