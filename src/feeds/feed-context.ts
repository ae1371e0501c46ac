import { hrefOf } from '../domain/address.ts';
import type { Edition } from '../domain/newsroom.ts';
import type { ReferenceList } from '../domain/reference-list.ts';
import type { Site, Topic } from '../domain/site.ts';

/** What articles are told against. */
export interface FeedContext {
  readonly site: Site;
  readonly list: ReferenceList;
  readonly topics: readonly Topic[];
  readonly edition: Pick<Edition, 'now'>;
}

/** The whole address, in ASCII (RFC 3986), of a path of the site. */
export const absolute = ({ origin, base }: Pick<Site, 'origin' | 'base'>, path: string): string =>
  new URL(hrefOf(base, path), origin).href;
