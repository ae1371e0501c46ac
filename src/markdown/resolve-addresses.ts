import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { hrefOf } from '../domain/address.ts';
import { attachmentPath } from '../domain/picture-forms.ts';
import { eachElement } from './each-element.ts';
import { optionsOf } from './options-of.ts';
import type { RenderOptions } from './render-options.ts';
import { ID_PREFIX } from './sanitize-schema.ts';
import { written } from './written.ts';

const WITH_PROTOCOL = /^[a-z][a-z0-9+.-]*:/i;

/** The address a reader's browser asks for, or another program where `origin` is given. */
export function addressOf(href: string, { site, page, origin, body }: RenderOptions): string {
  const attachment = written(body.files, href);
  if (attachment) return (origin ?? '') + hrefOf(site.base, attachmentPath(attachment));
  if (WITH_PROTOCOL.test(href)) return href;
  if (href.startsWith('//')) return `https:${href}`;
  if (href.startsWith('#')) return (origin === undefined ? '' : origin + hrefOf(site.base, page)) + href;
  if (href.startsWith('/')) return (origin ?? '') + hrefOf(site.base, href);
  if (origin === undefined) return href;
  return URL.parse(href, origin + hrefOf(site.base, page))?.href ?? href;
}

const ADDRESSES = ['href', 'cite'] as const;

/** Anchors follow the prefix that ids were given. */
const anchored = (href: string): string =>
  href.startsWith('#') && href.length > 1 ? `#${ID_PREFIX}${href.slice(1)}` : href;

function resolveElement(element: Element, options: RenderOptions): void {
  for (const name of ADDRESSES) {
    const href = element.properties[name];
    if (typeof href === 'string') element.properties[name] = addressOf(anchored(href), options);
  }
}

/** Links: files of the content folder, the site's own pages below its base, anchors. */
export const resolveAddresses = () => (tree: Root, file: VFile) => {
  const options = optionsOf(file);
  eachElement(tree, (element) => {
    resolveElement(element, options);
    return 'stays';
  });
};
