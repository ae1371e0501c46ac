import type { PersonClaim, TitleClaim } from '../claim.ts';
import { coversAny, type DayRange, type Term } from '../day.ts';
import type { Finding } from '../finding.ts';
import { titleAs } from '../judge-title.ts';
import type { Person } from '../reference.ts';
import { type CheckContext, daysOf, findingAt, isProse } from './context.ts';

/** The first full mention of each person in the lists, where titles are written out, and in the text. */
function firstMentions(context: CheckContext): { claim: PersonClaim; person: Person }[] {
  const seen = new Set<string>();
  return context.checked.claims.flatMap((claim) => {
    const person = context.personOf(claim);
    const place = claim.entry ? 'entry' : isProse(claim) ? 'prose' : undefined;
    if (!person || !place || seen.has(`${place} ${person.id}`)) return [];
    seen.add(`${place} ${person.id}`);
    // A bare name in a list is printed with the titles of the day.
    return claim.entry && claim.titles.length === 0 ? [] : [{ claim, person }];
  });
}

/** Held on the days without doubt: on the day of a hand-over either holder may be printed without it. */
const isSettled = (term: Term, days: DayRange): boolean =>
  coversAny(term, days) === 'yes' && term.start !== days.from && term.end !== days.to;

/**
 * `title-missing`: a title that belongs to every first full mention of its holder, and is not there.
 *
 * @param faulty titles that are wrong: one of them may stand in its place
 */
export function findMissingTitles(
  context: CheckContext,
  faulty: ReadonlySet<TitleClaim>,
): { readonly claim: PersonClaim; readonly finding: Finding }[] {
  const { list } = context.lexicon;
  const isPrinted = ({ memberships }: Person): boolean =>
    memberships.some(({ post }) => list.post(post)?.alwaysPrinted);
  return firstMentions(context).flatMap(({ claim, person }) => {
    if (!isPrinted(person)) return [];
    const days = daysOf(claim);
    if (!days || claim.inChange) return [];
    if (claim.titles.some((title) => faulty.has(title) || title.slips.length > 0)) return [];
    const printed = new Set(
      [...claim.titles, ...claim.shared].flatMap((title) => title.forms.map(({ post }) => post.id)),
    );
    const bench = {
      list,
      days,
      jurisdictions: context.checked.jurisdictionsOf(person),
      lang: context.checked.text.article.lang,
    };
    return person.memberships
      .filter(({ term }) => isSettled(term, days))
      .flatMap(({ post: id }) => list.post(id) ?? [])
      .filter((post) => post.alwaysPrinted && !printed.has(post.id))
      .slice(0, 1)
      .map((post) => {
        const title = titleAs(post, bench, false);
        const finding = findingAt(context, claim.at, 'title-missing', 'warning', {
          expected: [title],
          person,
          detail: { title, name: person.name },
        });
        return { claim, finding };
      });
  });
}

/** A title's place in the order of precedence: the best of the person's own posts that it names. */
function rankOf(context: CheckContext, claim: PersonClaim, title: TitleClaim): number | undefined {
  const ranks = context.postsOf(claim, title).flatMap(({ rank }) => rank ?? []);
  return ranks.length > 0 ? Math.min(...ranks) : undefined;
}

/**
 * `title-order`: a title behind one that it outranks; what is past stands in no order.
 *
 * @param faulty titles that are wrong in themselves
 */
export function findUnorderedTitles(context: CheckContext, faulty: ReadonlySet<TitleClaim>): Finding[] {
  return context.checked.claims.flatMap((claim) => {
    const ranked = claim.titles
      .filter((title) => title.qualifier !== 'former' && !faulty.has(title))
      .map((title) => ({ title, rank: rankOf(context, claim, title) }))
      .filter((one): one is { title: TitleClaim; rank: number } => one.rank !== undefined);
    let worst = -Infinity;
    const late = ranked.find(({ rank }) => {
      const isOutranked = worst > rank;
      worst = Math.max(worst, rank);
      return isOutranked;
    });
    if (!late) return [];
    const before = ranked.find(({ rank }) => rank > late.rank)?.title.office ?? '';
    const ordered = ranked
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ title }) => `${title.qualifierText}${title.office}`);
    return [
      findingAt(context, late.title.at, 'title-order', 'warning', {
        person: context.personOf(claim),
        detail: { before, order: ordered.join(', ') },
      }),
    ];
  });
}
