import { HONORIFICS } from './honorifics.ts';
import type { ReferenceList } from './reference-list.ts';
import { isSurname, NAMED_FOR_PEOPLE } from './surnames.ts';
import { syllableKey, WORD } from './text.ts';

/** A row of the reference list that has a page. */
export interface NamedThing {
  readonly kind: 'person' | 'venue' | 'organization';
  readonly id: string;
}

/** A stretch of text, from `start` up to `end`, that names one thing and no other. */
export interface NameLink {
  readonly start: number;
  readonly end: number;
  readonly thing: NamedThing;
}

export interface NameIndex {
  /**
   * The names in a stretch of prose, leftmost and longest first. Left alone: parts of longer names, people's names that a
   * street or a ward bears, what stands inside a title, what several things are called.
   *
   * @param preferred ids of people: a name that several bear means the only one of them among these
   */
  find(text: string, preferred: ReadonlySet<string>): NameLink[];
}

interface Entry {
  /** For each word whether the label writes it with a capital. */
  readonly capitals: readonly boolean[];
  /** Key of a word that has to stand before: `cầu` + `Ngọc Trầm`. */
  readonly head?: string;
  /** What it names; a title, which names nobody here, has none. */
  readonly thing?: NamedThing;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

const hasCapital = (word: string): boolean => {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
};

const createNode = (): Node => ({ next: new Map(), entries: [] });

function insert(root: Node, words: readonly string[], entry: Omit<Entry, 'capitals'>): void {
  let node = root;
  for (const word of words) {
    const key = syllableKey(word);
    const child = node.next.get(key) ?? createNode();
    node.next.set(key, child);
    node = child;
  }
  node.entries.push({ ...entry, capitals: words.map(hasCapital) });
}

/** One syllable says too little. */
function insertLabel(root: Node, label: string, thing?: NamedThing): void {
  const words = label.normalize('NFC').match(WORD) ?? [];
  const [head, ...rest] = words;
  if (head === undefined || rest.length === 0 || !hasCapital(head)) return;
  insert(root, words, { ...(thing && { thing }) });
  // Within a sentence the kind of a place loses its capital.
  if (thing && thing.kind !== 'person' && rest.length > 1 && rest.every(hasCapital))
    insert(root, rest, { thing, head: syllableKey(head) });
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Whether a UTF-16 unit is part of a word: 1 yes, 2 no, 0 not yet asked. A half of a pair ends none. */
const kinds = new Uint8Array(0x10000);

function isWordUnit(unit: number): boolean {
  if (kinds[unit] === 0) {
    const belongs = (unit >= 0xd800 && unit <= 0xdfff) || LETTER.test(String.fromCharCode(unit));
    kinds[unit] = belongs ? 1 : 2;
  }
  return kinds[unit] === 1;
}

/** Whether a UTF-16 unit is a capital: 1 yes, 2 no, 0 not yet asked. */
const cases = new Uint8Array(0x10000);

function isCapitalUnit(unit: number): boolean {
  if (cases[unit] === 0) cases[unit] = hasCapital(String.fromCharCode(unit)) ? 1 : 2;
  return cases[unit] === 1;
}

const isGap = (unit: number): boolean => unit === 0x20 || unit === 0xa0 || unit === 0x0a;

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where the word begins that stands just before `start`, one space between; -1 where none does. */
function wordBefore(text: string, start: number): number {
  if (start < 2 || !isGap(text.charCodeAt(start - 1))) return -1;
  let at = start - 1;
  while (at > 0 && isWordUnit(text.charCodeAt(at - 1))) at -= 1;
  return at === start - 1 ? -1 : at;
}

/** Whether a word, which `wordBefore` has found, is the first of its sentence: its capital says nothing. */
const beginsSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?:;…])[^\p{L}\p{N}]*$/u.test(text.slice(Math.max(0, start - 8), start));

/** Last words of what people are addressed with: `Ông` is a surname, too. */
const FORMS: ReadonlySet<string> = new Set(HONORIFICS.flatMap(({ words }) => words.at(-1) ?? []));

const keyAt = (text: string, start: number): string => syllableKey(text.slice(start, endOfWord(text, start)));

/**
 * Whether a person's name is the end of a longer one: capitals that begin with a surname stand before it. Several may be
 * a place (`Tỉnh ủy Hà Giang`), unless a form of address or nothing stands before them.
 *
 * @param from where the last label ended; its words are no part of a name
 */
function endsLongerName(text: string, start: number, from: number): boolean {
  let first = -1;
  let count = 0;
  let before = wordBefore(text, start);
  while (before >= from && isCapitalUnit(text.charCodeAt(before)) && !FORMS.has(keyAt(text, before))) {
    first = before;
    count += 1;
    before = wordBefore(text, before);
  }
  if (first < 0 || !isSurname(text.slice(first, endOfWord(text, first)))) return false;
  return count === 1 || before < 0 || (before >= from && FORMS.has(keyAt(text, before)));
}

/** Whether it is a street or a ward that has the name: `đường Nguyễn Minh Khôi`. */
function isNameOfPlace(text: string, start: number, from: number): boolean {
  const before = wordBefore(text, start);
  return before >= from && NAMED_FOR_PEOPLE.has(keyAt(text, before));
}

/** Whether a capital beside it makes the match a part of a longer name. */
function isPartOfLonger(text: string, { start, end, words }: Match): boolean {
  if (isGap(text.charCodeAt(end)) && isCapitalUnit(text.charCodeAt(end + 1))) return true;
  const before = wordBefore(text, start);
  return words <= 2 && before >= 0 && isCapitalUnit(text.charCodeAt(before)) && !beginsSentence(text, before);
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly entries: readonly Entry[];
}

/** The longest label that begins with the word at `from`. */
function longestAt(text: string, from: number, root: Node): Match | undefined {
  const before = wordBefore(text, from);
  const head = before < 0 ? undefined : text.slice(before, from - 1);
  const capitals: boolean[] = [];
  const fits = (entry: Entry): boolean =>
    entry.capitals.every((capital, index) => !capital || capitals[index]) &&
    (entry.head === undefined || (head !== undefined && syllableKey(head) === entry.head));
  let node: Node | undefined = root;
  let best: Match | undefined;
  for (let start = from; isWordUnit(text.charCodeAt(start)); ) {
    const end = endOfWord(text, start);
    node = node.next.get(syllableKey(text.slice(start, end)));
    if (!node) break;
    capitals.push(isCapitalUnit(text.charCodeAt(start)));
    const entries = node.entries.filter(fits);
    const isTail = entries.every((entry) => entry.head !== undefined);
    if (entries.length > 0)
      best = { start: isTail ? before : from, end, words: capitals.length + (isTail ? 1 : 0), entries };
    if (!isGap(text.charCodeAt(end))) break;
    start = end + 1;
  }
  return best;
}

/** The one thing that entries name: the only one, or the only person among those preferred. */
function thingOf(entries: readonly Entry[], preferred: ReadonlySet<string>): NamedThing | undefined {
  const things = [
    ...new Map(entries.map(({ thing }) => [`${thing?.kind} ${thing?.id}`, thing])).values(),
  ].flatMap((thing) => thing ?? []);
  if (things.length <= 1) return things[0];
  const meant = things.filter(({ kind, id }) => kind === 'person' && preferred.has(id));
  return meant.length === 1 ? meant[0] : undefined;
}

/** Whether a match is the name of another: of a person with a longer name, of a place that a person's name was given to. */
const isOthers = (text: string, match: Match, thing: NamedThing, from: number): boolean =>
  isPartOfLonger(text, match) ||
  (thing.kind === 'person' &&
    (endsLongerName(text, match.start, from) || isNameOfPlace(text, match.start, from)));

/** Archives have millions of words: those without a capital are passed over letter by letter. */
function findIn(text: string, root: Node, preferred: ReadonlySet<string>): NameLink[] {
  const links: NameLink[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (!isWordUnit(unit)) {
      at += 1;
      continue;
    }
    const match = isCapitalUnit(unit) ? longestAt(text, at, root) : undefined;
    at = match ? match.end : endOfWord(text, at);
    if (!match) continue;
    const thing = thingOf(match.entries, preferred);
    if (thing && !isOthers(text, match, thing, from))
      links.push({ start: match.start, end: match.end, thing });
    from = match.end;
  }
  return links;
}

/** Gets ready to find the people, venues and organizations of a list in prose, under every name the list has for them. */
export function indexNames({ rows, formsByKey }: Pick<ReferenceList, 'rows' | 'formsByKey'>): NameIndex {
  const root = createNode();
  for (const { id, name, otherNames } of rows.people)
    for (const label of [name, ...otherNames.map((other) => other.label)])
      insertLabel(root, label, { kind: 'person', id });
  for (const [kind, things] of [
    ['venue', rows.venues],
    ['organization', rows.organizations],
  ] as const) {
    for (const { id, label, otherLabels, labels } of things)
      for (const written of [
        label,
        ...otherLabels.map((other) => other.label),
        ...Object.values(labels).flat(),
      ])
        insertLabel(root, written, { kind, id });
  }
  for (const forms of formsByKey.values()) for (const { label } of forms) insertLabel(root, label);
  return { find: (text, preferred) => findIn(text, root, preferred) };
}
