import { type DayRange, earliest, isDay, latest } from './day.ts';
import { fold } from './fold.ts';

/** A sentence of a passage: offsets of its text, end exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** When its titles are judged: on the article's days, on days it names itself, or not at all. */
  readonly judged: 'article' | 'never' | DayRange;
  /** True for news of a change in office: whoever gets one there does not have it yet. */
  readonly change: boolean;
}

const ABBREVIATIONS =
  /(?:^|[\s(])(?:\p{Lu}|TS|ThS|GS|PGS|BS|KS|TP|Tp|TX|Q|P|TT|ĐC|đ\/c|Mr|Mrs|Ms|Dr|Prof|St|No|vs)$/u;

/** Words of a change in office, folded. */
const CHANGE =
  /\b(bo nhiem|bau(?! cu)|tai cu|trung cu|dieu dong|luan chuyen|duoc phan cong|chi dinh|chuan y|phe chuan|mien nhiem|bai nhiem|cach chuc|thoi giu|tu chuc|nghi huu|nghi che do|nghi cong tac|giu chuc|giu cuong vi|dam nhiem|dam nhan|ke nhiem|ke tuc|ban giao|nhan nhiem vu|nhan cong tac|quyet dinh ve cong tac can bo|appoint(?:s|ed|ment)?|elect(?:s|ed)|re-elected|dismiss(?:es|ed|al)?|resign(?:s|ed|ation)?|retire(?:s|d|ment)?|succeed(?:s|ed)?|sworn in|hand(?:s|ed)? over|took over|takes over|promoted|transferred|named as)\b/;

/** A look back that gives no date, folded. */
const BACK_THEN =
  /\b(khi do|khi ay|luc do|luc ay|luc bay gio|khi bay gio|hoi do|hoi ay|thoi do|thoi ay|thoi diem (?:do|ay)|at the time|at that time|back then)\b/;

const NUMERIC_DATE = /\b(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})\b/;
const SPELT_DATE = /\bngay (\d{1,2}) thang (\d{1,2})(?: nam |, ?)(\d{4})\b/;
const ISO_DATE = /\b(\d{4}-\d{2}-\d{2})\b/;
const MONTH = /\bthang (\d{1,2})(?:[-/]| nam )(\d{4})\b/;
const YEAR = /\b(?:nam|in|tu nam|giai doan|nhiem ky) (\d{4})(?:\s*[-–]\s*(\d{4}))?\b/;

const pad = (value: string | undefined): string => (value ?? '').padStart(2, '0');

/** The days a sentence names itself, from the most exact way it does so. */
export function statedDays(folded: string): DayRange | undefined {
  const full = NUMERIC_DATE.exec(folded) ?? SPELT_DATE.exec(folded);
  const day = full ? `${full[3]}-${pad(full[2])}-${pad(full[1])}` : ISO_DATE.exec(folded)?.[1];
  if (day !== undefined && isDay(day)) return { from: day, to: day };
  const month = MONTH.exec(folded);
  if (month)
    return { from: earliest(`${month[2]}-${pad(month[1])}`), to: latest(`${month[2]}-${pad(month[1])}`) };
  const year = YEAR.exec(folded);
  if (!year) return undefined;
  return { from: earliest(year[1] ?? ''), to: latest(year[2] ?? year[1] ?? '') };
}

function judgedWhen(text: string, article: DayRange): Pick<Sentence, 'judged' | 'change'> {
  const folded = fold(text);
  const stated = statedDays(folded);
  if (CHANGE.test(folded)) return { judged: stated ?? 'never', change: true };
  const other =
    stated &&
    (stated.to < article.from || stated.from > article.to) &&
    /\b(nam|thang|ngay|in|on)\b/.test(folded);
  if (!other && BACK_THEN.test(folded)) return { judged: 'never', change: false };
  return { judged: other ? stated : 'article', change: false };
}

/** A sentence that is read for dates and changes of office only where somebody asks: few sentences name anyone. */
function sentenceOf(text: string, start: number, end: number, article: DayRange): Sentence {
  let read: ReturnType<typeof judgedWhen> | undefined;
  const judge = (): ReturnType<typeof judgedWhen> => {
    read ??= judgedWhen(text.slice(start, end), article);
    return read;
  };
  return {
    start,
    end,
    get judged() {
      return judge().judged;
    },
    get change() {
      return judge().change;
    },
  };
}

/** Cuts a passage into sentences; points of abbreviations and initials (`TS.`, `Q.`) end none. */
export function sentencesOf(text: string, article: DayRange): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    if (text.slice(start, end).trim() !== '') sentences.push(sentenceOf(text, start, end, article));
    start = end;
  };
  for (const match of text.matchAll(/[.!?…]+["”’)]*\s+(?=["“‘(]?\p{Lu})/gu)) {
    if (match[0].startsWith('.') && ABBREVIATIONS.test(text.slice(Math.max(0, match.index - 6), match.index)))
      continue;
    close(match.index + match[0].length);
  }
  close(text.length);
  return sentences;
}
