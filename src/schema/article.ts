import { z } from 'astro/zod';
import type { Correction, Moment } from '../domain/article.ts';
import type { Frontmatter } from '../domain/frontmatter.ts';
import { choose, flag, isMapping, language, list, mapping, optional, slug, text } from './fields.ts';
import { createHeld, createMoment, isBefore } from './moment.ts';
import { gatherings, venues } from './participant.ts';
import { type AttachmentEntry, attachment, draftPicture, type PictureEntry, picture } from './picture.ts';
import { type Problem, type Shaped, shape } from './problem.ts';

/** The frontmatter of an article whose pictures and attachments have not been looked for yet. */
export type ArticleEntry = Omit<Frontmatter, 'image' | 'attachments'> & {
  readonly image?: PictureEntry | undefined;
  readonly attachments: readonly AttachmentEntry[];
};

const authors = choose<readonly string[]>((value) =>
  Array.isArray(value) ? z.array(text) : text.transform((author) => [author]),
);

function createArticle(timeZone: string, draft: boolean): z.ZodType<ArticleEntry> {
  const moment = createMoment(timeZone);
  const correction = mapping({ date: moment, wrong: optional(text), right: text, note: optional(text) });
  return mapping({
    title: text,
    summary: draft ? optional(text) : text,
    published: moment,
    updated: optional(moment),
    held: optional(createHeld(timeZone)),
    event: optional(text),
    event_id: optional(text),
    organizers: list(text),
    chairs: gatherings,
    attendees: gatherings,
    venues,
    jurisdiction: optional(text),
    topics: list(text),
    author: optional(authors),
    image: optional(draft ? draftPicture : picture),
    attachments: list(attachment),
    draft: flag,
    aliases: list(slug),
    corrections: list(correction) as z.ZodType<readonly Correction[]>,
    withdrawn: mapping({ date: moment, reason: text }).optional(),
    lang: optional(language),
    translation_of: optional(slug),
  }).transform(
    ({ event_id, author, translation_of, ...rest }): ArticleEntry => ({
      ...rest,
      summary: rest.summary ?? '',
      draft: rest.draft ?? false,
      eventId: event_id,
      authors: author ?? [],
      translationOf: translation_of,
    }),
  );
}

/** Reads the frontmatter of one article after another. */
export type ArticleReader = (raw: unknown) => Shaped<ArticleEntry>;

/** Where an article says when it was changed. */
function changesIn(raw: Readonly<Record<string, unknown>>): [path: (string | number)[], value: unknown][] {
  const { updated, corrections, withdrawn } = raw;
  return [
    [['updated'], updated],
    ...(Array.isArray(corrections) ? corrections : []).map(
      (one: unknown, index): [(string | number)[], unknown] => [
        ['corrections', index, 'date'],
        isMapping(one) ? one.date : undefined,
      ],
    ),
    [['withdrawn', 'date'], isMapping(withdrawn) ? withdrawn.date : undefined],
  ];
}

/** Changes dated before the article appeared; a date that cannot be read is told of elsewhere. */
function findReversals(raw: unknown, moment: z.ZodType<Moment>): Problem[] {
  if (!isMapping(raw)) return [];
  const changes = changesIn(raw).filter(([, value]) => value !== undefined);
  const published = changes.length > 0 ? moment.safeParse(raw.published) : undefined;
  if (!published?.success) return [];
  return changes.flatMap(([field, value]): Problem[] => {
    const changed = moment.safeParse(value);
    if (!changed.success || !isBefore(changed.data, published.data)) return [];
    const detail = {
      field: String(field.at(-1)),
      wants: 'moment',
      reason: 'before-published',
      published: String(raw.published),
    };
    return [{ rule: 'content-date', field, at: 'value', expected: [], detail }];
  });
}

/**
 * A reader of frontmatter for a newsroom's time zone. A draft may lack `summary` and the `alt` of its picture.
 *
 * @throws RangeError where the zone is none
 */
export function createArticleReader(timeZone: string): ArticleReader {
  const moment = createMoment(timeZone);
  const published = createArticle(timeZone, false);
  const draft = createArticle(timeZone, true);
  return (raw) => {
    const shaped = shape(isMapping(raw) && raw.draft === true ? draft : published, raw);
    const problems = [...shaped.problems, ...findReversals(raw, moment)];
    return problems.length === 0 ? shaped : { problems };
  };
}
