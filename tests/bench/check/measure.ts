import type { Finding } from '../../../src/domain/finding.ts';
import { createRandom } from '../newsroom/random.ts';
import { composeBackground } from './background.ts';
import { type GoldArticle, readGold } from './gold.ts';
import { makeMutants } from './mutate.ts';
import { BLIND_CHANGES, NEUTRAL_CHANGES } from './neutral.ts';
import { checkTrials, readReferenceRows } from './run.ts';
import { judge, type Outcome } from './score.ts';
import { createWorld, type World } from './world.ts';

/** What a change that means nothing made the checker say, or no longer say. */
export interface Drift {
  readonly change: string;
  readonly slug: string;
  readonly appeared: readonly Finding[];
  readonly vanished: readonly Finding[];
}

export interface Measured {
  readonly world: World;
  /** Errors and warnings on clean gold, by article. */
  readonly clean: ReadonlyMap<GoldArticle, readonly Finding[]>;
  readonly outcomes: readonly Outcome[];
  readonly neutral: { readonly tried: ReadonlyMap<string, number>; readonly drifts: readonly Drift[] };
  readonly background: { readonly articles: number; readonly findings: readonly Finding[] };
}

/** The gold newsroom, ready for mutation. */
export async function openWorld(): Promise<World> {
  const rows = await readReferenceRows();
  return createWorld(rows, readGold(rows.people), createRandom(1));
}

/** Errors and warnings on the gold articles as they are. */
export async function checkGold({ articles }: World): Promise<Map<GoldArticle, Finding[]>> {
  const told = await checkTrials(articles.map(({ source }) => ({ source })));
  return new Map(articles.map((article, index) => [article, told[index] ?? []]));
}

/** Makes mutants and checks them. */
export async function checkMutants(
  world: World,
  count: number,
  clean: ReadonlyMap<GoldArticle, readonly Finding[]>,
): Promise<Outcome[]> {
  const mutants = makeMutants(world, count);
  const told = await checkTrials(mutants);
  return mutants.map((mutant, index) => judge(mutant, told[index] ?? [], clean));
}

const isOfLetters = ({ rule }: Finding): boolean => rule.startsWith('text-') || rule.endsWith('-style');

/** A finding as it is the same however the text is written. */
const essence = ({ rule, person, expected }: Finding): string =>
  JSON.stringify([
    rule,
    person ?? '',
    (expected[0] ?? '').normalize('NFC').replace(/\s+/g, ' '),
  ]).toLowerCase();

function compare(
  change: string,
  slug: string,
  before: readonly Finding[],
  after: readonly Finding[],
): Drift[] {
  const [old, fresh] = [before, after].map((all) => all.filter((finding) => !isOfLetters(finding)));
  const [known, now] = [old, fresh].map((all) => (all ?? []).map(essence));
  const appeared = (fresh ?? []).filter((finding) => !known?.includes(essence(finding)));
  const vanished = (old ?? []).filter((finding) => !now?.includes(essence(finding)));
  return appeared.length + vanished.length > 0 ? [{ change, slug, appeared, vanished }] : [];
}

/** Makes changes that mean nothing, on gold and on mutants. */
async function checkNeutral(
  { articles }: World,
  clean: Measured['clean'],
  outcomes: readonly Outcome[],
): Promise<Measured['neutral']> {
  const ofGold = Object.entries(NEUTRAL_CHANGES).flatMap(([change, make]) =>
    articles.map((article) => {
      const names = [...article.people, ...article.titles, ...article.venues];
      const labelled = change === 'names emphasized' ? article.people : names;
      return {
        change,
        slug: article.slug,
        source: make(article, labelled),
        before: clean.get(article) ?? [],
      };
    }),
  );
  const some = outcomes.filter(
    ({ hit, mutant }, index) => hit && index % 7 === 0 && mutant.beside.length === 0,
  );
  const ofMutants = BLIND_CHANGES.flatMap((change) =>
    some
      .filter(({ mutant }) => !isOfLetters({ rule: mutant.rule } as Finding))
      .map(({ mutant, findings }) => {
        const bodyStart = mutant.source.indexOf('\n---\n', 3) + 5;
        const source = NEUTRAL_CHANGES[change]?.({ source: mutant.source, bodyStart }, []) ?? '';
        const known = clean.get(mutant.article) ?? [];
        return {
          change,
          slug: `${mutant.article.slug} (${mutant.rule})`,
          source,
          before: [...findings, ...known],
        };
      }),
  );
  const trials = [...ofGold, ...ofMutants];
  const told = await checkTrials(trials);
  const tried = new Map<string, number>();
  for (const { change } of trials) tried.set(change, (tried.get(change) ?? 0) + 1);
  const drifts = trials.flatMap(({ change, slug, before }, index) =>
    compare(change, slug, before, told[index] ?? []),
  );
  return { tried, drifts };
}

/** Everything the benchmark of the checker measures but its speed. */
export async function measureCheck(perRule: number, background: number): Promise<Measured> {
  const world = await openWorld();
  const clean = await checkGold(world);
  const outcomes = await checkMutants(world, perRule, clean);
  const neutral = await checkNeutral(world, clean, outcomes);
  const told = await checkTrials(composeBackground(world, background));
  return {
    world,
    clean,
    outcomes,
    neutral,
    background: { articles: background, findings: told.flat() },
  };
}
