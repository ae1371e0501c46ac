import type { ReferenceList } from './reference-list.ts';
import { syllableKey, WORD } from './text.ts';
import { gapBefore, isAdjacent, isCapital, type Tokens, tokenise, wordAt } from './tokens.ts';

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

/** What is carried from one stretch of a paragraph to the next: marks of quotation that are still open. */
export interface Quotation {
  open: number;
  straight: boolean;
}

export interface NameIndex {
  /**
   * The names in a stretch of prose, leftmost and longest first. Left alone: names in quotation marks, names that go on
   * with another capital (they are longer ones), what stands inside a title, what several things are called.
   *
   * @param preferred ids of people: a name that several bear means the only one of them among these
   */
  find(text: string, quotation: Quotation, preferred: ReadonlySet<string>): NameLink[];
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

const beginsSentence = (tokens: Tokens, index: number): boolean =>
  index === 0 || /[.!?:;…]/.test(gapBefore(tokens, index));

/** Whether a capital beside it makes the match a part of a longer name. */
function isPartOfLonger(tokens: Tokens, from: number, to: number): boolean {
  const follows = to + 1 < tokens.count && isAdjacent(tokens, to + 1) && isCapital(tokens, to + 1);
  if (follows || to - from >= 2 || from === 0) return follows;
  const before = from - 1;
  return isAdjacent(tokens, from) && isCapital(tokens, before) && !beginsSentence(tokens, before);
}

interface Match {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly Entry[];
}

function longestAt(tokens: Tokens, from: number, root: Node): Match | undefined {
  let node: Node | undefined = root;
  let best: Match | undefined;
  const keyAt = (index: number): string => syllableKey(wordAt(tokens, index));
  const fits = ({ capitals, head }: Entry): boolean =>
    capitals.every((capital, index) => !capital || isCapital(tokens, from + index)) &&
    (head === undefined || (isAdjacent(tokens, from) && keyAt(from - 1) === head));
  for (let to = from; to < tokens.count; to += 1) {
    if (to > from && !isAdjacent(tokens, to)) break;
    node = node.next.get(keyAt(to));
    if (!node) break;
    const entries = node.entries.filter(fits);
    if (entries.length > 0) best = { from, to, entries };
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

/** Reads the marks of quotation between two places of a text. */
function readQuotation(text: string, from: number, to: number, quotation: Quotation): void {
  for (let at = from; at < to; at += 1) {
    const mark = text.charAt(at);
    if (mark === '“' || mark === '«') quotation.open += 1;
    else if (mark === '”' || mark === '»') quotation.open = Math.max(0, quotation.open - 1);
    else if (mark === '"') quotation.straight = !quotation.straight;
  }
}

function findIn(text: string, root: Node, quotation: Quotation, preferred: ReadonlySet<string>): NameLink[] {
  const links: NameLink[] = [];
  const tokens = tokenise(text, () => 0);
  let read = 0;
  for (let index = 0; index < tokens.count; index += 1) {
    if (!isCapital(tokens, index)) continue;
    const start = tokens.start[index] ?? 0;
    const match = longestAt(tokens, index, root);
    if (!match) continue;
    readQuotation(text, read, start, quotation);
    read = start;
    const { from, to, entries } = match;
    const thing = thingOf(entries, preferred);
    const begin = entries.every(({ head }) => head !== undefined) ? from - 1 : from;
    index = to;
    if (!thing || quotation.open > 0 || quotation.straight || isPartOfLonger(tokens, begin, to)) continue;
    links.push({ start: tokens.start[begin] ?? start, end: tokens.end[to] ?? start, thing });
  }
  readQuotation(text, read, text.length, quotation);
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
  return { find: (text, quotation, preferred) => findIn(text, root, quotation, preferred) };
}
