import { shareForm } from '../domain/picture-forms.ts';
import type { Site } from '../domain/site.ts';
import type { Channel } from './channel.ts';
import { cleanText } from './clean-text.ts';
import { assemble, encode } from './document.ts';
import { absolute } from './feed-context.ts';
import { htmlText } from './html-text.ts';
import type { Item } from './item.ts';

const VERSION = 'https://jsonfeed.org/version/1.1';

const named = (names: readonly string[]) => names.map((name) => ({ name: cleanText(name) }));

const listed = <T>(values: readonly T[]): readonly T[] | undefined =>
  values.length > 0 ? values : undefined;

/** Every item must have content: where there is no text, the summary is it. */
const jsonItem = (item: Item) => ({
  id: cleanText(item.id),
  url: item.url,
  title: cleanText(item.title),
  summary: cleanText(item.summary),
  content_html: cleanText(item.html ?? `<p>${htmlText(item.summary)}</p>`),
  image: item.pictures[0]?.url,
  date_published: item.published,
  date_modified: item.updated,
  authors: named(item.creators),
  tags: listed(item.categories.map(({ label }) => cleanText(label))),
  language: item.language,
  attachments: listed(
    item.attachments.map(({ url, label, type, size }) => ({
      url,
      mime_type: type,
      title: cleanText(label),
      size_in_bytes: size,
    })),
  ),
});

const written = new WeakMap<Item, Uint8Array>();

/** An item in JSON: laid out once for all the feeds it stands in. */
function writeItem(item: Item): Uint8Array {
  const known = written.get(item);
  if (known !== undefined) return known;
  const json = encode(JSON.stringify(jsonItem(item), undefined, 1));
  written.set(item, json);
  return json;
}

/** A feed in JSON Feed 1.1, in UTF-8. */
export function writeJsonFeed(site: Site, channel: Channel, items: readonly Item[]): Uint8Array<ArrayBuffer> {
  const head = {
    version: VERSION,
    title: cleanText(channel.title),
    home_page_url: absolute(site, channel.home),
    feed_url: absolute(site, channel.json),
    description: cleanText(channel.description),
    icon: site.logo && absolute(site, shareForm(site.logo).path),
    authors: named([site.publisher?.name ?? site.title]),
    language: site.locale,
  };
  const opened = JSON.stringify(head, undefined, 1).replace(/\n\}$/, '');
  const told = items.flatMap((item, index) => (index === 0 ? [writeItem(item)] : [',\n', writeItem(item)]));
  return assemble([`${opened},\n "items": [`, ...told, ']\n}\n']);
}
