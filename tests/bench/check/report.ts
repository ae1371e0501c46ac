import type { Finding } from '../../../src/domain/finding.ts';
import { markdownTable } from '../table.ts';
import { HALVES } from './gold.ts';
import type { Measured } from './measure.ts';
import { RULES } from './mutate.ts';
import { type Outcome, type RuleScore, scoreRule } from './score.ts';

/** What the checker must reach. */
const BARS = { error: 0.98, warning: 0.95, errorsPerThousand: 2, warningsPerThousand: 20 } as const;

/** A promise, and whether it holds. */
export interface Bar {
  readonly text: string;
  readonly holds: boolean;
}

const share = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3));

const scoreCells = ({ mutants, recall, precision }: RuleScore): string[] => [
  String(mutants),
  share(recall),
  share(precision),
];

const rulesTable = (outcomes: readonly Outcome[]): string =>
  markdownTable(
    ['rule', ...HALVES.flatMap((half) => [half, 'recall', 'precision'])],
    Object.keys(RULES).map((rule) => [
      `\`${rule}\``,
      ...HALVES.flatMap((half) => scoreCells(scoreRule(rule, half, outcomes))),
    ]),
  );

const neutralTable = ({ neutral: { tried, drifts } }: Measured): string =>
  markdownTable(
    ['change that means nothing', 'texts', 'findings changed in'],
    [...tried].map(([change, count]) => [
      change,
      String(count),
      String(drifts.filter((drift) => drift.change === change).length),
    ]),
  );

const ofSeverity = (findings: readonly Finding[], severity: string): number =>
  findings.filter((finding) => finding.severity === severity).length;

const perThousand = ({ background: { articles, findings } }: Measured, severity: string): number =>
  (1000 * ofSeverity(findings, severity)) / articles;

/** Every promise of the benchmark. */
export function judgeBars(measured: Measured): Bar[] {
  const recalls = Object.entries(RULES).map(([rule, { severity }]): Bar => {
    const { recall, mutants } = scoreRule(rule, 'test', measured.outcomes);
    const bar = BARS[severity];
    return {
      text: `recall of \`${rule}\` at least ${bar} (${share(recall)})`,
      holds: mutants > 0 && recall >= bar,
    };
  });
  const clean = [...measured.clean.values()].flat();
  const none = (severity: string): Bar => {
    const count = ofSeverity(clean, severity);
    return { text: `no ${severity} on clean articles (${count})`, holds: count === 0 };
  };
  const drifts = measured.neutral.drifts.length;
  const atMost = (severity: string, most: number): Bar => {
    const count = perThousand(measured, severity);
    return {
      text: `at most ${most} ${severity}s per 1,000 articles of everyday news (${count.toFixed(1)})`,
      holds: count <= most,
    };
  };
  return [
    ...recalls,
    none('error'),
    none('warning'),
    { text: `no finding changed by what means nothing (${drifts})`, holds: drifts === 0 },
    atMost('error', BARS.errorsPerThousand),
    atMost('warning', BARS.warningsPerThousand),
  ];
}

/** The tables and the promises as Markdown; of the recalls that hold one line stands for all. */
export function reportCheck(measured: Measured, bars: readonly Bar[]): string {
  const { articles } = measured.world;
  const marks = articles.reduce(
    (sum, { people, titles, venues }) => sum + people.length + titles.length + venues.length,
    0,
  );
  const isQuiet = ({ text, holds }: Bar): boolean => holds && text.startsWith('recall');
  const quiet = bars.filter(isQuiet).length;
  const lines = [
    `recall on the test half at least ${BARS.error} for errors and ${BARS.warning} for warnings: holds for ${quiet} of ${Object.keys(RULES).length} rules`,
    ...bars
      .filter((bar) => !isQuiet(bar))
      .map(({ text, holds }) => `${text}: ${holds ? 'holds' : 'does not hold'}`),
  ];
  const counts = Map.groupBy(measured.background.findings, ({ rule, severity }) => `${severity} \`${rule}\``);
  const told = [...counts].map(([rule, all]) => `${all.length} × ${rule}`).join(', ');
  return [
    `${articles.length} labelled articles with ${marks} labelled names, titles and places; ${measured.outcomes.length} mutants.`,
    rulesTable(measured.outcomes),
    neutralTable(measured),
    `Everyday news, ${measured.background.articles.toLocaleString('en')} articles: ${told || 'no finding'}.`,
    lines.map((line) => `- ${line}`).join('\n'),
  ]
    .map((part) => part.trimEnd())
    .join('\n\n');
}

const SHOWN = 5;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const tell = ({ rule, found, expected }: Finding): string =>
  `${rule}: ${oneLine(found)} → ${expected[0] ?? ''}`;

function listMiss({ mutant, findings }: Outcome): string {
  const [span] = mutant.spans;
  const around = span ? mutant.source.slice(Math.max(0, span.start - 40), span.end + 30) : '';
  const right = mutant.right[0] === undefined ? '' : ` → ${mutant.right[0]}`;
  const said = findings.map(tell).join('; ') || 'nothing';
  return `  ${mutant.article.slug} (${mutant.way}): … ${oneLine(around)} …${right}\n    told: ${said}`;
}

/** The first misses of every rule, what was told on clean articles, and what the background gave. */
export function listMisses({ outcomes, clean, neutral, background }: Measured): string {
  const ofRules = Object.keys(RULES).flatMap((rule) => {
    const missed = outcomes.filter(({ hit, mutant }) => !hit && mutant.rule === rule);
    const extra = outcomes.filter(
      ({ mutant, findings }) =>
        mutant.rule !== rule && !mutant.also.includes(rule) && findings.some((one) => one.rule === rule),
    );
    return [
      ...(missed.length > 0
        ? [`${rule}: ${missed.length} missed`, ...missed.slice(0, SHOWN).map(listMiss)]
        : []),
      ...(extra.length > 0 ? [`${rule}: told of other faults`, ...extra.slice(0, SHOWN).map(listMiss)] : []),
    ];
  });
  const ofClean = [...clean].flatMap(([{ slug }, findings]) =>
    findings.map((one) => `  ${slug}: ${tell(one)}`),
  );
  const ofNeutral = neutral.drifts
    .slice(0, SHOWN)
    .map(
      ({ change, slug, appeared, vanished }) =>
        `  ${change}, ${slug}: + ${appeared.map(tell).join('; ')} - ${vanished.map(tell).join('; ')}`,
    );
  const ofRest = [...Map.groupBy(background.findings, ({ rule }) => rule).values()].flatMap((all) =>
    all.slice(0, SHOWN).map((one) => `  ${tell(one)}`),
  );
  return [
    ...ofRules,
    'Clean articles:',
    ...ofClean,
    'Changes that mean nothing:',
    ...ofNeutral,
    'Everyday news:',
    ...ofRest,
  ].join('\n');
}
