import { createRandom } from '../newsroom/random.ts';
import { type GoldArticle, HALVES } from './gold.ts';
import type { Mutant } from './mutant.ts';
import { decompose, hideCharacters, useLookalikes, useOldEncodings } from './mutants/letters.ts';
import {
  breakPrecedence,
  exchangeRoles,
  inviteTheDead,
  listOtherPeople,
  repeatEntries,
  seatStrangers,
  standAtTwoPlaces,
  swapPeople,
} from './mutants/lists.ts';
import {
  misspellNames,
  misspellShortForms,
  nameTwoAtOnce,
  renameToStrangers,
  writeStrangersTwoWays,
} from './mutants/names.ts';
import { addressWrongly, exchangeTitles, leaveOutTitles } from './mutants/order.ts';
import { contradictReports, meetElsewhere, misspellVenues, organizeElsewhere } from './mutants/places.ts';
import {
  giveStrangeTitles,
  giveUnheldTitles,
  giveWrongTitles,
  misqualifyTitles,
  misspellTitles,
  recapitaliseTitles,
} from './mutants/titles.ts';
import type { World } from './world.ts';

type Maker = (world: World, article: GoldArticle) => Mutant[];

interface RuleSpec {
  readonly severity: 'error' | 'warning';
  readonly make: Maker;
}

/** Every rule that is measured: its severity in the handbook, and who makes its faults. */
export const RULES: Readonly<Record<string, RuleSpec>> = {
  'name-misspelt': { severity: 'error', make: misspellNames },
  'name-short-form': { severity: 'error', make: misspellShortForms },
  'title-misspelt': { severity: 'error', make: misspellTitles },
  'title-wrong': { severity: 'error', make: giveWrongTitles },
  'title-not-held': { severity: 'error', make: giveUnheldTitles },
  'title-qualifier': { severity: 'error', make: misqualifyTitles },
  'people-swapped': { severity: 'error', make: swapPeople },
  'duplicate-person': { severity: 'error', make: repeatEntries },
  'seat-conflict': { severity: 'error', make: seatStrangers },
  'after-death': { severity: 'error', make: inviteTheDead },
  'two-places': { severity: 'error', make: standAtTwoPlaces },
  'venue-misspelt': { severity: 'error', make: misspellVenues },
  'text-lookalike': { severity: 'error', make: useLookalikes },
  'text-encoding': { severity: 'error', make: useOldEncodings },
  'name-unknown': { severity: 'warning', make: renameToStrangers },
  'name-ambiguous': { severity: 'warning', make: nameTwoAtOnce },
  'name-inconsistent': { severity: 'warning', make: writeStrangersTwoWays },
  'title-missing': { severity: 'warning', make: leaveOutTitles },
  'title-order': { severity: 'warning', make: exchangeTitles },
  'title-unknown': { severity: 'warning', make: giveStrangeTitles },
  'title-style': { severity: 'warning', make: recapitaliseTitles },
  precedence: { severity: 'warning', make: breakPrecedence },
  'honorific-mismatch': { severity: 'warning', make: addressWrongly },
  'event-mismatch': { severity: 'warning', make: contradictReports },
  'prose-mismatch': { severity: 'warning', make: listOtherPeople },
  'role-mismatch': { severity: 'warning', make: exchangeRoles },
  'venue-unknown': { severity: 'warning', make: meetElsewhere },
  'organization-unknown': { severity: 'warning', make: organizeElsewhere },
  'text-not-nfc': { severity: 'warning', make: decompose },
  'text-invisible': { severity: 'warning', make: hideCharacters },
};

/** Up to `count` of a list, every way of making the fault alike. */
function spread(mutants: readonly Mutant[], count: number, { random }: World): Mutant[] {
  const ways = [...Map.groupBy(mutants, ({ way }) => way).values()].map((all) =>
    random.sample(all, all.length),
  );
  const longest = Math.max(0, ...ways.map((all) => all.length));
  const inTurn = Array.from({ length: longest }, (_, round) =>
    ways.flatMap((all) => all[round] ?? []),
  ).flat();
  return inTurn.slice(0, count);
}

/** Up to `count` mutants of every rule for either half, the same ones each time. */
export function makeMutants(world: World, count: number): Mutant[] {
  return Object.entries(RULES).flatMap(([rule, { make }], index) =>
    HALVES.flatMap((half, place) => {
      // A stream for each rule: what is added to one changes no other.
      const own = { ...world, random: createRandom(1000 * (index + 1) + place) };
      const all = world.articles.filter((article) => article.half === half).flatMap((one) => make(own, one));
      const strays = all.filter((mutant) => mutant.rule !== rule);
      if (strays.length > 0) throw new Error(`${rule}: made ${strays[0]?.rule}.`);
      return spread(all, count, own);
    }),
  );
}
