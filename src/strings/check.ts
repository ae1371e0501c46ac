import type { Finding, Severity } from '../domain/finding.ts';
import type { Language } from '../domain/site.ts';
import { checkProblems as englishChecks } from './check-problems.en.ts';
import { checkProblems as vietnameseChecks } from './check-problems.vi.ts';
import { contentProblems as englishContent } from './content-problems.en.ts';
import { contentProblems as vietnameseContent } from './content-problems.vi.ts';

interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Notes that were not shown. */
  readonly hidden: number;
  /** Findings that the baseline accepts. */
  readonly accepted: number;
}

/** Words of the checker's own report. */
export interface CheckStrings {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly checked: (counts: { articles: number; people: number; posts: number; venues: number }) => string;
  readonly sum: (counts: Counts) => string;
  /** Above the articles that a change of the reference list has made wrong or right. */
  readonly impact: (count: number) => string;
  /** Behind the first findings of a rule in a file: how many more there are. */
  readonly more: (count: number, rule: string) => string;
  readonly verdict: Readonly<Record<'wrong' | 'right', string>>;
  /** Where the list has changed and no article with it. */
  readonly noImpact: string;
}

const english = new Intl.PluralRules('en');
const counted = (count: number, one: string): string =>
  `${count} ${english.select(count) === 'one' ? one : `${one}s`}`;

export const checkStrings: Readonly<Record<Language, CheckStrings>> = {
  en: {
    severity: { error: 'error', warning: 'warning', note: 'note' },
    checked: ({ articles, people, posts }) =>
      `Checked ${counted(articles, 'article')} against ${people === 1 ? '1 person' : `${people} people`} and ${counted(posts, 'post')}:`,
    sum: ({ errors, warnings, notes, hidden, accepted }) =>
      `${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(notes, 'note')}${hidden > 0 ? ' (--verbose shows the notes)' : ''}.${accepted > 0 ? ` The baseline accepts ${accepted} more.` : ''}`,
    impact: (count) =>
      `The reference list has changed. It changes the verdict on ${counted(count, 'published article')}:`,
    more: (count, rule) => `${count} more of ${rule} in this file (--format json lists them all)`,
    verdict: { wrong: 'is now wrong', right: 'is now right' },
    noImpact: 'The reference list has changed. No published article becomes wrong or right by it.',
  },
  vi: {
    severity: { error: 'lỗi', warning: 'cảnh báo', note: 'ghi chú' },
    checked: ({ articles, people, posts }) =>
      `Đã kiểm ${articles} bài theo danh sách ${people} người, ${posts} chức danh:`,
    sum: ({ errors, warnings, notes, hidden, accepted }) =>
      `${errors} lỗi, ${warnings} cảnh báo, ${notes} ghi chú${hidden > 0 ? ' (thêm --verbose để xem ghi chú)' : ''}.${accepted > 0 ? ` Tệp chấp nhận bỏ qua ${accepted} phát hiện cũ.` : ''}`,
    impact: (count) => `Danh sách đối chiếu đã đổi, làm đổi kết luận về ${count} bài đã đăng:`,
    more: (count, rule) => `còn ${count} ${rule} nữa trong tệp này (--format json cho xem tất cả)`,
    verdict: { wrong: 'nay thành sai', right: 'nay thành đúng' },
    noImpact: 'Danh sách đối chiếu đã đổi. Không bài đã đăng nào vì thế mà thành sai hay thành đúng.',
  },
};

const problems: Readonly<Record<Language, Readonly<Record<string, (finding: Finding) => string>>>> = {
  en: { ...englishContent, ...englishChecks },
  vi: { ...vietnameseContent, ...vietnameseChecks },
};

/**
 * What a finding says to an editor, in one language.
 *
 * @throws Error where a rule has no message: every rule must be able to speak
 */
export function explain(finding: Finding, lang: Language): string {
  const speak = problems[lang][finding.rule];
  if (!speak) throw new Error(`The rule ${finding.rule} has no message in ${lang}.`);
  return speak(finding);
}
