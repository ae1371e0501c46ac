import { BASELINE_PATH, countFindings, isAcceptable } from '../src/domain/baseline.ts';
import type { Findings } from '../src/domain/findings.ts';
import type { Flip } from '../src/domain/since.ts';
import { writeBaseline } from '../src/files/baseline.ts';
import { fixContent } from '../src/files/fix-content.ts';
import { type Inspection, inspectContent, unjudgedFiles } from '../src/files/inspect-content.ts';
import type { Settings } from '../src/files/settings.ts';
import { shownPath } from '../src/files/shown-path.ts';
import { compareSince } from '../src/files/since.ts';
import { positionAt } from '../src/files/text-file.ts';
import { type CheckWorkStrings, checkWork } from '../src/strings/check-work.ts';
import type { readOptions, Selection } from './check-options.ts';
import { orRefuse, refuse } from './start.ts';

/** What the work of a check is done with. */
interface Work {
  readonly settings: Settings;
  readonly selection: Selection;
  readonly strings: CheckWorkStrings;
  readonly tell: (text: string) => void;
}

/** What one fix uncovers the next time mends; a fix that comes again and again is none. */
const MOST_ROUNDS = 5;

/** Puts right what findings are sure of, tells what it changed, and checks anew. */
async function fixFindings(inspection: Inspection, work: Work): Promise<Inspection> {
  const { settings, selection, strings, tell } = work;
  let current = inspection;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const asked = current.findings.filter(({ path }) => selection.holds(path));
    const { applied, failed } = await fixContent(settings.contentDir, asked, current.textOf);
    for (const { path, span, from, to } of applied) {
      const { line } = positionAt(current.textOf(path) ?? '', span.start);
      tell(
        `${shownPath(settings.contentDir, path)}:${line}  ${strings.shown(from)} → ${strings.shown(to)}\n`,
      );
    }
    if (applied.length === 0) {
      for (const { path, message } of failed)
        process.stderr.write(`${strings.notFixed(shownPath(settings.contentDir, path), message)}\n`);
      break;
    }
    count += applied.length;
    current = await inspectContent(settings);
  }
  tell(`${strings.fixed(count)}\n\n`);
  return current;
}

/** Writes the findings into the baseline, of the paths named or all, and checks anew. */
async function acceptFindings(inspection: Inspection, work: Work): Promise<Inspection> {
  const { settings, selection, strings, tell } = work;
  const { reading, findings, accepted, baseline } = inspection;
  if (baseline.findings.length > 0 && !selection.holds(BASELINE_PATH)) refuse(strings.brokenBaseline);
  const isUnjudged = unjudgedFiles(reading);
  const taken = [...findings, ...accepted].filter(
    (finding) => isAcceptable(finding) && selection.holds(finding.path) && !isUnjudged(finding.path),
  );
  const kept = baseline.entries.filter(({ file }) => !selection.holds(file) || isUnjudged(file));
  await writeBaseline(settings.contentDir, [...kept, ...countFindings(taken)]);
  tell(`${strings.accepted(taken.length, shownPath(settings.contentDir, BASELINE_PATH))}\n\n`);
  return inspectContent(settings);
}

/** What is to be reported. */
export interface Result {
  readonly findings: Findings;
  readonly impact?: readonly Flip[] | undefined;
}

/** Checks the content folder and does what the options ask for. */
export async function work({
  settings,
  selection,
  options,
  tell,
}: Pick<Work, 'settings' | 'selection' | 'tell'> & {
  readonly options: ReturnType<typeof readOptions>;
}): Promise<Result> {
  let inspection = await inspectContent(settings);
  const strings = checkWork[options.lang ?? inspection.locale ?? 'en'];
  const own = { settings, selection, strings, tell };
  if (options.fix) inspection = await fixFindings(inspection, own);
  if (options.writeBaseline) inspection = await orRefuse(() => acceptFindings(inspection, own));
  if (options.since === undefined) return { findings: inspection };
  const compared = await compareSince(options.since, inspection, settings);
  if ('problem' in compared)
    return refuse(strings.revision[compared.problem](options.since, compared.message, settings.contentDir));
  return {
    findings: { ...inspection, findings: compared.findings },
    impact: compared.impact?.filter(({ path }) => selection.holds(path)),
  };
}
