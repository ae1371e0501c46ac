import type { Finding } from '../domain/finding.ts';

const best = ({ expected }: Finding): string =>
  expected[0] === undefined ? '' : ` Did you mean "${expected[0]}"?`;
const of = ({ detail }: Finding, name: string): string => detail[name] ?? '';
/** The field's name; of a row in a list without its number, which the line tells better. */
const field = (finding: Finding): string => {
  const name = of(finding, 'field').replace(/^\[\d+\]\.?/, '');
  return name === '' ? 'This' : `"${name}"`;
};
const reason = (
  finding: Finding,
  words: Readonly<Record<string, (finding: Finding) => string>>,
  otherwise: (finding: Finding) => string,
): string => (words[of(finding, 'reason')] ?? otherwise)(finding);

const WANTED: Readonly<Record<string, string>> = {
  text: 'text',
  list: 'a list, each item on a line of its own behind "- "',
  mapping: 'keys with values ("key: value")',
  participant:
    'one line: the name, a comma, the title. A colon with a space behind it makes a field of what stands before it; where the text needs one, put the line in quotes',
  flag: 'true or false',
  number: 'a number',
  count: 'a whole number',
  moment: 'a date like 2020-07-01 or 2020-07-01T15:30',
  day: 'a day like 2020-07-01',
  'partial-date': 'a date like 2016-04-08, 2016-04 or 2016',
  held: 'a date, or { start: …, end: … }',
  id: 'lower-case letters a–z, digits and hyphens',
  url: 'a whole address that begins with https://',
  link: 'a whole address, or a path on this site that begins with /',
  'time-zone': 'a time zone like Asia/Ho_Chi_Minh',
  language: 'vi or en',
  'language-code': 'a language code like en or fr',
  'tag-authority': 'a host name, a comma and a year, like example.vn,2020',
  latitude: 'degrees from -90 to 90',
  longitude: 'degrees from -180 to 180',
};

const KINDS: Readonly<Record<string, string>> = {
  list: 'a list',
  mapping: 'keys with values',
  flag: 'true or false',
  number: 'a number',
  string: 'text',
  nothing: 'empty',
};

const wanted = (finding: Finding): string => {
  const wants = of(finding, 'wants');
  if (wants === 'choice') return `one of ${of(finding, 'choices')}`;
  const keys = of(finding, 'keys');
  if (wants === 'mapping' && keys !== '') return `keys with values (${keys})`;
  return WANTED[wants] ?? 'another value';
};

const YAML = {
  colon: () =>
    'a colon followed by a space begins a new field here; put the whole value in quotes if it belongs to the text',
  indent: () => 'the indentation does not fit; lines of one list or mapping begin in the same column',
  space: () => 'a space is missing behind the colon',
  tab: () => 'a tab indents this line; use spaces',
  bracket: () => 'a bracket is never closed; close it, with "]" or "}"',
  quote: () =>
    'a quotation mark is never closed, or a backslash stands before a character it does not go with',
  start: ({ found }: Finding) => `a value may not begin with "${found.slice(0, 1)}"; put it in quotes`,
  'duplicate-key': ({ found }: Finding) => `the key "${found}" stands here twice; keep one`,
  anchor: () => 'anchors (&name) are not allowed; write the value out, or put it in quotes',
  alias: () => 'aliases (*name) are not allowed; write the value out, or put it in quotes',
  tag: () => 'tags (!name) are not allowed; put the value in quotes',
  merge: () => 'merge keys (<<) are not allowed; write the fields out',
  documents: () => 'a line "---" begins a second document; keep one',
  directive: () => 'directives (%YAML, %TAG) are not allowed; delete the line',
  'forbidden-key': ({ found }: Finding) => `"${found}" may not be a key`,
  'complex-key': () => 'a key must be plain text',
  size: () => 'this is more than 8 million characters; divide it',
  depth: () => 'this is nested more than 40 levels deep',
  character: (finding: Finding) =>
    `the field "${of(finding, 'field')}" holds an escape for a character that no text may hold, such as a control character or half of a pair; delete it`,
} satisfies Record<string, (finding: Finding) => string>;

const FILE = {
  missing: ({ path }: Finding) =>
    `The file ${path} is missing. Write it: title, description, url, locale and time_zone are required.`,
  twin: (finding: Finding) =>
    `Some systems cannot tell this name from ${of(finding, 'other')}: they differ only in capitals or in how marks are encoded. Rename one of the two.`,
  'markdown-outside': () =>
    'A Markdown file must lie under articles/ or pages/. Move it there, or delete it.',
  'page-folder': (finding: Finding) =>
    `A standing page lies in pages/ itself, not in a folder below.${best(finding)}`,
  extension: (finding: Finding) =>
    `The ending of this file name is not the one that is read. Rename it to ${finding.expected[0] ?? ''}.`,
  'unknown-yaml': (finding: Finding) =>
    `Nothing reads this file.${best(finding)} Known are ${of(finding, 'known')}.`,
  'broken-link': () => 'This symbolic link leads nowhere. Mend or delete it.',
  'linked-folder': () =>
    'This symbolic link leads to a folder; such links are not followed. Put the files here, or delete it.',
  folder: () => 'This is a folder with the name of a file. Delete it, or rename it and write the file.',
  special: () => 'This is neither a file nor a folder. Delete it.',
  unreadable: () => 'This cannot be read. Check its permissions.',
  stray: () =>
    'Nothing refers to this file. Name it under attachments of an article, link to it from a text, or delete it.',
} satisfies Record<string, (finding: Finding) => string>;

const SLUG = {
  file: (finding: Finding) =>
    `The file name becomes the address, so it may hold only ${WANTED.id}.${finding.expected[0] ? ` Rename it to ${finding.expected[0]}.` : ' Rename it.'}`,
  twice: (finding: Finding) =>
    `"${finding.found}" is also the slug of ${of(finding, 'other')}; both would have one address. Rename one of the two.`,
  reserved: (finding: Finding) =>
    `"${finding.found}" is an address that the site needs for itself. Choose another.`,
  'alias-of-article': (finding: Finding) =>
    `The alias "${finding.found}" is the slug of ${of(finding, 'other')}. Delete the alias, or rename that article.`,
  'alias-twice': (finding: Finding) =>
    `The alias "${finding.found}" stands already in ${of(finding, 'other')}. Keep one of the two.`,
  'topic-alias': (finding: Finding) =>
    `The alias "${finding.found}" is already the id or an alias of a topic. Delete one of the two.`,
} satisfies Record<string, (finding: Finding) => string>;

const asset = (finding: Finding): string => `"${of(finding, 'src')}"`;
const ASSET = {
  missing: (finding: Finding) =>
    `The file ${asset(finding)} is not there. Paths count from the folder of this file, capitals matter.${best(finding)}`,
  outside: (finding: Finding) =>
    `${asset(finding)} lies outside the content folder. Put the file beside the text.`,
  absolute: (finding: Finding) =>
    `${asset(finding)} begins with "/". Put the file beside the text and write ./ and its name.`,
  remote: (finding: Finding) =>
    `${asset(finding)} lies on another host and is not fetched from there. Save the file beside the text and write ./ and its name.`,
  folder: (finding: Finding) => `${asset(finding)} is a folder. Name a file in it.`,
  article: (finding: Finding) =>
    `${asset(finding)} is the source of a page, not its address. Write ${finding.expected[0] ?? 'its address'}.`,
  source: (finding: Finding) =>
    `${asset(finding)} belongs to the content itself and is not published as a file. Name another.`,
  active: (finding: Finding) =>
    `${asset(finding)} is of a kind that browsers run as part of the site. Offer a PDF or a picture.`,
  svg: (finding: Finding) => `${asset(finding)} is an SVG, which can hold scripts. Save it as PNG or WebP.`,
  'no-picture': (finding: Finding) =>
    `${asset(finding)} does not look like a picture. Use JPEG, PNG, WebP, AVIF or GIF.`,
  format: (finding: Finding) =>
    `${asset(finding)} is ${of(finding, 'format').toUpperCase()} inside, which is not published. Save it as JPEG, PNG, WebP, AVIF or GIF.`,
  broken: (finding: Finding) =>
    `${asset(finding)} cannot be read as a picture. Save it anew as JPEG, PNG or WebP.`,
  'cut-off': (finding: Finding) => `${asset(finding)} ends in the middle of the picture. Copy it anew.`,
  'too-large': (finding: Finding) =>
    `${asset(finding)} has ${of(finding, 'size')} pixels; more than ${of(finding, 'limit')} million would exhaust the memory of the machine that publishes it. Scale it down.`,
  'too-heavy': (finding: Finding) =>
    `${asset(finding)} is larger than ${of(finding, 'limit')} MB. Scale it down.`,
  unreadable: (finding: Finding) => `${asset(finding)} cannot be read. Check its permissions.`,
} satisfies Record<string, (finding: Finding) => string>;

const MARKDOWN = {
  size: () => 'This text has more than 2 million characters. Divide it.',
  nesting: () => 'Quotations or lists are nested too deeply here. Flatten them.',
  'html-nesting': () => 'HTML elements are nested too deeply here, or not closed. Close them.',
  table: () =>
    'This table is too large (more than 200,000 cells, empty ones included). Divide it, or offer it as an attachment.',
  emphasis: () => 'This paragraph holds more than 20,000 signs of emphasis (*, _, ~). Divide it.',
  'letters-as-entities': () =>
    'This paragraph holds too many characters written as entities (such as &agrave;). Write the letters themselves, or divide it.',
  entities: () =>
    'This text holds more than 20,000 signs "&" that stand for nothing. Write &amp;, or delete them.',
  references: () => 'This definition is too long for being referred to so often. Shorten it.',
  footnotes: () => 'This text holds more than 10,000 footnotes. Divide it.',
} satisfies Record<string, (finding: Finding) => string>;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const plainAsset = (finding: Finding): string => `${asset(finding)} cannot be used.`;

/** What each rule about the content's form says: what happened, what is expected, what to do. */
export const contentProblems = {
  'content-yaml': (finding) => {
    const words = reason(
      finding,
      YAML,
      () => 'something stands here that does not belong; check quotes, colons and indentation',
    );
    return `This YAML cannot be read: ${words}.`;
  },
  'content-frontmatter': (finding) =>
    reason(
      finding,
      {
        late: () =>
          'The frontmatter must begin on the first line, without spaces before it. Delete what stands before "---".',
        unclosed: () => 'The frontmatter is never closed. Write a line "---" behind its last field.',
      },
      () => 'This file has no frontmatter. Begin it with a line "---", the fields and another line "---".',
    ),
  'content-key': (finding) =>
    `The field "${finding.found}" is unknown.${best(finding) || ` Known here are ${of(finding, 'known')}.`}`,
  'content-type': (finding) => {
    const isText = of(finding, 'wants') === 'text';
    if (isText && /^(number|flag)$/.test(of(finding, 'found'))) {
      return `${field(finding)} must be text, but YAML reads ${finding.found} as ${KINDS[of(finding, 'found')]}. Put it in quotes: "${finding.found}".`;
    }
    return `${field(finding)} must be ${wanted(finding)}, but is ${KINDS[of(finding, 'found')] ?? 'something else'}.${best(finding)}`;
  },
  'content-required': (finding) =>
    reason(
      finding,
      {
        nobody: () =>
          'Nobody stands in this list, so no name or title in the articles can be compared. Write down who holds which office.',
      },
      () => `${field(finding)} is missing or empty. Write ${wanted(finding)}.`,
    ),
  'content-date': (finding) =>
    reason(
      finding,
      {
        impossible: () => `There is no date "${finding.found}". Write ${wanted(finding)}.`,
        reversed: () => 'The end lies before the start. Exchange or correct them.',
        'before-published': () =>
          `This date lies before the publication (${of(finding, 'published')}). Correct one of the two.`,
      },
      () => `"${finding.found}" cannot be read as a date.${best(finding)} Write ${wanted(finding)}.`,
    ),
  'content-value': (finding) => {
    const least = of(finding, 'least') === '' ? '' : ` of at least ${of(finding, 'least')}`;
    return `${field(finding)} cannot be "${finding.found}"; write ${wanted(finding)}${least}.${best(finding)}`;
  },
  'content-slug': (finding) =>
    reason(
      finding,
      SLUG,
      () => `"${finding.found}" cannot stand in an address; use only ${WANTED.id}.${best(finding)}`,
    ),
  'content-reference': (finding) =>
    `"${finding.found}" (${of(finding, 'field')}) is not in the list.${best(finding) || ' Add it there, or correct it here.'}`,
  'content-file': (finding) => reason(finding, FILE, () => 'This file cannot be used. Delete it.'),
  'content-picture': (finding) => reason(finding, ASSET, plainAsset),
  'content-attachment': (finding) => reason(finding, ASSET, plainAsset),
  'content-encoding': (finding) => {
    if (of(finding, 'encoding') === 'utf-16') return 'This file is written in UTF-16. Save it as UTF-8.';
    if (of(finding, 'encoding') === 'control')
      return `An invisible control character (${codePoint(finding.found)}) stands here. Delete it.`;
    return 'This line is not UTF-8; it comes from an old encoding, or the file is no text. Save it as UTF-8.';
  },
  'content-markdown': (finding) => reason(finding, MARKDOWN, () => 'This text cannot be read.'),
  'content-unused': () => 'No text shows this picture, so it is not published. Use it, or delete it.',
  'reference-id': (finding) =>
    `The id "${finding.found}" stands twice in this file. Give one of the two another.`,
  'reference-label': (finding) =>
    `The label "${of(finding, 'label')}" is also that of "${of(finding, 'id')}" ("${of(finding, 'other')}"). ${finding.path.endsWith('posts.yaml') ? 'Tell the two apart, or give each its jurisdiction' : 'Tell the two apart'}.`,
  'reference-unknown': (finding) =>
    `"${finding.found}" is no id in ${of(finding, 'target')}.yaml.${best(finding) || ' Add it there, or correct it here.'}`,
  'reference-term': (finding) =>
    `The end (${of(finding, 'end')}) lies before the start (${of(finding, 'start')}). Exchange or correct them.`,
  'reference-overlap': (finding) =>
    `This person holds "${of(finding, 'post')}" twice at once: ${of(finding, 'other')} and ${of(finding, 'term')}. Merge or correct the two terms.`,
  'reference-seats': (finding) =>
    `From ${of(finding, 'day')} on, ${of(finding, 'name')} holds "${of(finding, 'label')}" beside ${of(finding, 'holders')}, but it has ${of(finding, 'seats')} ${of(finding, 'seats') === '1' ? 'seat' : 'seats'}. Write the end of an earlier term, or more seats.`,
  'reference-cycle': (finding) =>
    `The successors lead back to where they began: ${of(finding, 'way')}. Delete one of them.`,
} satisfies Record<string, (finding: Finding) => string>;
