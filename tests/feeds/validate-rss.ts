import { all, type Node, readXml } from './read-xml.ts';
import { complaintsOfHtml } from './validate-html.ts';

/**
 * Errors and warnings of the W3C's feed validator, by its names, as far as RSS 2.0 of this project can give cause for
 * them (github.com/w3c/feedvalidator).
 */
type Check = (value: string) => string[];

const URI = /^[a-z][0-9a-z+.-]*:(\/\/)?[0-9a-z;/?:@&=+$._!~*'()%,#-]+$/i;
const TAG = /^tag:([a-z0-9._-]+@)?[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[0-9a-z;/?:@&=+$._!~*'()%,-]*$/i;
const RFC_2822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (GMT|[+-]\d{4})$/;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const failing =
  (name: string, ok: (value: string) => boolean): Check =>
  (value) =>
    ok(value) ? [] : [`${name}: ${value}`];

const uri = failing('InvalidFullLink', (value) => URI.test(value));
const nonblank = failing('NotBlank', (value) => value !== '');
const positive = failing('InvalidPositiveInteger', (value) => /^[1-9]\d*$/.test(value));
const language = failing('InvalidLanguage', (value) => /^(vi|en)(-|$)/.test(value));
const plain = failing('ContainsHTML', (value) => !/<\/\w+>/.test(value));
const tag = failing('InvalidTAG', (value) => TAG.test(value));
const date3339 = failing('InvalidRFC3339Date', (value) => RFC_3339.test(value));
const date2822: Check = (value) => {
  if (!RFC_2822.test(value)) return [`InvalidRFC2822Date: ${value}`];
  const time = Date.parse(value);
  const right = DAYS[new Date(time).getUTCDay()] === value.slice(0, 3);
  const plausible = time < Date.now() && time > Date.UTC(1990);
  return [...(right ? [] : [`IncorrectDOW: ${value}`]), ...(plausible ? [] : [`ImplausibleDate: ${value}`])];
};

/** Each element that may be there: how often at most, and what its text must be. An unknown one is a complaint. */
type Rules = Readonly<Record<string, { readonly most: number; readonly checks: readonly Check[] }>>;
const once = (...checks: Check[]) => ({ most: 1, checks });
const often = (...checks: Check[]) => ({ most: Number.POSITIVE_INFINITY, checks });

const CHANNEL: Rules = {
  title: once(nonblank, plain),
  description: once(plain),
  link: once(uri),
  language: once(language),
  lastBuildDate: once(date2822),
  ttl: once(positive),
  image: once(),
  'atom:link': often(),
  'fh:archive': once(),
  item: often(),
};
const ITEM: Rules = {
  title: once(nonblank, plain),
  link: once(uri),
  guid: once(tag),
  description: once(complaintsOfHtml),
  pubDate: once(date2822),
  'content:encoded': once(complaintsOfHtml),
  'dc:creator': once(nonblank),
  'dc:language': once(language),
  'atom:updated': once(date3339),
  category: often(nonblank, plain),
  'media:content': often(),
};
const IMAGE: Rules = {
  url: once(
    uri,
    failing('ImageUrlFormat', (value) => /\.(jpe?g|png|gif)$/.test(value)),
  ),
  title: once(nonblank),
  link: once(uri),
  width: once(failing('InvalidWidth', (value) => Number(value) > 0 && Number(value) <= 144)),
  height: once(failing('InvalidHeight', (value) => Number(value) > 0 && Number(value) <= 400)),
};
const MEDIA: Rules = { 'media:description': once(plain), 'media:credit': often() };
const MEDIA_ATTRIBUTES: Readonly<Record<string, Check>> = {
  url: uri,
  medium: failing('InvalidMediaMedium', (value) => value === 'image'),
  type: failing('InvalidMIMEAttribute', (value) => /^image\/\w+$/.test(value)),
  width: positive,
  height: positive,
};

const contentOf = (node: Node | undefined): string =>
  typeof node?.['#text'] === 'string' ? node['#text'] : '';
const textOf = (node: Node, name: string): string => contentOf(all(node, name)[0]);
const attribute = (node: Node, name: string): string => {
  const value = node[`@${name}`];
  return typeof value === 'string' ? value : '';
};

const follow = (node: Node, rules: Rules): string[] =>
  Object.keys(node)
    .filter((name) => !name.startsWith('@') && name !== '#text')
    .flatMap((name) => {
      const rule = rules[name];
      const found = all(node, name);
      if (!rule) return [`UndefinedElement: ${name}`];
      const repeated = found.length > rule.most ? [`DuplicateElement: ${name}`] : [];
      return [...repeated, ...found.flatMap((one) => rule.checks.flatMap((check) => check(contentOf(one))))];
    });

const missing = (node: Node, ...names: string[]): string[] =>
  names.filter((name) => all(node, name).length === 0).map((name) => `MissingElement: ${name}`);

function complaintsOfItem(item: Node): string[] {
  const names = Object.keys(item);
  const late =
    names.includes('content:encoded') && names.indexOf('description') > names.indexOf('content:encoded');
  const guid = all(item, 'guid')[0] ?? {};
  const media = all(item, 'media:content').flatMap((one) => [
    ...follow(one, MEDIA),
    ...Object.entries(MEDIA_ATTRIBUTES).flatMap(([name, check]) => check(attribute(one, name))),
  ]);
  return [
    ...missing(item, 'title', 'link', 'guid', 'pubDate', 'description'),
    ...follow(item, ITEM),
    ...media,
    ...(late ? ['NeedDescriptionBeforeContent'] : []),
    ...(attribute(guid, 'isPermaLink') === 'false' ? [] : ['InvalidPermalink']),
    ...all(item, 'category').flatMap((one) => uri(attribute(one, 'domain'))),
  ];
}

function complaintsOfImage(channel: Node): string[] {
  const image = all(channel, 'image')[0];
  if (!image) return [];
  return [
    ...missing(image, 'url', 'title', 'link'),
    ...follow(image, IMAGE),
    ...(textOf(image, 'title') === textOf(channel, 'title') ? [] : ['ImageTitleDoesntMatch']),
    ...(textOf(image, 'link') === textOf(channel, 'link') ? [] : ['ImageLinkDoesntMatch']),
  ];
}

function complaintsOfLinks(channel: Node, address: string): string[] {
  const links = all(channel, 'atom:link');
  const self = links
    .filter((link) => attribute(link, 'rel') === 'self')
    .map((link) => attribute(link, 'href'));
  return [
    ...(self.length === 0 ? ['MissingAtomSelfLink'] : []),
    ...self.flatMap((href) => (href === address ? [] : [`SelfDoesntMatchLocation: ${href}`])),
    ...links.flatMap((link) => uri(attribute(link, 'href'))),
    ...links.flatMap((link) => (attribute(link, 'type') === 'application/rss+xml' ? [] : ['SelfNotAtom'])),
    ...links.flatMap((link) =>
      /^(self|current|prev-archive|next-archive)$/.test(attribute(link, 'rel'))
        ? []
        : ['UnregisteredAtomLinkRel'],
    ),
  ];
}

/** What the validator would say of a feed that is served at `address`; nothing of one without errors and warnings. */
export function complaintsOfRss(xml: string, address: string): string[] {
  const channel = all(readXml(xml), 'rss', 'channel')[0] ?? {};
  const items = all(channel, 'item');
  const guids = items.map((item) => textOf(item, 'guid'));
  const afterItems = xml.slice(xml.lastIndexOf('</item>') + 1).replace(/^\/item>\s*/, '');
  return [
    ...missing(channel, 'title', 'description', 'link', 'language'),
    ...follow(channel, CHANNEL),
    ...complaintsOfImage(channel),
    ...complaintsOfLinks(channel, address),
    ...items.flatMap(complaintsOfItem),
    ...(new Set(guids).size === guids.length ? [] : ['DuplicateValue: guid']),
    ...(items.length > 0 && !afterItems.startsWith('</channel>') ? ['MisplacedItem'] : []),
    ...(/[\u0080-\u009f\ufffd]/.test(xml) ? ['BadCharacters'] : []),
  ];
}
