import { address } from '../domain/address.ts';
import type { Site, Topic } from '../domain/site.ts';
import { datesIn } from '../strings/dates.ts';
import { feedStrings } from '../strings/feeds.ts';

/** Neighbours of a feed in the archive (RFC 5005 §4), as paths of the site. */
export interface ArchiveLinks {
  /** The living feed; present in archive documents only. */
  readonly current?: string | undefined;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/** A feed but for its items. Addresses are paths of the site, from its base. */
export interface Channel {
  readonly title: string;
  readonly description: string;
  /** Page that tells the same news. */
  readonly home: string;
  readonly rss: string;
  readonly json: string;
  readonly archive?: ArchiveLinks | undefined;
}

interface Identified {
  readonly id: string;
}

/** A part of the site; its `rss.xml` and `feed.json` stand beside its page. */
const part = (site: Site, label: string, description: string, home: string): Channel => ({
  title: feedStrings(site.locale).partOf(label, site.title),
  description,
  home,
  rss: address.rss(home),
  json: address.jsonFeed(home),
});

export const siteChannel = (site: Site): Channel => ({
  title: site.title,
  description: site.description,
  home: address.home(),
  rss: address.rss(),
  json: address.jsonFeed(),
});

/** @param name the person's, told from those of namesakes */
export const personChannel = (site: Site, { id }: Identified, name: string): Channel =>
  part(site, name, feedStrings(site.locale).person(name), address.person(id));

/** Only what the person was in the chair of. */
export function chairedChannel(site: Site, { id }: Identified, name: string): Channel {
  const words = feedStrings(site.locale);
  return {
    ...part(site, words.chairedTitle(name), words.chaired(name), address.person(id)),
    rss: address.chairedFeed(id),
    json: address.chairedJsonFeed(id),
  };
}

/** Follows the office through its holders. */
export const postChannel = (site: Site, { id }: Identified, name: string): Channel =>
  part(site, name, feedStrings(site.locale).post(name), address.post(id));

export const organizationChannel = (site: Site, { id }: Identified, name: string): Channel =>
  part(site, name, feedStrings(site.locale).organization(name), address.organization(id));

export const venueChannel = (site: Site, { id }: Identified, name: string): Channel =>
  part(site, name, feedStrings(site.locale).venue(name), address.venue(id));

export const topicChannel = (
  site: Site,
  { id, description }: Pick<Topic, 'id' | 'description'>,
  name: string,
): Channel => part(site, name, description ?? feedStrings(site.locale).topic(name), address.topic(id));

/** What stands at an address that a topic had before: its feeds there lead on to those it has now. */
export function movedTopicChannel(site: Site, topic: Topic, name: string, alias: string): Channel {
  const { rss, json } = topicChannel(site, { ...topic, id: alias }, name);
  return { ...topicChannel(site, topic, name), rss, json };
}

export function correctionsChannel(site: Site): Channel {
  const { correctionsTitle, corrections } = feedStrings(site.locale);
  return part(site, correctionsTitle, corrections, address.corrections());
}

/** @param month `2020-07` */
export function archiveChannel(site: Site, month: string, archive: ArchiveLinks): Channel {
  const title = feedStrings(site.locale).archiveTitle(datesIn(site.locale).month(month));
  const home = address.month(month.slice(0, 4), month.slice(5, 7));
  return { ...part(site, title, site.description, home), archive };
}
