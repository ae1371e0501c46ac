import type { Held, Moment } from '../domain/article.ts';
import type { Day, PartialDate, Term } from '../domain/day.ts';
import type { Language } from '../domain/site.ts';
import { type Interface, interfaceIn } from './interface.ts';

/** Dates in words. Days are calendar days already in the site's zone, so no zone is asked for here. */
export interface Dates {
  /** `1/7/2020`; English: `1 July 2020`. */
  day(day: Day): string;
  /** With the day of the week. */
  weekday(day: Day): string;
  month(yearAndMonth: string): string;
  /** As exact as the date is: `2016`, `tháng 4/2016`, `8/4/2016`. */
  partial(date: PartialDate): string;
  moment(moment: Moment): string;
  held(held: Held): string;
  /** Both ends of a term; what is unknown is said to be unknown. */
  term(term: Term): string;
}

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;

/** BCP 47 tag to format with. */
export const localeOf = (lang: Language): string => LOCALES[lang];

type Shape = Intl.DateTimeFormatOptions;

const SHAPES = {
  vi: {
    day: { day: 'numeric', month: 'numeric', year: 'numeric' },
    weekday: { weekday: 'long', day: 'numeric', month: 'numeric', year: 'numeric' },
    month: { month: 'long', year: 'numeric' },
    monthInTerm: { month: 'numeric', year: 'numeric' },
  },
  en: {
    day: { day: 'numeric', month: 'long', year: 'numeric' },
    weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    month: { month: 'long', year: 'numeric' },
    monthInTerm: { month: 'long', year: 'numeric' },
  },
} as const satisfies Record<Language, Record<string, Shape>>;

/** Formatting is remembered: a build asks for the same few thousand days over and over. */
function remember(lang: Language, shape: Shape): (day: Day) => string {
  const format = new Intl.DateTimeFormat(localeOf(lang), { ...shape, timeZone: 'UTC' });
  const known = new Map<Day, string>();
  return (day) => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const text = format.format(Date.parse(`${day}T00:00:00Z`));
    known.set(day, text);
    return text;
  };
}

const termText = (t: Interface, partial: Dates['partial'], { start, end }: Term): string => {
  if (start === undefined && end === undefined) return t.terms.undated;
  if (start === undefined) return t.terms.until(partial(end ?? ''));
  return end === undefined ? t.terms.since(partial(start)) : t.terms.between(partial(start), partial(end));
};

function createDates(lang: Language): Dates {
  const t = interfaceIn(lang);
  const shapes = SHAPES[lang];
  const day = remember(lang, shapes.day);
  const monthInTerm = remember(lang, shapes.monthInTerm);
  const month = remember(lang, shapes.month);
  const partial = (date: PartialDate): string => {
    if (date.length === 4) return date;
    return date.length === 7 ? t.dates.monthOf(monthInTerm(`${date}-01`)) : day(date);
  };
  const moment = ({ day: on, time }: Moment): string =>
    time === undefined ? day(on) : t.dates.timeOn(time, day(on));
  return {
    day,
    weekday: remember(lang, shapes.weekday),
    month: (yearAndMonth) => month(`${yearAndMonth}-01`),
    partial,
    moment,
    held: ({ start, end }) => {
      if (start.day !== end.day) return t.dates.fromTo(moment(start), moment(end));
      if (end.time === undefined || end.time === start.time) return moment(start);
      return t.dates.timeOn(t.dates.fromTo(start.time ?? '', end.time), day(start.day));
    },
    term: (term) => termText(t, partial, term),
  };
}

const known = new Map<Language, Dates>();

export function datesIn(lang: Language): Dates {
  const dates = known.get(lang) ?? createDates(lang);
  known.set(lang, dates);
  return dates;
}
