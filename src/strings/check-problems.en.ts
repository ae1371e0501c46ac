import type { Finding } from '../domain/finding.ts';

const best = ({ expected }: Finding): string => (expected[0] === undefined ? '' : ` Write "${expected[0]}".`);
const list = ({ expected }: Finding): string => expected.map((text) => `"${text}"`).join(', ');

const LISTS: Readonly<Record<string, string>> = { chairs: 'the chairs', attendees: 'the attendees' };
const EVENT: Readonly<Record<string, string>> = {
  day: 'This day is not that of',
  chair: 'This chair is not one in',
  'chair-missing': 'Somebody in the chair is missing here who is there in',
  titles: 'These titles are not those in',
};

const DIRECTIVE = {
  form: () =>
    'This exception has no effect. Write "check-disable-next-line RULE: reason"; several rules are separated by commas.',
  'no-reason': () =>
    'This exception gives no reason, so it has no effect. Write the reason behind a colon: "check-disable-next-line RULE: reason".',
  unknown: (finding: Finding) =>
    `There is no rule "${finding.found}", so this exception has no effect.${best(finding)}`,
  refused: (finding: Finding) =>
    `What "${finding.found}" finds here is no matter of opinion: it cannot be excepted. Mend it, and delete the exception.`,
  nothing: (finding: Finding) =>
    `On the next line there is nothing that "${finding.found}" would find. Delete the exception, or put it directly above the line it is for.`,
} satisfies Record<string, (finding: Finding) => string>;

const exception = (finding: Finding): string => {
  const speak = Object.entries(DIRECTIVE).find(([reason]) => reason === finding.detail.reason)?.[1];
  return (speak ?? DIRECTIVE.nothing)(finding);
};

/** What each rule about names and titles says: what is wrong, why, what to do. */
export const checkProblems = {
  'name-misspelt': (finding) =>
    finding.severity === 'note'
      ? `"${finding.found}" is nearly the name "${finding.expected[0]}", but nothing here says that they are meant.`
      : `The name "${finding.found}" is misspelt.${best(finding)}`,
  'title-misspelt': (finding) => `The title "${finding.found}" is misspelt.${best(finding)}`,
  'title-wrong': (finding) =>
    `${finding.detail.name} has never held the title "${finding.found}" according to the list${
      finding.severity === 'warning' ? ', which is older than this news' : ''
    }.${finding.expected.length > 0 ? ` Held on ${finding.detail.day}: ${list(finding)}.` : ' Check the title, or add the term to people.yaml.'}`,
  'title-not-held': (finding) =>
    `${finding.detail.name} did not hold the title "${finding.found}" on ${finding.detail.day}.${
      finding.expected.length > 0
        ? ` Right on that day: ${list(finding)}.`
        : ' Check the title and the day of the meeting.'
    }`,
  'title-qualifier': (finding) =>
    `"${finding.found}" contradicts the term that the list gives ${finding.detail.name} for ${finding.detail.day}.${best(finding)}`,
  'name-short-form': (finding) =>
    `Nobody named here is called "${finding.found}"; ${finding.detail.name} nearly is.${best(finding)}`,
  'name-unknown': (finding) =>
    `"${finding.found}" is nobody in the list, but is given the title "${finding.detail.title}". Correct the name, or add the person to people.yaml.`,
  'name-ambiguous': (finding) =>
    `Several people in the list are called "${finding.found}" (${finding.detail.ids}), and no title here tells them apart. Write "person:" with the id in the frontmatter.`,
  'name-inconsistent': (finding) =>
    `"${finding.found}" is written otherwise elsewhere in this article: "${finding.expected[0]}". Write one of the two.`,
  'name-style': (finding) => `The house writes "${finding.expected[0]}", not "${finding.found}".`,
  'title-missing': (finding) =>
    `The first full mention of ${finding.detail.name} lacks the title "${finding.detail.title}". Add it.`,
  'title-order': (finding) =>
    `"${finding.found}" comes before "${finding.detail.before}" in the order of precedence. Write: ${finding.detail.order}.`,
  'title-unknown': (finding) =>
    `The title "${finding.found}" is not in the list.${best(finding) || ' Correct it, or add the post to posts.yaml.'}`,
  'title-style': (finding) =>
    finding.detail.reason === 'variant'
      ? `"${finding.found}" is a known way to write "${finding.expected[0]}".`
      : `The list writes this title "${finding.expected[0]}": mind the capitals.`,
  'people-swapped': (finding) =>
    `${finding.detail.name} and ${finding.detail.other} stand with each other's titles. Exchange the names.`,
  precedence: (finding) =>
    `${finding.detail.name} outranks ${finding.detail.before}, who stands before. Exchange the order.`,
  'seat-conflict': (finding) =>
    `${finding.detail.name} is given the title "${finding.detail.label}", which here ${finding.detail.others} has already; it has ${finding.detail.seats} ${finding.detail.seats === '1' ? 'seat' : 'seats'}. Check both.`,
  'honorific-mismatch': (finding) =>
    `"${finding.detail.honorific}" does not fit ${finding.detail.name}: the list says "${finding.detail.right}".${best(finding)}`,
  'after-death': (finding) =>
    `${finding.detail.name} died on ${finding.detail.died} and cannot have taken part. Check the person and the day.`,
  'two-places': (finding) =>
    `${finding.detail.name} is listed in ${finding.detail.place}, and at the same time in ${finding.detail.other}${finding.detail.path ? ` (${finding.detail.path})` : ''}. Correct one of the two.`,
  'event-mismatch': (finding) =>
    `${EVENT[finding.detail.reason ?? '']} ${finding.detail.path}, which reports the same event. Check both.`,
  'prose-mismatch': (finding) =>
    finding.detail.missing === 'text'
      ? `"${finding.found}" is among ${LISTS[finding.detail.role ?? '']} in the frontmatter, but not in the list of the text. Add or delete one.`
      : `"${finding.found}" is in the text's list of ${LISTS[finding.detail.role ?? '']}, but not in the frontmatter. Add or delete one.`,
  'role-mismatch': (finding) =>
    `"${finding.found}" is among ${LISTS[finding.detail.role ?? '']} in the text, but has the other role in the frontmatter. Correct one of the two.`,
  'venue-misspelt': (finding) => `The venue "${finding.found}" is misspelt.${best(finding)}`,
  'duplicate-person': (finding) =>
    `"${finding.found}" stands twice in one list. Delete one of the two entries.`,
  'organization-unknown': (finding) =>
    `"${finding.found}" is not in organizations.yaml: it is printed without a link.${best(finding)}`,
  'venue-unknown': (finding) =>
    `"${finding.found}" is not in venues.yaml: it is printed without a link.${best(finding)}`,
  'text-not-nfc': (finding) =>
    `"${finding.found}" is written with separate combining marks. Save it as composed letters (Unicode NFC).`,
  'text-lookalike': (finding) =>
    `"${finding.found}" holds letters that only look right (${finding.detail.letters}).${best(finding)}`,
  'text-invisible': (finding) =>
    `"${finding.found}" holds invisible characters or unusual spaces (${finding.detail.letters}). Type it anew with plain spaces.`,
  'text-encoding': (finding) =>
    `"${finding.found}" is left over from an old encoding (TCVN3, VNI or misread UTF-8).${best(finding)}`,
  'directive-unused': (finding) => exception(finding),
  'baseline-stale': ({ detail }) =>
    `The baseline accepts ${detail.rule} "${detail.found}" ${detail.count}× in ${detail.file}, but it is found there ${detail.matched}×. "npm run check -- --write-baseline" removes what is no longer needed.`,
  'content-baseline': () =>
    'The baseline cannot be read: it must be JSON, { "version": 1, "findings": [{ "file", "rule", "found", "count" }, …] }. Mend this place, or write the file anew with "npm run check -- --write-baseline".',
} satisfies Record<string, (finding: Finding) => string>;
