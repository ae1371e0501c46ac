import { cleanText } from './clean-text.ts';

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '<': '&#x3C;',
  '>': '&#x3E;',
  '"': '&#x22;',
  '\t': '&#x9;',
  '\n': '&#xA;',
};

const refer = (character: string): string => REFERENCES[character] ?? character;

/**
 * Text as the content of an element. Hex references: the form every feed reader decodes (RSS Best Practices
 * Profile).
 */
export const xmlText = (text: string): string => cleanText(text).replace(/[&<>]/g, refer);

/**
 * Text as the value of an attribute in double quotes; white space survives its normalisation (XML 1.0
 * §3.3.3).
 */
export const xmlAttribute = (text: string): string => cleanText(text).replace(/[&<>"\t\n]/g, refer);
