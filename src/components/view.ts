import { hrefOf } from '../domain/address.ts';
import { languageOfLabel } from '../domain/label-language.ts';
import type { Edition } from '../domain/newsroom.ts';
import { officeName } from '../domain/office-name.ts';
import type { Post } from '../domain/reference.ts';
import type { ReferenceList } from '../domain/reference-list.ts';
import { type LabelsByLanguage, type Language, labelIn, type Site } from '../domain/site.ts';
import { type Dates, datesIn } from '../strings/dates.ts';
import { countIn, type Interface, interfaceIn } from '../strings/interface.ts';
import type { Plural } from '../strings/plural.ts';

interface Labelled {
  readonly label: string;
  readonly labels: LabelsByLanguage;
}

/** What every component needs to speak: the site, the language of the page, its words, dates and addresses. */
export interface View {
  readonly site: Site;
  readonly edition: Edition;
  readonly lang: Language;
  readonly t: Interface;
  readonly dates: Dates;
  /** Address of a path of the site, below its base. */
  href(path: string): string;
  /** The same with the origin. */
  absolute(path: string): string;
  /** A row's label in the language of the page, where it has one. */
  label(row: Labelled): string;
  /** The language of that label, where it is not that of the page. */
  labelLang(row: Labelled): Language | undefined;
  /** What an office is called: with its place, where that is not the site's. */
  office(post: Post): string;
  /** The language of what stands on the page or is led to, where it is not that of the page; without one, the site's. */
  foreign(lang?: Language): Language | undefined;
  count(forms: Plural, count: number): string;
}

/** @param lang language of the page; that of the site where absent */
export function createView(
  {
    site,
    edition,
    list,
  }: {
    readonly site: Site;
    readonly edition: Edition;
    readonly list: Pick<ReferenceList, 'venue'>;
  },
  lang: Language = site.locale,
): View {
  const href = (path: string): string => hrefOf(site.base, path);
  const foreign = (other: Language = site.locale) => (other === lang ? undefined : other);
  return {
    site,
    edition,
    lang,
    t: interfaceIn(lang),
    dates: datesIn(lang),
    href,
    absolute: (path) => site.origin + href(path),
    label: (row) => labelIn(row, lang),
    labelLang: (row) => foreign(languageOfLabel(row, lang, site.locale)),
    office: (post) => officeName(post, site, list.venue, lang),
    foreign,
    count: (forms, count) => countIn(lang, forms, count),
  };
}
