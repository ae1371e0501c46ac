import { closest } from '../domain/closest.ts';
import type { Site } from '../domain/site.ts';
import { isTimeZone } from '../domain/zone.ts';
import {
  choose,
  field,
  flag,
  isMapping,
  language,
  linkTarget,
  list,
  mapping,
  oneOf,
  optional,
  slug,
  text,
  webAddress,
  whole,
} from './fields.ts';
import { type PictureEntry, picture } from './picture.ts';
import { complain, type Shaped, shape } from './problem.ts';

/** An address of a site, taken apart. */
export interface SiteAddress {
  /** `https://example.vn` */
  readonly origin: string;
  /** `/` or `/news/` */
  readonly base: string;
}

/** The settings of a newsroom, its logo not looked for yet, its tag authority still open where none is written. */
export type SiteEntry = Omit<Site, 'logo' | 'tagAuthority'> & {
  readonly logo?: PictureEntry | undefined;
  readonly tagAuthority?: string | undefined;
  /** Host of `url` as written in the file. */
  readonly host: string;
};

/** Takes `https://example.vn/news` apart; `undefined` for what is no address a site can be published at. */
export function parseSiteAddress(written: string): SiteAddress | undefined {
  if (!URL.canParse(written)) return undefined;
  const { protocol, origin, pathname, search, hash, username, password } = new URL(written);
  if (!/^https?:$/.test(protocol) || search || hash || username || password) return undefined;
  if (/\/\/|\/\.{1,2}(\/|$)/.test(pathname)) return undefined;
  return { origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}

const siteAddress = field('url', (value, context): SiteAddress | undefined => {
  if (typeof value !== 'string') return undefined;
  const near = parseSiteAddress(`https://${value}`) && /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$)/i.test(value);
  return (
    parseSiteAddress(value) ??
    complain(context, {
      rule: 'content-value',
      expected: near ? [`https://${value}`] : [],
      detail: { wants: 'url' },
    })
  );
});

const timeZone = field('time-zone', (value, context) => {
  if (typeof value !== 'string') return undefined;
  if (isTimeZone(value)) return value;
  // ICU lists this zone under its older name only.
  const known = ['Asia/Ho_Chi_Minh', ...Intl.supportedValuesOf('timeZone')];
  return complain(context, {
    rule: 'content-value',
    expected: closest(value, known).slice(0, 1),
    detail: { wants: 'time-zone' },
  });
});

const tagAuthority = field('tag-authority', (value, context) => {
  if (typeof value !== 'string') return undefined;
  // RFC 4151: a domain name or mail address, a comma, a year, month or day.
  return /^([\w.+-]+@)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?,[12]\d{3}(-\d{2}){0,2}$/i.test(value)
    ? value
    : complain(context, { rule: 'content-value', detail: { wants: 'tag-authority' } });
});

const publisher = mapping({
  name: text,
  address: optional(text),
  phone: optional(text),
  email: optional(text),
  licence: optional(text),
  editor_in_chief: optional(text),
}).transform(({ editor_in_chief, ...rest }) => ({ ...rest, editorInChief: editor_in_chief }));

const logoFile = text.transform((src): PictureEntry => ({ src, alt: '' }));
const logo = choose<PictureEntry>((value) => (isMapping(value) ? picture : logoFile));

const site = mapping({
  title: text,
  description: text,
  url: siteAddress,
  locale: language,
  time_zone: timeZone,
  tag_authority: optional(tagAuthority),
  jurisdiction: optional(text),
  publisher: optional(publisher),
  logo: optional(logo),
  house_style: optional(mapping({ tone_placement: optional(oneOf('old', 'new')) })),
  front_lead: optional(slug),
  corrections_on_front_days: optional(whole(0)),
  share_cards: optional(oneOf('recent', 'all', 'none')),
  search: optional(mapping({ full_text: flag })),
  links: list(mapping({ label: text, url: linkTarget })),
  repository: optional(webAddress),
}).transform(
  (entry): SiteEntry => ({
    title: entry.title,
    description: entry.description,
    ...entry.url,
    host: new URL(entry.url.origin).hostname,
    locale: entry.locale,
    timeZone: entry.time_zone,
    tagAuthority: entry.tag_authority,
    jurisdiction: entry.jurisdiction,
    publisher: entry.publisher,
    logo: entry.logo && { ...entry.logo, alt: entry.logo.alt || entry.title },
    tonePlacement: entry.house_style?.tone_placement,
    frontLead: entry.front_lead,
    correctionsOnFrontDays: entry.corrections_on_front_days ?? 7,
    shareCards: entry.share_cards ?? 'recent',
    fullTextSearch: entry.search?.full_text ?? true,
    links: entry.links,
    repository: entry.repository,
  }),
);

/** Reads `site.yaml`. */
export const shapeSite = (raw: unknown): Shaped<SiteEntry> => shape(site, raw);
