import { findWrongEncodings, findWrongLetters } from './checks/letters.ts';
import { findMisspeltNames, identifyAll } from './checks/names.ts';
import { findDuplicatePeople } from './checks/participants.ts';
import { findMisspeltTitles, findUnheldTitles } from './checks/titles.ts';
import type { ArticleText } from './claim.ts';
import { readClaims } from './claims.ts';
import type { Finding } from './finding.ts';
import type { Lexicon } from './lexicon.ts';

/** All findings about names and titles in one article, in the order of the text. */
export function checkArticle(text: ArticleText, lexicon: Lexicon): Finding[] {
  const checked = readClaims(text, lexicon);
  const identified = identifyAll(checked);
  const findings = [
    ...findWrongEncodings(checked, lexicon),
    ...findWrongLetters(checked),
    ...findMisspeltNames(checked, identified),
    ...findMisspeltTitles(checked, identified),
    ...findUnheldTitles(checked, identified, lexicon),
    ...findDuplicatePeople(checked, identified),
  ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return findings.filter(
    (finding, index) => !findings.slice(0, index).some((earlier) => isSame(earlier, finding)),
  );
}

/** One title between two people is read with each of them, and is wrong once. */
const isSame = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule && a.span.start === b.span.start && a.span.end === b.span.end;
