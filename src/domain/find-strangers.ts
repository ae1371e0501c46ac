import { capitalRuns } from './find-names.ts';
import type { WordSpan } from './find-unlisted.ts';
import type { Reading } from './mentions.ts';
import { isSurname, NAMED_FOR_PEOPLE } from './surnames.ts';
import { syllableKey } from './text.ts';
import { wordAt } from './tokens.ts';

/** Whether any word from one to another belongs to a span. */
function takenBy(spans: readonly WordSpan[]): (from: number, to: number) => boolean {
  const taken = new Set<number>();
  for (const { from, to } of spans) for (let at = from; at <= to; at += 1) taken.add(at);
  return (from, to) => {
    for (let at = from; at <= to; at += 1) if (taken.has(at)) return true;
    return false;
  };
}

/** The one district named for somebody. */
const NAMED_DISTRICT = 'Trần Văn Thời';

/**
 * Names of Vietnamese people of whom neither the list nor a title says anything, as they stand in capitals, behind the
 * name of a place too: `xã Hòa Lộc Nguyễn Văn Bình`.
 */
export function findStrangers({
  tokens,
  people,
  titles,
}: Pick<Reading, 'tokens' | 'people' | 'titles'>): WordSpan[] {
  const isRead = takenBy([...people, ...titles]);
  return capitalRuns(tokens, () => false).flatMap(({ from, to }): WordSpan[] => {
    const begin = [from, to - 2, to - 3].find(
      (at) => at >= from && to - at >= 2 && to - at <= 3 && isSurname(wordAt(tokens, at)),
    );
    if (begin === undefined || isRead(from, to)) return [];
    const isPlace =
      begin > 0 &&
      (NAMED_FOR_PEOPLE.has(syllableKey(wordAt(tokens, begin - 1))) ||
        tokens.text.slice(tokens.start[begin], tokens.end[to]) === NAMED_DISTRICT);
    return isPlace ? [] : [{ from: begin, to }];
  });
}
