import type { BodyLocation, Language, Site } from '../domain/site.ts';
import { readBody } from '../files/read-body.ts';
import { readSettings } from '../files/settings.ts';
import { renderBody } from '../markdown/render.ts';

interface Text {
  readonly body: BodyLocation;
  readonly lang: Language;
}

/**
 * The text of an article or page as HTML, read from disk as its page is written.
 *
 * @param page path of the page it stands on
 * @param whole true to write every address with its origin, for feeds
 * @throws Error that names the file
 */
export async function bodyOf({ body, lang }: Text, site: Site, page: string, whole = false): Promise<string> {
  const markdown = await readBody(readSettings().contentDir, body.path);
  const { html } = await renderBody(markdown, {
    body,
    site,
    lang,
    page,
    origin: whole ? site.origin : undefined,
  });
  return html;
}
