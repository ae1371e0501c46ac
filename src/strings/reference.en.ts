import type { Finding } from '../domain/finding.ts';
import type { ReferenceStrings } from './reference-words.ts';

const of = ({ detail }: Finding, name: string): string => detail[name] ?? '';
const first = ({ expected }: Finding): string => expected[0] ?? '';
const meant = (finding: Finding): string => (first(finding) === '' ? '' : ` Perhaps "${first(finding)}".`);
const times = (finding: Finding): string =>
  of(finding, 'count') === '1' ? 'once' : `${of(finding, 'count')} times`;

const UNREAD: Readonly<Record<string, (finding: Finding) => string>> = {
  column: (finding) =>
    `The column "${finding.found}" (filled ${times(finding)}) has no place in the list. Rename it, if it is one that the list has.`,
  twice: (finding) =>
    `The column "${finding.found}" (filled ${times(finding)}) means the same as one before it. Keep one.`,
  beyond: (finding) =>
    `"${finding.found}" stands behind the last column. Give it a column, or put a cell that holds the separator in quotes.`,
  key: (finding) => `"${finding.found}" (found ${times(finding)}) has no place in the list.`,
  subject: (finding) =>
    `"${finding.found}" (${of(finding, 'column')}) belongs to nothing in this row: a term needs a person and a post.`,
};

const ROW: Readonly<Record<string, (finding: Finding) => string>> = {
  nameless: (finding) =>
    `${finding.found === '' ? 'This row' : `"${finding.found}"`} has no name, and no such id is in the list. Add the name, or correct the id.`,
  'no-person': () => 'This membership names no person.',
  'no-post': () => 'This membership names neither a post nor a role.',
};

/** What each finding about an imported list says: what is wrong, and what to do. */
export const referenceProblems = {
  'reference-capitals': (finding) =>
    `The name is all in capitals: "${finding.found}" is "${first(finding)}".`,
  'reference-alias': (finding) =>
    `Another name stands in brackets: "${finding.found}" is "${first(finding)}", and other_names "${of(finding, 'alias')}".`,
  'reference-brackets': (finding) =>
    `"${finding.found}" holds brackets. Only a name belongs here; correct it.`,
  'name-style': (finding) =>
    `"${finding.found}" places its tone marks in the ${of(finding, 'style') === 'old' ? 'new' : 'old'} way; the house style is "${first(finding)}". Taken over as written.`,
  'text-not-nfc': (finding) =>
    `"${finding.found}" is written with separate combining marks; composed, it is "${first(finding)}".`,
  'text-lookalike': (finding) =>
    `"${finding.found}" holds letters that only look right (${of(finding, 'letters')}); meant is "${first(finding)}".`,
  'text-invisible': (finding) =>
    `"${finding.found}" holds invisible characters or unusual spaces (${of(finding, 'letters')}); meant is "${first(finding)}".`,
  'reference-date': (finding) =>
    `"${finding.found}" is read as ${first(finding)}${of(finding, 'more') === '0' ? '' : `, and ${of(finding, 'more')} more of this column in the same way`}.`,
  'content-date': (finding) =>
    `${of(finding, 'key')}: ${of(finding, 'reason') === 'impossible' ? `there is no date "${finding.found}"` : `"${finding.found}" cannot be read as a date`}. Write a date like 2016-04-08, 2016-04 or 2016.${meant(finding)}`,
  'content-value': (finding) => `${of(finding, 'key')} cannot be "${finding.found}".`,
  'content-slug': (finding) =>
    `The id "${finding.found}" cannot stand in an address (lower-case letters a–z, digits, hyphens, each id once); "${first(finding)}" can.`,
  'reference-language': (finding) =>
    `"${finding.found}": write the language before it, like "en: Minister of Health".`,
  'reference-column': (finding) => `The column "${finding.found}" is read as ${first(finding)}.`,
  'reference-unread': (finding) => (UNREAD[of(finding, 'reason')] ?? UNREAD.key)?.(finding) ?? '',
  'reference-row': (finding) => (ROW[of(finding, 'reason')] ?? ROW.nameless)?.(finding) ?? '',
  'reference-conflict': (finding) =>
    `${of(finding, 'id')}, ${of(finding, 'key')}: here "${finding.found}", but the list (or an earlier row) says "${first(finding)}". Decide which is right.`,
  'reference-same': (finding) =>
    `"${finding.found}" is taken for ${first(finding)} of the list, who has that name. If they are two, give this one an id and a birth_date.`,
  'reference-namesake': (finding) =>
    `"${finding.found}" is added beside ${of(finding, 'ids')} of the list, who has that name. If they are one, write that id or the birth_date here.`,
  'reference-namesakes': (finding) =>
    `Two people are named "${finding.found}" (${of(finding, 'ids')}). If they are one, give them one id.`,
  'reference-start': (finding) =>
    `${finding.found}: nobody wrote down since when the post "${of(finding, 'post')}" is held. The checker accepts any earlier day.`,
  'reference-open-term': (finding) => {
    const { label = '', start = '', successor = '' } = finding.detail;
    const fact = `${finding.found} has held "${label}" since ${start} without an end, though ${successor} holds it from ${first(finding)} on.`;
    if (of(finding, 'seats') === 'perhaps')
      return `${fact} If only one person holds it at a time, write the end, ${first(finding)}, and "seats" 1.`;
    return of(finding, 'whose') === 'list'
      ? `${fact} Write end_date: ${first(finding)} into people.yaml, then import again.`
      : `${fact} Write the end, ${first(finding)}, and import again.`;
  },
  'reference-id': (finding) => `The id "${finding.found}" stands twice. Give one of the two another.`,
  'reference-label': (finding) =>
    `The label "${of(finding, 'label')}" is also that of "${of(finding, 'id')}". Tell the two apart, or give each its jurisdiction.`,
  'reference-unknown': (finding) =>
    `"${finding.found}" is no id in ${of(finding, 'target')}, neither here nor in the list. Add it, or correct it.${meant(finding)}`,
  'reference-term': (finding) =>
    `The end (${of(finding, 'end')}) lies before the start (${of(finding, 'start')}). Exchange or correct them.`,
  'reference-overlap': (finding) =>
    `${finding.found} holds "${of(finding, 'post')}" twice at once: ${of(finding, 'other')} and ${of(finding, 'term')}. Merge or correct the two terms.`,
  'reference-seats': (finding) =>
    `From ${of(finding, 'day')} on, ${of(finding, 'name')} holds "${of(finding, 'label')}" beside ${of(finding, 'holders')}, but it has ${of(finding, 'seats')} ${of(finding, 'seats') === '1' ? 'seat' : 'seats'}. Write the end of an earlier term, or more seats.`,
  'reference-cycle': (finding) =>
    `The successors lead back to where they began: ${of(finding, 'way')}. Delete one of them.`,
} satisfies Record<string, (finding: Finding) => string>;

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const referenceStrings: ReferenceStrings = {
  usage: `npm run reference -- export --format popolo|csv [--out FILE|DIR] [--lang vi|en]
npm run reference -- import FILE [--format popolo|csv] [--into DIR] [--dry-run] [--lang vi|en]

export  writes the whole reference list of CONTENT_DIR, terms yet to come included: think before you hand it on.
        Portraits are left out. Without --out it goes to standard output.
import  reads such a file, or one of another project, and prints what it would add to the list in DIR (a content
        folder; without --into, CONTENT_DIR) and what is wrong with it. With --dry-run no file is changed. Nothing that
        stands in them is overwritten.
Exit code: 0 done, or nothing to do; 2 could not run.`,
  noSuchFile: (path) => `The file ${path} cannot be read. Check its name and permissions.`,
  encoding: (path) => `${path} is not UTF-8. Save it as UTF-8 ("CSV UTF-8" in a spreadsheet).`,
  notJson: (path, line) => `${path} is no JSON: it cannot be read from line ${line} on.`,
  notCsv: (path, line) => `${path} cannot be read from line ${line} on: a quotation mark is never closed.`,
  notPopolo: (path) =>
    `${path} is no Popolo: there are no persons, organizations, posts, areas or memberships in it.`,
  noColumns: (path, columns) =>
    `${path} has no column that a reference list has. The first line must name the columns: ${columns}.`,
  unknownFormat: (format) => `The format "${format}" is unknown. Choose popolo or csv.`,
  listBroken: (folder) =>
    `The reference list in ${folder} cannot be read as it stands; "npm run check" says why. Correct it first.`,
  noFolder: (folder) => `There is no folder ${folder}. Make it, or correct its name.`,
  sum: ({ added, completed, errors, warnings, notes }) =>
    `${counted(added, 'new row')}, ${counted(completed, 'completed row')}; ${errors} not taken over, ${counted(warnings, 'warning')}, ${counted(notes, 'note')}.`,
  nothing: 'The list has all of it already: nothing to write.',
  planned: 'Nothing has been written: leave out --dry-run to change the files.',
  written: (paths) => `Written: ${paths}`,
  exported: (path) => `Written: ${path}`,
  portraits: (count) => `Left out: ${counted(count, 'portrait')}.`,
  ahead: (count) =>
    `Mind: it holds ${counted(count, 'term')} that ${count === 1 ? 'begins or ends' : 'begin or end'} in days to come.`,
};
