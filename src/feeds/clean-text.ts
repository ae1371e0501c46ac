/**
 * What XML 1.0 (§2.2) forbids or advises against: control characters but tab and newline, lone surrogates, U+FFFE and
 * the other noncharacters.
 */
const UNWANTED = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n]]/gv;

/** Nothing to look for in most texts; this costs a tenth of looking. */
const ORDINARY = /^[\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]*$/;

/** Text that every XML, JSON and iCalendar reader takes: NFC, lines ended by LF, no unwanted characters. */
export const cleanText = (text: string): string =>
  (ORDINARY.test(text) ? text : text.replace(/\r\n?/g, '\n').replace(UNWANTED, '')).normalize('NFC');
