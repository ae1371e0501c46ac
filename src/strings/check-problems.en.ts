import type { Finding } from '../domain/finding.ts';

const best = ({ expected }: Finding): string => (expected[0] === undefined ? '' : ` Write "${expected[0]}".`);
const list = ({ expected }: Finding): string => expected.map((text) => `"${text}"`).join(', ');

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
} satisfies Record<string, (finding: Finding) => string>;
