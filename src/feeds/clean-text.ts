/**
 * What XML 1.0 (§2.2) forbids or advises against: control characters but tab and newline, lone surrogates,
 * U+FFFE and the other noncharacters.
 */
const UNWANTED = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n]]/gv;

/** Text that every XML, JSON and iCalendar reader takes: NFC, lines ended by LF, no unwanted characters. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(UNWANTED, '').normalize('NFC');
