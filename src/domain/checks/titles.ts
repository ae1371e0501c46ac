import type { CheckedArticle, PersonClaim, TitleClaim } from '../claim.ts';
import type { Finding } from '../finding.ts';
import { judgeTitle, postsOf } from '../judge-title.ts';
import type { Reading, TitleMention } from '../mentions.ts';
import { quote, type Stretch } from '../passage.ts';
import type { Person } from '../reference.ts';
import type { TitleForm } from '../reference-list.ts';
import { isVietnameseSyllable, type Slip } from '../syllables.ts';
import { idAt, wordAt } from '../tokens.ts';
import type { CheckContext } from './context.ts';
import type { Identification } from './names.ts';

const isOfMarks = (slip: Slip): boolean => slip === 'tone' || slip === 'marks';

/** Kĩ and Kỹ are one syllable in two spellings: a matter of style. */
const isMisspelt = (title: TitleClaim): boolean => title.slips.some((slip) => slip !== 'spelling');

/**
 * Whether a title beside nobody can be nothing but a listed one: wrong marks only, or words that are no syllables at
 * all (`tichj`, `tỉth`). Another syllable may make it another office.
 */
function isClearlyMisspelt({ from, to, slips }: TitleMention, { tokens }: Reading): boolean {
  if (!slips.some((slip) => slip !== 'spelling')) return false;
  if (slips.every((slip) => isOfMarks(slip) || slip === 'spelling')) return true;
  const words = Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
  const strange = words.filter(
    (index) => idAt(tokens, index) === 0 && !isVietnameseSyllable(wordAt(tokens, index)),
  );
  const ofLetters = slips.filter((slip) => slip === 'letter' || slip === 'telex');
  return (
    strange.length >= ofLetters.length && /[^ -~]/.test(tokens.text.slice(tokens.start[from], tokens.end[to]))
  );
}

const certain = (claim: { support: string }): boolean => claim.support !== 'none';

const finding = (
  path: string,
  title: TitleClaim,
  rest: Pick<Finding, 'rule' | 'severity' | 'expected'> & {
    person?: Person | undefined;
    detail?: Finding['detail'];
  },
): Finding => ({
  rule: rest.rule,
  severity: rest.severity,
  path,
  ...quote(title.at),
  expected: rest.expected,
  person: rest.person?.id,
  detail: { ...(rest.person ? { name: rest.person.name } : {}), ...rest.detail },
});

/** Titles in the one cell of a table beside the name's; of two such cells either may be another's. */
const fromOneCell = ({ at, shared }: PersonClaim): readonly TitleClaim[] => {
  const [first, ...rest] = shared;
  const isOne = first && rest.every((title) => title.at.passage === first.at.passage);
  return isOne && first.at.passage !== at.passage ? shared : [];
};

/**
 * `title-wrong`, `title-not-held`, `title-qualifier`: what the list says of the person on the days of the article.
 *
 * @param explained titles that another finding explains
 */
export function findUnheldTitles(
  context: CheckContext,
  explained: ReadonlySet<TitleClaim>,
): { readonly title: TitleClaim; readonly finding: Finding }[] {
  const { checked, identified, lexicon } = context;
  return identified.filter(certain).flatMap(({ claim, person }) => {
    if (claim.judged === 'never') return [];
    const judged = [...claim.titles, ...fromOneCell(claim)].filter(
      (title) =>
        title.forms.length > 0 &&
        !isMisspelt(title) &&
        !explained.has(title) &&
        !context.isHeld(claim, title, person),
    );
    if (judged.length === 0) return [];
    const bench = {
      list: lexicon.list,
      days: claim.judged,
      jurisdictions: checked.jurisdictionsOf(person),
      lang: checked.text.article.lang,
    };
    const postsIn = ({ forms }: TitleClaim): string[] =>
      postsOf(forms, bench.jurisdictions).map(({ id }) => id);
    const naming = Map.groupBy(
      claim.titles.flatMap((title) => postsIn(title).map((post) => ({ post, title }))),
      ({ post }) => post,
    );
    return judged.flatMap((title) => {
      const isPrinted = (post: string): boolean =>
        naming.get(post)?.some((other) => other.title !== title) ?? false;
      const verdict = judgeTitle(title, person, bench, isPrinted);
      // A row of a table may speak of another time.
      if (
        !verdict ||
        (title.at.passage !== claim.at.passage && !claim.entry && verdict.rule !== 'title-wrong')
      )
        return [];
      const day = bench.days.from;
      return [{ title, finding: finding(checked.text.path, title, { ...verdict, person, detail: { day } }) }];
    });
  });
}

/** The forms a misspelt title may mean, the bearer's own first, as they are written. */
function suggestions(title: TitleClaim, person: Person | undefined): string[] {
  const own = (form: TitleForm): boolean =>
    person?.memberships.some(({ post }) => post === form.post.id) ?? false;
  const weight = (form: TitleForm): number => (own(form) ? 0 : 2) + (form.kind === 'label' ? 0 : 1);
  const labels = [...title.forms]
    .sort((a, b) => weight(a) - weight(b))
    .map(({ label }) => `${title.qualifierText}${label}`);
  return [...new Set(labels)];
}

/**
 * `title-misspelt`: a listed title with wrong marks, or with one slip of letters where the bearer holds it. A slip of
 * letters alone may be another office that the list does not have.
 */
export function findMisspeltTitles(
  checked: CheckedArticle,
  identified: readonly Identification[],
): Finding[] {
  const stretches = checked.claims
    .flatMap(({ titles, shared }) => [...titles, ...shared])
    .map(({ at }) => at);
  const isBesideSomebody = ({ passage, start }: Stretch): boolean =>
    stretches.some((one) => one.passage === passage && one.start === start);
  const alone = checked.readings.flatMap(({ reading, titles }) =>
    titles.filter((title, index) => {
      const mention = reading.titles[index];
      return mention && isClearlyMisspelt(mention, reading) && !isBesideSomebody(title.at);
    }),
  );
  const bearers = new Map(identified.filter(certain).map(({ claim, person }) => [claim, person]));
  const besideNobody = alone.map((title) =>
    finding(checked.text.path, title, {
      rule: 'title-misspelt',
      severity: 'error',
      expected: suggestions(title, undefined),
    }),
  );
  const besideSomebody = checked.claims.flatMap((claim) =>
    [...claim.titles, ...claim.shared].filter(isMisspelt).flatMap((title) => {
      const person = bearers.get(claim);
      const onlyMarks = title.slips.every(isOfMarks);
      const held =
        person &&
        title.forms.some(({ post }) => person.memberships.some((membership) => membership.post === post.id));
      if (!onlyMarks && !held) return [];
      return [
        finding(checked.text.path, title, {
          rule: 'title-misspelt',
          severity: 'error',
          expected: suggestions(title, person),
          person,
        }),
      ];
    }),
  );
  return [...besideSomebody, ...besideNobody];
}
