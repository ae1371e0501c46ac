import { cleanText } from './clean-text.ts';

/**
 * Text as the content of an element. Hex references: the form every feed reader decodes (RSS Best Practices Profile).
 */
export const xmlText = (text: string): string =>
  cleanText(text).replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;');

/** Text as the value of an attribute in double quotes; white space survives its normalisation (XML 1.0 §3.3.3). */
export const xmlAttribute = (text: string): string =>
  xmlText(text).replaceAll('"', '&#x22;').replaceAll('\t', '&#x9;').replaceAll('\n', '&#xA;');
