import { readdirSync, readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import { describe, expect, test } from 'vitest';

const FOLDER = 'src/styles/fonts';
/** Names that tell what a font is called. */
const CALLED = [
  'fontFamily',
  'uniqueSubfamily',
  'fullName',
  'postscriptName',
  'preferredFamily',
  'preferredSubfamily',
  'compatibleFull',
  'wwsFamilyName',
  'wwsSubfamilyName',
  'variationsPostScriptNamePrefix',
];

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.woff2'));

function open(file: string): Font {
  const font = create(readFileSync(`${FOLDER}/${file}`));
  if (font.isCollection) throw new Error(`${file} holds several fonts.`);
  return font;
}

describe.each(files)('%s', (file) => {
  const font = open(file);
  const isSerif = file.startsWith('serif');

  // What has been changed may not bear the names its authors reserved: OFL 1.1, condition 3.
  test('is called by a name of this project, not by that of the font it was cut from', () => {
    const names = CALLED.flatMap((key) => font.getName(key) ?? []);
    expect(font.familyName).toMatch(isSerif ? /^News Serif/ : /^News Sans/);
    expect(font.postscriptName).toMatch(isSerif ? /^NewsSerif-/ : /^NewsSans-/);
    expect(names.filter((name) => /source|vietnam/i.test(name))).toEqual([]);
  });

  test('says whose it is and under which licence, as the text beside it does', () => {
    const licence = readFileSync(`${FOLDER}/LICENSE-${isSerif ? 'serif' : 'sans'}.txt`, 'utf8');
    expect(font.copyright).toMatch(isSerif ? /Adobe/ : /Be Vietnam Pro Project Authors/);
    expect(font.getName('licenseURL')).toContain('OFL');
    expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(licence).toContain(font.copyright);
  });

  test('has letters to print', () => {
    const letter = file.endsWith('vietnamese.woff2') ? 'ễ' : 'g';
    expect(font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)).toBe(true);
  });
});
