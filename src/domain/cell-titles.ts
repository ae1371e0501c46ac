import type { PersonClaim, TitleClaim } from './claim.ts';
import type { Passage } from './passage.ts';

/** A block of text with the titles that stand in it, and whether anybody is named there. */
interface Cell {
  readonly passage: Passage;
  readonly titles: readonly TitleClaim[];
  readonly isNamed: boolean;
}

/** Whether two cells, one directly behind the other, stand in one row of a table in Markdown or HTML. */
function areInOneRow({ mapped, source }: Passage, { mapped: next }: Passage): boolean {
  const between = source.slice(mapped.endOf(mapped.text.length), next.startOf(0));
  return between.includes('<') ? !/<\/?tr\b/i.test(between) : !/[\r\n]/.test(between);
}

/**
 * People of whom a table's cell says no more than the name, with the titles of the cells beside it as titles that may
 * be theirs.
 */
export function withCellTitles(
  claims: readonly PersonClaim[],
  passages: readonly Passage[],
  titlesIn: (passage: Passage) => readonly TitleClaim[],
): PersonClaim[] {
  if (!claims.some(({ at }) => at.passage.kind === 'cell')) return [...claims];
  const named = new Set(claims.map(({ at }) => at.passage));
  const cells = passages.map(
    (passage): Cell => ({
      passage,
      titles: passage.kind === 'cell' ? titlesIn(passage) : [],
      isNamed: named.has(passage),
    }),
  );
  const places = new Map(cells.map(({ passage }, index) => [passage, index]));
  return claims.map((claim) => {
    const { passage } = claim.at;
    const index = places.get(passage);
    if (passage.kind !== 'cell' || index === undefined || claim.titles.length + claim.shared.length > 0)
      return claim;
    const [before, after] = [cells[index - 1], cells[index + 1]];
    const beside = [
      ...(after && areInOneRow(passage, after.passage) ? [after] : []),
      ...(before && areInOneRow(before.passage, passage) ? [before] : []),
    ].filter(({ isNamed }) => !isNamed);
    return { ...claim, shared: beside.flatMap(({ titles }) => titles) };
  });
}
