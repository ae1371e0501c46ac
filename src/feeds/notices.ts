import type { Article, Correction } from '../domain/article.ts';
import type { Language } from '../domain/site.ts';
import { datesIn } from '../strings/dates.ts';
import { interfaceIn } from '../strings/interface.ts';
import { htmlList, htmlText } from './html-text.ts';

/** What a correction says, line by line, in plain text. */
export function correctionLines({ wrong, right, note }: Correction, lang: Language): string[] {
  const words = interfaceIn(lang).article;
  return [
    ...(wrong === undefined ? [] : [`${words.wrong}: ${wrong}`]),
    `${words.right}: ${right}`,
    ...(note === undefined ? [] : [`${words.note}: ${note}`]),
  ];
}

/** The corrections of an article as a list under its text; empty where there are none. */
export function correctionsHtml({ corrections, lang }: Pick<Article, 'corrections' | 'lang'>): string {
  const words = interfaceIn(lang).article;
  const entries = corrections.map((correction) =>
    [`${words.correctedOn(datesIn(lang).day(correction.date.day))}.`, ...correctionLines(correction, lang)]
      .map(htmlText)
      .join('<br>'),
  );
  return htmlList(words.corrections, entries);
}

/** The notice that stands where a withdrawn article was, in plain text. */
export function withdrawalNotice(
  { date, reason }: NonNullable<Article['withdrawn']>,
  lang: Language,
): string {
  return `${interfaceIn(lang).article.withdrawnOn(datesIn(lang).day(date.day))} ${reason}`;
}

/** The same as HTML. It is the text of the item, so that readers put it in the place of the text they kept. */
export const withdrawalHtml = (withdrawn: NonNullable<Article['withdrawn']>, lang: Language): string =>
  `<p>${htmlText(withdrawalNotice(withdrawn, lang))}</p>\n`;
