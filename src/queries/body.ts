import { type Article, participantsOf } from '../domain/article.ts';
import { createMemo } from '../domain/bounded-memo.ts';
import { indexNames } from '../domain/name-links.ts';
import type { BodyLocation, Language } from '../domain/site.ts';
import { readBody } from '../files/read-body.ts';
import { readSettings } from '../files/settings.ts';
import { renderBody } from '../markdown/render.ts';
import type { PublishedNewsroom } from './newsroom.ts';
import { once } from './once.ts';

interface Text extends Partial<Pick<Article, 'chairs' | 'attendees'>> {
  readonly body: BodyLocation;
  readonly lang: Language;
}

/** Stands in a rendered text for the site's origin: a name that nobody can own (RFC 2606). */
const ORIGIN = 'https://origin.invalid';

/** Texts stand on their page and in feeds: each is rendered once for most of them. UTF-16 units. */
const MEMORY = 32 * 1024 * 1024;

const remembered = createMemo<string>(MEMORY, (html) => html.length);

const namesIn = once(({ list }) => indexNames(list));

/** What an article names leads to its page; whom it lists is meant where two bear a name. A standing page has no such links. */
function linksOf({ chairs, attendees }: Text, newsroom: PublishedNewsroom) {
  if (!chairs || !attendees) return undefined;
  const people = participantsOf({ chairs, attendees }).flatMap(({ participant }) => participant.person ?? []);
  return { index: namesIn(newsroom), people: new Set(people) };
}

async function render(text: Text, newsroom: PublishedNewsroom, page: string): Promise<string> {
  const { body, lang } = text;
  const markdown = await readBody(
    readSettings().contentDir,
    // While somebody writes, the text of this moment is the one to show.
    import.meta.env.DEV ? { path: body.path } : body,
  );
  const { html } = await renderBody(markdown, {
    body,
    site: newsroom.site,
    lang,
    page,
    origin: ORIGIN,
    names: linksOf(text, newsroom),
  });
  return html;
}

/**
 * The text of an article or page as HTML, read from disk as its page is written. Its addresses begin at the root of the
 * site.
 *
 * @param page path of the page it stands on
 * @param origin put before every address, for feeds
 * @throws Error that names the file
 */
export async function bodyOf(
  text: Text,
  newsroom: PublishedNewsroom,
  page: string,
  origin = '',
): Promise<string> {
  const make = () => render(text, newsroom, page);
  const html = import.meta.env.DEV ? await make() : await remembered(text.body.path, make);
  return html.replaceAll(ORIGIN, origin);
}
