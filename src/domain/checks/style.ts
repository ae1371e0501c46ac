import type { TitleClaim } from '../claim.ts';
import type { Day } from '../day.ts';
import type { Finding } from '../finding.ts';
import { inHouseStyle, mayBeStyled } from '../house-style.ts';
import { type Stretch, spanOf } from '../passage.ts';
import { labelOn, type TitleForm } from '../reference-list.ts';
import { type Slip, slipBetween } from '../syllables.ts';
import { labelKey } from '../text.ts';
import { type CheckContext, daysOf, findingAt } from './context.ts';

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const sameButCase = (a: string, b: string): boolean => plain(a).toLowerCase() === plain(b).toLowerCase();
const isShouted = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** How the house writes what the list has. */
function styled(context: CheckContext, listed: string): string {
  const { tonePlacement } = context.checked.text;
  return tonePlacement === undefined ? listed : inHouseStyle(listed, tonePlacement);
}

const isSpelling = (slip: Slip): boolean => slip === 'spelling';

/** Whether two texts are one, each syllable in one of the spellings it may have: Tuý and Túy, Kĩ and Kỹ. */
function sameButStyle(written: string, right: string): boolean {
  const [left, others] = [labelKey(written).split(' '), labelKey(right).split(' ')];
  return (
    left.length === others.length &&
    left.every((word, index) => {
      const slip = slipBetween(word, others[index] ?? '');
      return word === others[index] || slip === 'spelling';
    })
  );
}

/**
 * `Tuý` for Túy: the same word by its sounds, another by its letters, capitals apart.
 *
 * @param listed as the list has it
 */
export function findStyle(context: CheckContext, at: Stretch, listed: string): Finding[] {
  const written = at.passage.mapped.text.slice(at.start, at.end);
  const { tonePlacement } = context.checked.text;
  const right = styled(context, listed);
  if (written === right || sameButCase(written, right) || !sameButStyle(written, right)) return [];
  const words = plain(written).split(' ');
  const expected = plain(right)
    .split(' ')
    .map((word, index) => (isShouted(words[index] ?? '') ? word.toUpperCase() : word))
    .join(' ');
  const { start, end } = spanOf(at);
  const whole = at.passage.source.slice(start, end) === written;
  // Where the house states no style, both are right; with another case or letter, more than the style would change.
  const sure =
    tonePlacement !== undefined && whole && inHouseStyle(written, 'old') === inHouseStyle(expected, 'old');
  return [
    findingAt(context, at, 'name-style', 'note', {
      expected: [expected],
      fix: sure ? expected : undefined,
    }),
  ];
}

function titleStyle(context: CheckContext, title: TitleClaim): Finding[] {
  const [form] = title.slips.every(isSpelling) ? title.forms : [];
  const listed = title.forms.find(({ label }) => label === title.office);
  if (listed && context.checked.text.tonePlacement === undefined) return [];
  const exact = listed ?? form;
  return form && exact && mayBeStyled(title.office) ? findStyle(context, officeOf(title), exact.label) : [];
}

/** `name-style`: names and titles spelt otherwise than the list or the house does, where both spellings are right. */
export function findOtherStyles(context: CheckContext): Finding[] {
  const { claims, readings } = context.checked;
  const names = claims.flatMap((claim) => {
    const name = claim.bearers
      .flatMap((person) => [person.name, ...person.otherNames.map(({ label }) => label)])
      .find((one) => one === claim.name || labelKey(one) === labelKey(claim.name));
    return name === undefined ? [] : findStyle(context, claim.at, name);
  });
  const ofEntries = claims.filter(({ entry }) => entry).flatMap(({ titles }) => titles);
  const ofProse = readings.flatMap(({ titles }) => titles);
  return [...names, ...[...ofEntries, ...ofProse].flatMap((title) => titleStyle(context, title))];
}

/** A title's stretch without its qualifier. */
const officeOf = ({ at, qualifierText }: TitleClaim): Stretch => ({
  ...at,
  start: at.start + qualifierText.length,
});

/** Whether a form is the way to write the title on a day: the label, a translation, or the variant of that day. */
const isLabel = ({ kind, post, dated }: TitleForm, day: Day): boolean =>
  kind !== 'variant' || (dated !== undefined && labelOn(post.otherLabels, day) === dated.label);

/** Capitals as written and as listed; a label in small letters may begin a sentence. */
function sameCapitals(written: string, label: string): boolean {
  const [a, b] = [plain(written), plain(label)];
  const initial = b[0] === b[0]?.toLowerCase() && a[0] === b[0]?.toUpperCase();
  return initial ? a.slice(1) === b.slice(1) : a === b;
}

function judgeStyle(context: CheckContext, title: TitleClaim, day: Day): Finding[] {
  const written = title.office;
  if (title.forms.length === 0 || title.slips.length > 0) return [];
  if (title.forms.some((form) => form.label === written && isLabel(form, day)) || isShouted(written))
    return [];
  // Tone placement is a matter of its own.
  const same = (label: string): string => inHouseStyle(label, 'old');
  const labels = title.forms.filter((form) => isLabel(form, day));
  const variants = title.forms.filter((form) => !isLabel(form, day));
  if ([...labels, ...variants].some(({ label }) => sameCapitals(same(written), same(label)))) {
    if (labels.length > 0) return [];
    const [variant] = variants;
    const label = variant && (labelOn(variant.post.otherLabels, day) ?? variant.post.label);
    return label === undefined
      ? []
      : [
          findingAt(context, title.at, 'title-style', 'note', {
            expected: [`${title.qualifierText}${label}`],
            detail: { reason: 'variant' },
          }),
        ];
  }
  const form = labels[0] ?? variants[0];
  if (!form || !sameButCase(same(written), same(form.label))) return [];
  return [
    findingAt(context, title.at, 'title-style', 'warning', {
      expected: [`${title.qualifierText}${form.label}`],
      detail: { reason: 'capitals' },
    }),
  ];
}

/** Whether white space stands before an offset, and before that a letter, a digit or a comma. */
function goesOn(text: string, offset: number): boolean {
  let end = offset;
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return end < offset && /[\p{L}\p{N},]$/u.test(text.slice(Math.max(0, end - 2), end));
}

/**
 * Titles beside nobody that begin with a capital inside a sentence. Where none is begun with, the office is meant, not
 * a title: `bầu bí thư tỉnh ủy`.
 */
function titlesAlone(context: CheckContext): TitleClaim[] {
  const { claims, readings } = context.checked;
  const beside = Map.groupBy(
    claims.filter(({ entry }) => !entry).flatMap(({ titles, shared }) => [...titles, ...shared]),
    ({ at }) => at.passage,
  );
  return readings.flatMap(({ passage, titles }) =>
    titles.filter(({ at, office }) => {
      if (!isShouted(office.slice(0, 1)) || !goesOn(passage.mapped.text, at.start)) return false;
      return !beside.get(passage)?.some((title) => title.at.start === at.start);
    }),
  );
}

/** `title-style`: capitals other than the label's, or, beside a name, a known variant in place of the label. */
export const findTitleStyles = (context: CheckContext): Finding[] => [
  ...context.checked.claims.flatMap((claim) =>
    [...claim.titles, ...claim.shared].flatMap((title) =>
      judgeStyle(context, title, daysOf(claim)?.from ?? context.checked.days.from),
    ),
  ),
  ...titlesAlone(context).flatMap((title) =>
    judgeStyle(context, title, context.checked.days.from).filter(({ severity }) => severity !== 'note'),
  ),
];
