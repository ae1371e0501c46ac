import { fold } from '../domain/fold.ts';
import type { TemplateStrings } from '../strings/article-template.ts';

const LONGEST_SLUG = 80;

/** The address of an article from its title: plain letters and hyphens, cut between words. Empty where nothing is left. */
export function slugOfTitle(title: string): string {
  const words = fold(title).match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    if (slug !== '' && slug.length + 1 + word.length > LONGEST_SLUG) break;
    slug = slug === '' ? word.slice(0, LONGEST_SLUG) : `${slug}-${word}`;
  }
  return slug;
}

/**
 * A new article file, ready to fill in: a draft, every common field in place or explained beside it.
 *
 * @param published ISO 8601 with the offset of the site's zone, to the minute
 */
export const newArticle = (title: string, published: string, strings: TemplateStrings): string => `---
title: ${JSON.stringify(title)}
summary: ""  # ${strings.summary}
published: ${published}
draft: true  # ${strings.draft}
# held: ${published.slice(0, 10)}  # ${strings.held}
# chairs:  # ${strings.chairs}
#   - ${strings.chair}
# attendees:
#   - at: ${strings.venue}  # ${strings.attendees}
#     people:
#       - ${strings.attendee}
# ${strings.rest}
---

${strings.body}
`;
