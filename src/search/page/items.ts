import type { Language } from '../../domain/site.ts';
import type { SearchStrings } from '../../strings/search.ts';
import type { IndexedRecord } from '../ask-index.ts';
import { decodeParts } from '../encoding.ts';
import type { Entity } from '../entities.ts';
import { excerptOf, markParts, type Piece } from '../excerpt.ts';
import type { Words } from '../query.ts';
import { element } from './elements.ts';
import { entityPath } from './entity-path.ts';

/** What every item needs to speak: the page's language and words, and where the site lives. */
export interface ItemView {
  readonly base: string;
  readonly lang: Language;
  readonly strings: SearchStrings;
}

const DATES = {
  vi: new Intl.DateTimeFormat('vi-VN', { timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

const marked = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, marked }) => (marked ? element('mark', {}, [text]) : text));

/** A person, post, body, place or topic: what it is, and of a person the offices now and before. */
export function entityItem(entity: Entity, { base, strings }: ItemView): HTMLElement {
  const { kind, label, note, former = [] } = entity;
  const about = [strings.kinds[kind], ...(note === undefined ? [] : [note])].join(' · ');
  return element('li', { class: 'story search-card', 'data-kind': kind }, [
    element('div', { class: 'story-text' }, [
      element('h3', { class: 'headline' }, [element('a', { href: entityPath(entity, base) }, [label])]),
      element('p', { class: 'note' }, [about]),
      ...(former.length > 0 ? [element('p', { class: 'note' }, [strings.former(former.join('; '))])] : []),
    ]),
  ]);
}

/**
 * An article: with its standfirst where its headline answers, else with the passage that does.
 *
 * @param words the words to mark
 */
export function articleItem(
  { url, content, shown }: IndexedRecord,
  words: Words,
  view: ItemView,
): HTMLElement {
  const [title = '', summary = '', , , body] = decodeParts(content);
  const { date, venue, people, lang } = shown;
  const [headline = [], standfirst = []] = markParts([title, summary], words);
  const text = body === undefined ? standfirst : excerptOf(body, words);
  const day = DATES[view.lang].format(Date.parse(`${date}T00:00:00Z`));
  const about = [venue, people].filter((part) => part !== undefined).join(' · ');
  return element('li', { class: 'story', 'data-kind': 'article' }, [
    element('div', { class: 'story-text' }, [
      element('p', { class: 'story-line' }, [element('time', { datetime: date }, [day])]),
      element('h3', { class: 'headline', lang }, [
        element('a', { href: view.base + url.slice(1) }, marked(headline)),
      ]),
      ...(text.length > 0 ? [element('p', { class: 'standfirst', lang }, marked(text))] : []),
      ...(about === '' ? [] : [element('p', { class: 'note' }, [about])]),
    ]),
  ]);
}
