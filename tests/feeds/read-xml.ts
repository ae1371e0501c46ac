import { spawnSync } from 'node:child_process';
import { XMLParser } from 'fast-xml-parser';

/** A node of a document as the reader saw it: attributes under `@name`, text under `#text`, elements in lists. */
export interface Node {
  readonly [name: string]: Node[] | string | undefined;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 10_000_000 },
  htmlEntities: true,
  alwaysCreateTextNode: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

export const readXml = (xml: string | Uint8Array): Node =>
  parser.parse(typeof xml === 'string' ? xml : new TextDecoder().decode(xml), true);

/** Elements on a way of names: `all(doc, 'rss', 'channel', 'item')`. */
export const all = (node: Node, ...way: string[]): Node[] =>
  way.reduce<Node[]>(
    (nodes, name) => nodes.flatMap((one) => (Array.isArray(one[name]) ? one[name] : [])),
    [node],
  );

/** The texts of the elements on a way. */
export const texts = (node: Node, ...way: string[]): string[] =>
  all(node, ...way).map((found) => (typeof found['#text'] === 'string' ? found['#text'] : ''));

export const attributes = (node: Node, name: string, ...way: string[]): string[] =>
  all(node, ...way).flatMap((found) => {
    const value = found[`@${name}`];
    return typeof value === 'string' ? [value] : [];
  });

/** What libxml2 says against a document; `undefined` where xmllint is not installed. */
export function complaintsOfXmllint(xml: string): string | undefined {
  const { error, stderr } = spawnSync('xmllint', ['--noout', '-'], { input: xml, encoding: 'utf8' });
  return error ? undefined : stderr;
}
