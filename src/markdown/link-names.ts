import type { Element, ElementContent, Root, Text } from 'hast';
import type { VFile } from 'vfile';
import { address, hrefOf } from '../domain/address.ts';
import type { NamedThing, NameLink } from '../domain/name-links.ts';
import { optionsOf } from './options-of.ts';
import { type Quoted, quotedIn } from './quoted.ts';
import type { RenderOptions } from './render-options.ts';

/** Headings, links, quotations, code: what is named there stays as it is. */
const LEFT_ALONE: ReadonlySet<string> = new Set(
  'a h1 h2 h3 h4 h5 h6 blockquote q cite code pre kbd samp summary figcaption caption svg'.split(' '),
);

const PAGE_OF = {
  person: address.person,
  venue: address.venue,
  organization: address.organization,
} as const satisfies Record<NamedThing['kind'], (id: string) => string>;

interface Reading {
  readonly options: RenderOptions;
  readonly names: NonNullable<RenderOptions['names']>;
  /** What has a link already. */
  readonly linked: Set<string>;
  readonly isQuoted: Quoted;
}

function linkTo({ thing }: NameLink, words: string, { site, lang, origin = '' }: RenderOptions): Element {
  const href = origin + hrefOf(site.base, PAGE_OF[thing.kind](thing.id));
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['name'],
      href,
      hrefLang: lang === site.locale ? undefined : site.locale,
    },
    children: [{ type: 'text', value: words }],
  };
}

/** The text cut at the names that are mentioned for the first time; `undefined` where there are none. */
function cut(node: Text, reading: Reading): ElementContent[] | undefined {
  const { names, linked, options, isQuoted } = reading;
  const text = node.value;
  const parts: ElementContent[] = [];
  let at = 0;
  for (const link of names.index.find(text, names.people)) {
    const key = `${link.thing.kind} ${link.thing.id}`;
    if (linked.has(key) || isQuoted(node, link.start)) continue;
    linked.add(key);
    if (link.start > at) parts.push({ type: 'text', value: text.slice(at, link.start) });
    parts.push(linkTo(link, text.slice(link.start, link.end), options));
    at = link.end;
  }
  if (parts.length === 0) return undefined;
  if (at < text.length) parts.push({ type: 'text', value: text.slice(at) });
  return parts;
}

function visit(parent: Root | Element, reading: Reading): void {
  for (let index = 0; index < parent.children.length; index += 1) {
    const node = parent.children[index];
    if (node?.type === 'element') {
      if (LEFT_ALONE.has(node.tagName)) continue;
      visit(node, reading);
    } else if (node?.type === 'text') {
      const parts = cut(node, reading);
      if (!parts) continue;
      (parent.children as ElementContent[]).splice(index, 1, ...parts);
      index += parts.length - 1;
    }
  }
}

/** Leads from the first mention of each listed person, venue and organization in the prose to its page. */
export const linkNames = () => (tree: Root, file: VFile) => {
  const options = optionsOf(file);
  const { names } = options;
  if (names) visit(tree, { options, names, linked: new Set(), isQuoted: quotedIn(tree) });
};
