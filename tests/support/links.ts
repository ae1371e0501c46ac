import { type BuiltSite, fileOf } from './built-site.ts';
import type { Page } from './read-page.ts';

/** What a page names by address: where it is written, and the address resolved. */
export interface Link {
  readonly attribute: string;
  readonly url: URL;
  /** Whether the browser fetches it by itself. */
  readonly loads: boolean;
}

const PASSIVE_RELS = new Set(['canonical', 'alternate', 'next', 'prev', 'license', 'author', 'me']);

const inSet = (written: string): string[] =>
  written.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');

/** Every address in the markup of a page that lies at `at`. */
export function linksOf(page: Page, at: string): Link[] {
  const found: Link[] = [];
  const add = (attribute: string, written: string, loads: boolean): void => {
    found.push({ attribute, url: new URL(written, at), loads });
  };
  for (const element of page.all()) {
    const { name, attributes } = element;
    const isLink = name === 'a' || name === 'area';
    const passive =
      name === 'link' && (attributes.rel ?? '').split(' ').every((rel) => PASSIVE_RELS.has(rel));
    if (attributes.href !== undefined) add(`${name} href`, attributes.href, !isLink && !passive);
    if (attributes.action !== undefined) add(`${name} action`, attributes.action, false);
    if (attributes.formAction !== undefined) add(`${name} formaction`, attributes.formAction, false);
    for (const attribute of ['src', 'data', 'poster', 'background', 'xLinkHref'] as const)
      if (attributes[attribute] !== undefined && name !== 'form')
        add(`${name} ${attribute}`, attributes[attribute], true);
    for (const attribute of ['srcSet', 'imageSrcSet'] as const)
      for (const one of inSet(attributes[attribute] ?? '')) if (one !== '') add(`${name} srcset`, one, true);
    const refresh = attributes.httpEquiv === 'refresh' && /url=(.*)$/i.exec(attributes.content ?? '')?.[1];
    if (refresh) add('meta refresh', refresh, true);
  }
  return found;
}

/** Whether an address below the site's base is there, its `#part` included. */
export function leadsSomewhere(site: BuiltSite, root: string, url: URL): boolean {
  const base = new URL(root);
  if (!url.pathname.startsWith(base.pathname)) return false;
  const path = decodeURIComponent(url.pathname.slice(base.pathname.length));
  if (!site.has(path)) return false;
  if (url.hash.length < 2 || !fileOf(path).endsWith('.html')) return true;
  const id = decodeURIComponent(url.hash.slice(1));
  return (
    id === 'top' ||
    site.redirects.includes(path) ||
    site
      .page(path)
      .all()
      .some((element) => element.has('id', id))
  );
}
