import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { itemsOf, textOf, writeList, writeText } from './cbor.ts';

/** A file of an index, its path counted from the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** A word with where it stands, as it is written. */
interface IndexedWord {
  readonly word: string;
  readonly written: Uint8Array;
}

/** Words that are kept in one file, because one of them begins all the others. */
interface Family {
  readonly first: string;
  readonly last: string;
  readonly words: readonly Uint8Array[];
  readonly size: number;
}

interface Chunk {
  readonly families: readonly Family[];
  readonly size: number;
}

/** What Pagefind's program looks for at the head of a file. */
const SIGNATURE = Buffer.from('pagefind_dcd');
/** Bytes in a file of words before compression, where no single word takes more. */
const MOST_IN_CHUNK = 8000;
/** What a reader has begun with so many letters is found whole; a single letter is too much to fetch. */
const SHORTEST_BEGINNING = 2;

const META = /^pagefind\.(.*)\.pf_meta$/;
const ENTRY = 'pagefind-entry.json';

function unpack({ path, content }: IndexFile): Uint8Array {
  const plain = gunzipSync(content);
  if (!plain.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw new Error(`Pagefind wrote ${path} in a way that is not understood.`);
  return plain.subarray(SIGNATURE.length);
}

/** Compressed, and named by what is in it. */
function pack(bytes: Uint8Array): { readonly name: string; readonly content: Uint8Array } {
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { name, content: gzipSync(Buffer.concat([SIGNATURE, bytes])) };
}

const readWords = (chunk: Uint8Array): IndexedWord[] =>
  itemsOf(itemsOf(chunk)[0] ?? chunk).map((written) => ({
    word: textOf(itemsOf(written)[0] ?? written),
    written,
  }));

function gatherFamilies(words: readonly IndexedWord[]): Family[] {
  const families: { first: string; last: string; words: Uint8Array[]; size: number }[] = [];
  for (const { word, written } of words) {
    const known = families.at(-1);
    if (known && word.startsWith(known.first)) {
      known.last = word;
      known.words.push(written);
      known.size += written.length;
    } else families.push({ first: word, last: word, words: [written], size: written.length });
  }
  return families;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Bytes of the words, from a place on, that begin as the one there does and the one before it does not. */
function sizeOfBeginning(families: readonly Family[], at: number): number {
  const { first } = families[at] ?? { first: '' };
  const length = Math.max(SHORTEST_BEGINNING, sharedLength(families[at - 1]?.first ?? '', first) + 1);
  const beginning = first.slice(0, length);
  let size = 0;
  for (let next = at; families[next]?.first.startsWith(beginning); next += 1)
    size += families[next]?.size ?? 0;
  return size;
}

/**
 * Splits words in their order. Pagefind fetches for an unfinished word the one chunk between whose first and last word
 * it would stand; only if there is none, all that begin so. So no chunk reaches over a beginning whose words it does not
 * hold to the last.
 */
export function splitWords(words: readonly IndexedWord[], most = MOST_IN_CHUNK): Chunk[] {
  const families = gatherFamilies(words);
  const chunks: { families: Family[]; size: number }[] = [];
  for (const [at, family] of families.entries()) {
    const chunk = chunks.at(-1);
    if (chunk && chunk.size + sizeOfBeginning(families, at) <= most) {
      chunk.families.push(family);
      chunk.size += family.size;
    } else chunks.push({ families: [family], size: family.size });
  }
  return chunks;
}

/**
 * Articles are numbered; Pagefind names them by checksums, which in an archive are the larger part of what is fetched
 * first. Only those with a file of their own: others are named inside a file too.
 */
function renamePages(pages: Uint8Array): { readonly pages: Uint8Array; readonly names: Map<string, string> } {
  const names = new Map<string, string>();
  const renamed = itemsOf(pages).map((page, at) => {
    // Name, number of words, file it shares; the last is of one byte where there is none.
    const [name, ...rest] = itemsOf(page);
    if (!name || (rest[1]?.length ?? 0) > 1) return page;
    names.set(textOf(name), at.toString(36));
    return writeList([writeText(at.toString(36)), ...rest]);
  });
  return { pages: writeList(renamed), names };
}

/**
 * Packs an index, as Pagefind's Node API gives it, for readers who ask it one question: words in small files, so that
 * little is fetched for each, and articles by number. Pagefind's program reads it as it reads its own.
 *
 * @throws Error where Pagefind's files are not as those of the version in use
 */
export function repackIndex(files: readonly IndexFile[]): IndexFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const [meta, entry] = [files.find(({ path }) => META.test(path)), byPath.get(ENTRY)];
  if (!meta || !entry) throw new Error('Pagefind gave an index without its list of contents.');
  const [version, pages, chunks, ...rest] = itemsOf(unpack(meta));
  if (!version || !pages || !chunks) throw new Error(`Pagefind's ${meta.path} is not understood.`);

  const words = itemsOf(chunks).flatMap((chunk) => {
    const name = textOf(itemsOf(chunk)[2] ?? chunk);
    const file = byPath.get(`index/${name}.pf_index`);
    if (!file) throw new Error(`Pagefind gave no file for ${name}.`);
    return readWords(unpack(file));
  });
  const split = splitWords(words).map(({ families }) => ({
    from: families[0]?.first ?? '',
    to: families.at(-1)?.last ?? '',
    ...pack(writeList([writeList(families.flatMap((family) => family.words))])),
  }));
  const listed = split.map(({ from, to, name }) => writeList([from, to, name].map(writeText)));
  const renamed = renamePages(pages);
  const packedMeta = pack(writeList([version, renamed.pages, writeList(listed), ...rest]));
  const fragments = files.filter(({ path }) => path.startsWith('fragment/'));
  const newName = (path: string): string =>
    path.replace(/[^/]+(?=\.pf_fragment$)/, (name) => renamed.names.get(name) ?? name);
  const others = files.filter(
    (file) => file !== meta && file !== entry && !/^(?:index|fragment)\//.test(file.path),
  );
  const oldName = META.exec(meta.path)?.[1] ?? '';
  return [
    ...others,
    ...fragments.map(({ path, content }) => ({ path: newName(path), content })),
    ...split.map(({ name, content }) => ({ path: `index/${name}.pf_index`, content })),
    { path: `pagefind.${packedMeta.name}.pf_meta`, content: packedMeta.content },
    {
      path: ENTRY,
      content: Buffer.from(Buffer.from(entry.content).toString().replace(oldName, packedMeta.name)),
    },
  ];
}
