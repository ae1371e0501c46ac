import type { Findings, Hits } from './ask-index.ts';

/** What an index found for the query as typed (in each of its readings), and for the query with a name repaired. */
export interface IndexFindings {
  readonly typed: readonly Findings[];
  /** With the last word finished as names finish it. */
  readonly finished: readonly Findings[];
  readonly repaired: readonly Findings[];
  /** With all words, anywhere. */
  readonly scattered: Hits;
  /** With the last word taken as the beginning of one. */
  readonly unfinished: Hits;
}

/**
 * How the articles of an answer were found: by the query, by a repaired one, by its words scattered over the text, by
 * words its last one begins.
 */
export type Match = 'typed' | 'repaired' | 'scattered' | 'unfinished' | 'none';

export interface Ranking {
  /** Places of the articles, best first. */
  readonly places: readonly number[];
  readonly match: Match;
}

interface Ranked {
  readonly tier: number;
  readonly score: number;
}

type Tier = readonly [match: Match, hits: (found: Sources) => readonly Hits[]];

interface Sources {
  readonly headline: IndexFindings;
  readonly text: IndexFindings;
  readonly named: Hits;
}

const NOTHING: IndexFindings = {
  typed: [],
  finished: [],
  repaired: [],
  scattered: new Map(),
  unfinished: new Map(),
};

/**
 * From the best to the weakest. A phrase in the headline stays in front whatever the full text adds, so that an answer
 * does not jump while it is completed.
 */
const TIERS: readonly Tier[] = [
  ['typed', ({ headline }) => headline.typed.map((found) => found.exact)],
  ['typed', ({ headline }) => headline.typed.map((found) => found.phrase)],
  ['typed', ({ named }) => [named]],
  ['typed', ({ headline }) => headline.finished.flatMap((found) => [found.exact, found.phrase])],
  ['typed', ({ text }) => text.typed.map((found) => found.exact)],
  ['typed', ({ text }) => text.typed.map((found) => found.phrase)],
  ['typed', ({ text }) => text.finished.flatMap((found) => [found.exact, found.phrase])],
  ['typed', ({ headline }) => headline.typed.map((found) => found.close)],
  ['typed', ({ text }) => text.typed.map((found) => found.close)],
  [
    'repaired',
    ({ headline }) => headline.repaired.flatMap((found) => [found.exact, found.phrase, found.close]),
  ],
  ['repaired', ({ text }) => text.repaired.flatMap((found) => [found.exact, found.phrase, found.close])],
  ['scattered', ({ headline }) => [headline.scattered]],
  ['scattered', ({ text }) => [text.scattered]],
  ['unfinished', ({ headline }) => [headline.unfinished]],
  ['unfinished', ({ text }) => [text.unfinished]],
];

/** The articles of the strongest kind of match there is, each at its best tier with its best score there. */
function collect(sources: Sources): { match: Match; ranked: ReadonlyMap<number, Ranked> } {
  for (const wanted of ['typed', 'repaired', 'scattered', 'unfinished'] as const) {
    const ranked = new Map<number, Ranked>();
    for (const [tier, [match, hitsOf]] of TIERS.entries()) {
      if (match !== wanted) continue;
      for (const [place, score] of hitsOf(sources).flatMap((hits) => [...hits])) {
        const known = ranked.get(place);
        if (!known || (known.tier === tier && known.score < score)) ranked.set(place, { tier, score });
      }
    }
    if (ranked.size > 0) return { match: wanted, ranked };
  }
  return { match: 'none', ranked: new Map() };
}

/**
 * Puts what the indexes found in order: phrases with the marks typed, phrases, then neighbours; in each by score, the
 * newer first where that is equal. Weaker kinds of match count only where there is no stronger one.
 *
 * @param named articles that concern the entity the query names, whatever it is called there
 */
export function rankFindings({
  headline,
  text = NOTHING,
  named = new Map(),
}: {
  headline: IndexFindings;
  text?: IndexFindings | undefined;
  named?: Hits;
}): Ranking {
  const { match, ranked } = collect({ headline, text, named });
  const places = [...ranked]
    .sort(([a, inA], [b, inB]) => inA.tier - inB.tier || inB.score - inA.score || a - b)
    .map(([place]) => place);
  return { places, match };
}
