import type { CheckedArticle } from '../claim.ts';
import { ENCODINGS_OF_OLD, isForeign, maySignResidue, RESIDUE } from '../encodings.ts';
import type { Finding, Span } from '../finding.ts';
import type { Lexicon } from '../lexicon.ts';
import { readMentions } from '../mentions.ts';
import type { Passage } from '../passage.ts';
import { qualifierOf } from '../qualifiers.ts';
import { type MappedText, normalise, WORD } from '../text.ts';
import { type Tokens, tokenise, wordAt } from '../tokens.ts';

/** A listed name or title that a stretch of a file means in an encoding of old. */
interface Residue {
  readonly span: Span;
  readonly meant: string;
}

/** `text-encoding`: what is a listed name or title only in an encoding of old (TCVN3, VNI, UTF-8 read as Latin-1). */
export function findWrongEncodings({ text, claims, readings }: CheckedArticle, lexicon: Lexicon): Finding[] {
  const maySign = maySignResidue(text.source);
  const ofEntries = new Set(
    claims
      .filter(({ entry }) => entry)
      .flatMap(({ at, titles }) => [at.passage, ...titles.map((title) => title.at.passage)]),
  );
  const words: (readonly [Passage, Tokens])[] = [
    ...[...ofEntries].map((passage) => [passage, tokenise(passage.mapped.text, lexicon.vocabulary)] as const),
    ...readings.map(({ passage, reading }) => [passage, reading.tokens] as const),
  ];
  return words.flatMap(([{ mapped, source }, tokens]) => {
    if (!maySign && !tokens.mayBeOld) return [];
    // Soft hyphens are letters of TCVN3: the file's own text is read, not the normalised one.
    const start = mapped.startOf(0);
    const written = source.slice(start, mapped.endOf(mapped.text.length));
    if (!RESIDUE.test(written) && !holdsOldWord(tokens)) return [];
    return findResidues(written, lexicon).map(({ span, meant }): Finding => {
      const there = { start: start + span.start, end: start + span.end };
      return {
        rule: 'text-encoding',
        severity: 'error',
        path: text.path,
        span: there,
        found: source.slice(there.start, there.end),
        expected: [meant],
        detail: {},
      };
    });
  });
}

/** Whether a word cannot be read otherwise, or two of three may be of an encoding of old. */
function holdsOldWord({ words }: Tokens): boolean {
  let last = -BEYOND;
  for (const [index, { isOld }] of words.entries()) {
    if (isOld === 'no') continue;
    if (isOld === 'yes' || index - last < BEYOND) return true;
    last = index;
  }
  return false;
}

const BEYOND = 3;

/** The text as an encoding reads it, but for words that the list knows only as they are written. */
function readUnknownWords(written: string, mapped: MappedText, lexicon: Lexicon): string {
  const isKnown = (word: string): boolean => {
    const { id, key } = lexicon.vocabulary.word(word);
    return id !== 0 || qualifierOf(key) !== undefined;
  };
  return mapped.text.replace(WORD, (word, at: number) => {
    const before = written.slice(mapped.startOf(at), mapped.endOf(at + word.length));
    // Offsets stay: a word that changed its length is not known as it was written.
    return before.length === word.length && isKnown(before) && !isKnown(word) ? before : word;
  });
}

/** The listed names and titles in a text that encodings of old make of it, the longest where they overlap. */
function findResidues(written: string, lexicon: Lexicon): Residue[] {
  const all = ENCODINGS_OF_OLD.flatMap((read) => readAsOld(written, read(written), lexicon));
  const chosen: Residue[] = [];
  for (const one of all.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))) {
    if (chosen.every(({ span }) => span.end <= one.span.start || one.span.end <= span.start))
      chosen.push(one);
  }
  return chosen;
}

function readAsOld(written: string, mapped: MappedText, lexicon: Lexicon): Residue[] {
  const { tokens, people, titles } = readMentions(readUnknownWords(written, mapped, lexicon), lexicon);
  const listed = [
    ...people.flatMap(({ from, to, exact }) =>
      exact ? [{ begin: from, from, to, label: exact.names[0]?.name ?? '' }] : [],
    ),
    ...titles.flatMap(({ begin, from, to, cost, forms }) =>
      cost === 0 ? [{ begin, from, to, label: forms[0]?.label ?? '' }] : [],
    ),
  ];
  return listed.flatMap(({ begin, from, to, label }) => {
    const [start, end] = [tokens.start[begin] ?? 0, tokens.end[to] ?? 0];
    const span = { start: mapped.startOf(start), end: mapped.endOf(end) };
    const changed = Array.from({ length: to - begin + 1 }, (_, offset) => begin + offset).flatMap((index) => {
      const [first, behind] = [tokens.start[index] ?? 0, tokens.end[index] ?? 0];
      const word = written.slice(mapped.startOf(first), mapped.endOf(behind));
      // What is right but for look-alike letters or invisible ones is told as that.
      return normalise(word).text === wordAt(tokens, index) ? [] : [word.normalize('NFC')];
    });
    // One syllable that may be right as it stands may also be another name's.
    if (changed.length < 2 && !changed.some(isForeign)) return [];
    const office = tokens.start[from] ?? 0;
    const meant = withCapitals(tokens.text.slice(office, end), label);
    return [{ span, meant: (tokens.text.slice(start, office) + meant).replace(/\s+/g, ' ') }];
  });
}

/** First letters that TCVN3 has only small. */
const NO_CAPITAL = /^[^a-zăâđêôơư]/;

/** A name or title with the capitals of its label where the encoding has none. */
function withCapitals(read: string, label: string): string {
  const right = label.normalize('NFC').match(WORD) ?? [];
  const isCapital = (word: string): boolean => word[0] !== word[0]?.toLowerCase();
  const lacks = (word: string, index: number): boolean => isCapital(right[index] ?? '') && !isCapital(word);
  if ((read.match(WORD) ?? []).some((word, index) => lacks(word, index) && !NO_CAPITAL.test(word)))
    return read;
  let index = -1;
  return read.replace(WORD, (word) => {
    index += 1;
    return lacks(word, index) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
  });
}
