import type { Finding } from '../../../src/domain/finding.ts';
import type { GoldArticle, Half } from './gold.ts';
import type { Mutant } from './mutant.ts';
import { RULES } from './mutate.ts';

/** A mutant with what was said of it; findings that its article has without the fault are left out. */
export interface Outcome {
  readonly mutant: Mutant;
  readonly findings: readonly Finding[];
  readonly hit: boolean;
}

/** Equal but for the capital of a sentence. */
const isSame = (one: string, other: string): boolean =>
  one.slice(1) === other.slice(1) && one.charAt(0).toLowerCase() === other.charAt(0).toLowerCase();

/** The right rule and severity, the right place, and where something right can be suggested, that first. */
function isHit({ rule, spans, right }: Mutant, finding: Finding): boolean {
  if (finding.rule !== rule || finding.severity !== RULES[rule]?.severity) return false;
  const placed = spans.some(({ start, end }) => start === finding.span.start && end === finding.span.end);
  return placed && (right.length === 0 || right.some((one) => isSame(one, finding.expected[0] ?? '')));
}

export function judge(
  mutant: Mutant,
  told: readonly Finding[],
  before: ReadonlyMap<GoldArticle, readonly Finding[]>,
): Outcome {
  const known = before.get(mutant.article) ?? [];
  const findings = told.filter(
    ({ rule, found }) =>
      rule === mutant.rule || !known.some((one) => one.rule === rule && one.found === found),
  );
  return { mutant, findings, hit: findings.some((finding) => isHit(mutant, finding)) };
}

export interface RuleScore {
  readonly rule: string;
  readonly mutants: number;
  readonly recall: number;
  /** Hits among all findings of the rule on mutants of any rule. */
  readonly precision: number;
}

/** How a rule did in one half. */
export function scoreRule(rule: string, half: Half, outcomes: readonly Outcome[]): RuleScore {
  const ofHalf = outcomes.filter(({ mutant }) => mutant.article.half === half);
  const own = ofHalf.filter(({ mutant }) => mutant.rule === rule);
  const hits = own.filter(({ hit }) => hit).length;
  const told = ofHalf
    .filter(({ mutant }) => !mutant.also.includes(rule))
    .flatMap(({ findings }) => findings.filter((finding) => finding.rule === rule)).length;
  return { rule, mutants: own.length, recall: hits / own.length, precision: hits / told };
}
