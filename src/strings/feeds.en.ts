import type { FeedStrings } from './feeds.vi.ts';

/** What feeds and calendars say of their own, in English. */
export const feedsEn: FeedStrings = {
  partOf: (part, site) => `${part} – ${site}`,
  person: (name) => `News of what ${name} chaired or attended.`,
  chairedTitle: (name) => `Chaired by ${name}`,
  chaired: (name) => `News of the meetings that ${name} chaired.`,
  post: (label) => `News of the ${label}, whoever holds the office.`,
  organization: (label) => `News of the meetings that ${label} organized.`,
  venue: (label) => `News of the meetings held at ${label}.`,
  topic: (label) => `News on ${label}.`,
  correctionsTitle: 'Corrections',
  corrections: 'What was wrong in published articles, and what is right.',
  archiveTitle: (month) => `Archive, ${month}`,
  feedsTitle: (site) => `Feeds of ${site}`,
  calendarTitle: (part) => `Meetings: ${part}`,
  calendar: (part) => `The meetings in the news: ${part}.`,
  wholeSite: 'Whole site',
  marked: (mark, title) => `[${mark}] ${title}`,
  correctionOf: (title) => `Correction: ${title}`,
  withdrawalOf: (title) => `Withdrawn: ${title}`,
  succeededTitle: (label, successor) => `${label} is now ${successor}`,
  succeeded: (label, successor) => `The feed “${label}” ends here. Please follow “${successor}” instead:`,
  movedTitle: (label) => `The feed “${label}” has a new address`,
  moved: (label) => `Please follow “${label}” at its new address:`,
};
