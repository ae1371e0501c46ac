import type { Amendment, PublishedCorrection } from '../domain/amendment.ts';
import { addDays } from '../domain/day.ts';
import type { PublishedNewsroom } from './newsroom.ts';
import { once } from './once.ts';

const timeOf = (amendment: Amendment): number =>
  Date.parse((amendment.kind === 'withdrawal' ? amendment.withdrawn : amendment.correction).date.iso);

/** All corrections and withdrawals, newest first. The corrections of a withdrawn article went with its text. */
export const amendmentsOf = once(({ articles }): readonly Amendment[] =>
  articles
    .flatMap((article): Amendment[] => {
      const { withdrawn, corrections } = article;
      return withdrawn
        ? [{ kind: 'withdrawal', article, withdrawn }]
        : corrections.map((correction) => ({ kind: 'correction', article, correction }));
    })
    .sort((a, b) => timeOf(b) - timeOf(a)),
);

/** The corrections the front page shows: of the last days, as many as the newsroom has set. */
export function recentCorrections(newsroom: PublishedNewsroom): readonly PublishedCorrection[] {
  const since = addDays(newsroom.edition.today, -newsroom.site.correctionsOnFrontDays);
  return amendmentsOf(newsroom).flatMap((amendment) =>
    amendment.kind === 'correction' && amendment.correction.date.day > since ? [amendment] : [],
  );
}
