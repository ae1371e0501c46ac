import type { Site } from '../domain/site.ts';
import { feedStrings } from '../strings/feeds.ts';
import type { Channel } from './channel.ts';
import { absolute } from './feed-context.ts';
import type { FeedGroup } from './list-feeds.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlAttribute(value)}"`)
    .join('');

const subscription = (site: Site, { title, description, home, rss }: Channel): string => {
  const values = {
    type: 'rss',
    text: title,
    title,
    description,
    xmlUrl: absolute(site, rss),
    htmlUrl: absolute(site, home),
    language: site.locale,
    version: 'RSS2',
  };
  return `      <outline${attributes(values)}/>\n`;
};

const group = (site: Site, { label, channels }: FeedGroup): string =>
  `    <outline${attributes({ text: label, title: label })}>\n` +
  channels.map((channel) => subscription(site, channel)).join('') +
  '    </outline>\n';

/**
 * A subscription list in OPML 2.0: an outline for each kind, in it those of its feeds.
 * It has no date: a new article does not change it.
 */
export function writeOpml(site: Site, groups: readonly FeedGroup[]): string {
  const owner = site.publisher?.name;
  const head = [
    `    <title>${xmlText(feedStrings(site.locale).feedsTitle(site.title))}</title>\n`,
    owner === undefined ? '' : `    <ownerName>${xmlText(owner)}</ownerName>\n`,
    '    <docs>http://opml.org/spec2.opml</docs>\n',
  ];
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n' +
    `  <head>\n${head.join('')}  </head>\n` +
    `  <body>\n${groups.map((one) => group(site, one)).join('')}  </body>\n</opml>\n`
  );
}
