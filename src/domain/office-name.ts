import type { Post, Venue } from './reference.ts';
import { type LabelsByLanguage, type Language, labelIn, type Site } from './site.ts';
import { labelKey } from './text.ts';

/** How a label and the name of its place are joined. */
const JOINED: Readonly<Record<Language, (label: string, place: string) => string>> = {
  vi: (label, place) => `${label} ${place}`,
  en: (label, place) => `${label}, ${place}`,
};

const namesPlace = (label: string, { label: own, otherLabels, labels }: Venue): boolean =>
  [own, ...otherLabels.map((other) => other.label), ...Object.values(labels).flat()].some((name) =>
    ` ${labelKey(label)} `.includes(` ${labelKey(name)} `),
  );

/** A label with the name of its place, which is not said twice. */
export function placedLabel(
  row: { readonly label: string; readonly labels: LabelsByLanguage },
  place: Venue | undefined,
  lang: Language,
): string {
  const label = labelIn(row, lang);
  return place && !namesPlace(label, place) ? JOINED[lang](label, labelIn(place, lang)) : label;
}

/**
 * What an office is called wherever it is printed: a bare local title means the newsroom's own place, so any other
 * place belongs to the title.
 */
export function officeName(
  post: Post,
  { jurisdiction }: Pick<Site, 'jurisdiction'>,
  venueOf: (id: string) => Venue | undefined,
  lang: Language,
): string {
  const isOwn = post.jurisdiction === undefined || post.jurisdiction === jurisdiction;
  return placedLabel(post, isOwn ? undefined : venueOf(post.jurisdiction), lang);
}
