import type { Appearance, Article } from '../domain/article.ts';
import type { Venue } from '../domain/reference.ts';
import { originOf } from '../domain/translations.ts';
import type { PublishedNewsroom } from './newsroom.ts';

/** An appearance with the other languages in which the same news tells of it. */
export interface ListedAppearance extends Appearance {
  /** The venue of the person, where the list knows it. */
  readonly place?: Venue | undefined;
  readonly translations: readonly Article[];
}

/** The same part of the same person in the same news. */
const keyOf = ({ participant, role }: Appearance, origin: Article): string =>
  JSON.stringify([origin.slug, role, participant.person ?? participant.name]);

/** Each part once, in the language of the site where there is an article in it, else in that of the original. */
function tellOnce(
  { site, list, article: find }: PublishedNewsroom,
  appearances: readonly Appearance[],
): readonly ListedAppearance[] {
  const keyed = appearances.map((appearance) => {
    const origin = originOf(appearance.article, find);
    return { appearance, origin, key: keyOf(appearance, origin) };
  });
  const groups = Map.groupBy(keyed, ({ key }) => key);
  return keyed.flatMap(({ appearance, origin, key }) => {
    const together = (groups.get(key) ?? []).map((one) => one.appearance.article);
    const shown = together.find(({ lang }) => lang === site.locale) ?? origin;
    const listed = together.includes(shown) ? shown : together[0];
    if (appearance.article !== listed) return [];
    const translations = [...new Set(together)].filter((other) => other !== listed);
    return [{ ...appearance, place: list.venue(appearance.venue?.id ?? ''), translations }];
  });
}

/** The parts a person had in the news, as the page of the person lists them: newest first. */
export const appearancesOfPerson = (newsroom: PublishedNewsroom, person: string) =>
  tellOnce(newsroom, newsroom.appearancesOf(person));

/** The parts of those who held a post, as the page of the post lists them: newest first. */
export const appearancesOfPost = (newsroom: PublishedNewsroom, post: string) =>
  tellOnce(newsroom, newsroom.appearancesAs(post));
