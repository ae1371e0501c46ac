import type { Place, Scalar } from './rows.ts';
import { type Remark, remark } from './source.ts';

type Json = Readonly<Record<string, unknown>>;

/** An object of a JSON file that knows where it stands and which of its keys have been read. */
export interface JsonNode {
  readonly value: Json;
  readonly place: Place;
  readonly used: Set<string>;
}

/** All objects that have been opened, to tell afterwards of what nobody read in them. */
export interface JsonReading {
  readonly nodes: JsonNode[];
  /** Values in lists that are no objects. */
  readonly strays: Place[];
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

export function openNode(value: unknown, place: Place, reading: JsonReading): JsonNode | undefined {
  if (!isObject(value)) {
    reading.strays.push(place);
    return undefined;
  }
  const node = { value, place, used: new Set<string>() };
  reading.nodes.push(node);
  return node;
}

/** The text or number under a key. */
export function scalarIn(node: JsonNode, key: string): Scalar | undefined {
  const found = node.value[key];
  if (!['string', 'number', 'boolean'].includes(typeof found) || isBlank(found)) return undefined;
  node.used.add(key);
  return found as Scalar;
}

export const textIn = (node: JsonNode, key: string): string | undefined => {
  const found = scalarIn(node, key);
  return found === undefined ? undefined : String(found).trim();
};

/** The objects of the list under a key. */
export function nodesIn(node: JsonNode, key: string, reading: JsonReading): JsonNode[] {
  const found = node.value[key];
  if (!Array.isArray(found)) return [];
  node.used.add(key);
  return found.flatMap(
    (inner: unknown, index) => openNode(inner, [...node.place, key, index], reading) ?? [],
  );
}

/** The object under a key. */
export function nodeIn(node: JsonNode, key: string, reading: JsonReading): JsonNode | undefined {
  if (!isObject(node.value[key])) return undefined;
  node.used.add(key);
  return openNode(node.value[key], [...node.place, key], reading);
}

/** `persons[].links`: a path without its indexes. */
const pathName = (place: Place): string =>
  place
    .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .replace(/^\./, '');

/** What nobody read, each path told once with its first place. */
export function remarksOnUnread({ nodes, strays }: JsonReading): Remark[] {
  const unread = nodes.flatMap(({ value, place, used }) =>
    Object.keys(value)
      .filter((key) => !used.has(key) && !isBlank(value[key]))
      .map((key) => [...place, key]),
  );
  const byPath = Map.groupBy([...unread, ...strays], pathName);
  return [...byPath].map(([path, places]) =>
    remark('reference-unread', places[0] ?? [], {
      found: path,
      count: String(places.length),
      reason: 'key',
      taken: 'no',
    }),
  );
}
