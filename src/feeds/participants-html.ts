import { address } from '../domain/address.ts';
import type { Article, Gathering, Participant, Role, UnnamedGroup } from '../domain/article.ts';
import { labelIn } from '../domain/site.ts';
import { countIn, interfaceIn } from '../strings/interface.ts';
import { absolute, type FeedContext } from './feed-context.ts';
import { htmlLink, htmlList, htmlText } from './html-text.ts';

/** A participant in one line of plain text, as printed: honorific, name, titles. */
export const participantLine = ({ prefix, name, titles }: Participant): string =>
  [prefix === undefined ? name : `${prefix} ${name}`, ...titles.map((title) => title.text)].join(', ');

function participantHtml(site: FeedContext['site'], { prefix, name, person, titles }: Participant): string {
  const url = person === undefined ? undefined : absolute(site, address.person(person));
  const named = (prefix === undefined ? '' : `${htmlText(prefix)} `) + htmlLink(name, url);
  return [named, ...titles.map((title) => htmlText(title.text))].join(', ');
}

function groupHtml(lang: Article['lang'], { label, count }: UnnamedGroup): string {
  if (count === undefined) return htmlText(label);
  return htmlText(`${label} (${countIn(lang, interfaceIn(lang).record.groupCount, count)})`);
}

function headingOf(
  list: FeedContext['list'],
  lang: Article['lang'],
  role: Role,
  { venue }: Gathering,
): string {
  const { record } = interfaceIn(lang);
  if (venue === undefined) return role === 'chaired' ? record.chairs : record.attendees;
  const known = list.venue(venue.id ?? '');
  const label = known ? labelIn(known, lang) : venue.label;
  return role === 'chaired' ? record.chairsAt(label) : record.at(label);
}

/**
 * The people of a meeting as lists, chairs first, then each venue with its people; empty where nobody is
 * named.
 */
export function participantsHtml(
  { site, list }: Pick<FeedContext, 'site' | 'list'>,
  { chairs, attendees, lang }: Pick<Article, 'chairs' | 'attendees' | 'lang'>,
): string {
  const listed = (role: Role) => (gathering: Gathering) =>
    htmlList(
      headingOf(list, lang, role, gathering),
      gathering.people.map((one) =>
        one.kind === 'group' ? groupHtml(lang, one) : participantHtml(site, one),
      ),
    );
  return [...chairs.map(listed('chaired')), ...attendees.map(listed('attended'))].join('');
}
