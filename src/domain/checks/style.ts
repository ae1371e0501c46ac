import type { TitleClaim } from '../claim.ts';
import type { Day } from '../day.ts';
import type { Finding } from '../finding.ts';
import { inHouseStyle } from '../house-style.ts';
import { type Stretch, spanOf } from '../passage.ts';
import { labelOn, type TitleForm } from '../reference-list.ts';
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

/** `Tuý` for Túy: the same word by its key, another by its letters, capitals apart. */
function styleFinding(context: CheckContext, at: Stretch, listed: string): Finding[] {
  const written = at.passage.mapped.text.slice(at.start, at.end);
  const { tonePlacement } = context.checked.text;
  if (written === listed && tonePlacement === undefined) return [];
  const right = styled(context, listed);
  if (written === right) return [];
  if (sameButCase(written, right) || labelKey(written) !== labelKey(right)) return [];
  const words = plain(written).split(' ');
  const expected = plain(right)
    .split(' ')
    .map((word, index) => (isShouted(words[index] ?? '') ? word.toUpperCase() : word))
    .join(' ');
  const { start, end } = spanOf(at);
  const whole = at.passage.source.slice(start, end) === written;
  return [
    findingAt(context, at, 'name-style', 'note', {
      expected: [expected],
      // With another case besides, more than the house's style would change.
      fix: whole && inHouseStyle(written, 'old') === inHouseStyle(expected, 'old') ? expected : undefined,
    }),
  ];
}

/** `name-style`: names and titles spelt otherwise than the list or the house does, where both spellings are right. */
export function findOtherStyles(context: CheckContext): Finding[] {
  return context.checked.claims.flatMap((claim) => {
    const name = claim.bearers
      .flatMap((person) => [person.name, ...person.otherNames.map(({ label }) => label)])
      .find((one) => one === claim.name || labelKey(one) === labelKey(claim.name));
    const titles = [...claim.titles, ...claim.shared].flatMap((title) => {
      const [form] = title.slips.length === 0 ? title.forms : [];
      const exact = title.forms.find(({ label }) => label === title.office) ?? form;
      return form && exact ? styleFinding(context, officeOf(title), exact.label) : [];
    });
    return [...(name === undefined ? [] : styleFinding(context, claim.at, name)), ...titles];
  });
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

/** `title-style`: capitals other than the label's, or a known variant in place of the label. */
export const findTitleStyles = (context: CheckContext): Finding[] =>
  context.checked.claims.flatMap((claim) =>
    [...claim.titles, ...claim.shared].flatMap((title) =>
      judgeStyle(context, title, daysOf(claim)?.from ?? context.checked.days.from),
    ),
  );
