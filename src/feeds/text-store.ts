import { xmlAttribute, xmlText } from './xml-text.ts';

/** Takes texts out of a document while a library lays it out, and puts them back where their marks stand. */
export interface TextStore {
  /** A mark for a text that becomes the content of an element. */
  text(value: string): string;
  /** A mark for a text that becomes the value of an attribute. */
  attribute(value: string): string;
  /** The document with the texts in place of their marks. */
  fill(document: string): string;
}

/**
 * Noncharacters: `cleanText` removes them from every text, so that nothing else in a document can look like a
 * mark.
 */
const MARK = /\uFDD0(\d+)\uFDD1/g;

export function createTextStore(): TextStore {
  const texts: string[] = [];
  const keep = (written: string): string => `\uFDD0${texts.push(written) - 1}\uFDD1`;
  return {
    text: (value) => keep(xmlText(value)),
    attribute: (value) => keep(xmlAttribute(value)),
    fill: (document) => document.replace(MARK, (_mark, index: string) => texts[Number(index)] ?? ''),
  };
}
