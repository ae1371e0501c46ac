import type { CheckedArticle, PersonClaim } from './claim.ts';
import type { Lexicon } from './lexicon.ts';
import { fold } from './text.ts';

/** A list of people in the text: `Chủ trì hội nghị có các đồng chí: A, …; B, …`. */
export interface ProseList {
  readonly role: 'chairs' | 'attendees';
  /** Id of the venue the text names; absent where it names none. */
  readonly venue?: string | undefined;
  readonly people: readonly PersonClaim[];
}

const CHAIRS = /\b(dong chu tri|chu tri|chu toa|chaired by|chairs?|in the chair)\b/g;
const ATTENDEES =
  /\b(tham du|du hoi nghi|du co|cung du|co mat|du|attended|attending|present|in attendance)\b/g;
/** What opens a list: a colon, or a plural form of address. */
const OPENING = /(?::\s*$|\b(?:cac dong chi|cac ong|cac ba|cac vi|comrades|messrs)\b[^.;]*$)/;

/** The least that `OPENING` needs, before marks are taken away. */
const MAY_OPEN = /:\s*$|c[aá]c|comrades|messrs/iu;

const startOf = ({ prefix, titles, at }: PersonClaim): number =>
  Math.min(
    prefix.end > prefix.start ? prefix.start : at.start,
    ...titles.map((title) => title.at.start),
    at.start,
  );
const endOf = ({ titles, shared, at }: PersonClaim): number =>
  Math.max(at.end, ...titles.map((title) => title.at.end), ...shared.map((title) => title.at.end));

const lastOf = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

/** The venue that the words before a list end in; the longest label wins. */
function venueIn(lead: string, { list }: Lexicon): string | undefined {
  for (const cue of lead.matchAll(/điểm cầu|tại|\bat\b|\bin\b/giu)) {
    const words = lead
      .slice(cue.index + cue[0].length)
      .trim()
      .split(/\s+/);
    for (let count = Math.min(10, words.length); count > 0; count -= 1) {
      const venue = list.venueNamed(
        words
          .slice(0, count)
          .join(' ')
          .replace(/[,:;]+$/, ''),
      );
      if (venue) return venue.id;
    }
  }
  return undefined;
}

/** Whether only the joints of a list stand between two people: semicolons, commas, `và`, titles that are not listed. */
const continues = (gap: string): boolean =>
  gap.length <= 160 && !/[.!?:\n]\s/.test(gap) && /[;,]|\bvà\b|\band\b/.test(gap);

/**
 * The lists of chairs and attendees in the text. A mere mention is none: a list is opened by who is in the chair or
 * present, and a colon or a plural form of address.
 */
export function findProseLists(checked: CheckedArticle, lexicon: Lexicon): ProseList[] {
  const byPassage = Map.groupBy(
    checked.claims.filter(({ entry }) => !entry),
    ({ at }) => at.passage,
  );
  return [...byPassage].flatMap(([passage, claims]) => {
    const { text } = passage.mapped;
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') return [];
    return checked.sentencesOf(passage).flatMap(({ start, end }): ProseList[] => {
      const inside = claims.filter(({ at }) => at.start >= start && at.end <= end);
      const lists: PersonClaim[][] = [];
      for (const claim of inside) {
        const list = lists.at(-1);
        const before = list?.at(-1);
        const gap = before ? text.slice(endOf(before), startOf(claim)) : '';
        // A colon opens another list, whoever stands before it.
        if (list && before && continues(gap) && !/:\s*$/.test(gap)) list.push(claim);
        else lists.push([claim]);
      }
      let from = start;
      return lists.flatMap((people): ProseList[] => {
        const [first] = people;
        const last = people.at(-1);
        if (!first || !last) return [];
        // The form of address of the first belongs to what opens the list.
        const lead = text.slice(from, first.at.start);
        from = endOf(last);
        if (!MAY_OPEN.test(lead)) return [];
        const folded = fold(lead);
        const [chairs, attendees] = [lastOf(folded, CHAIRS), lastOf(folded, ATTENDEES)];
        if ((chairs < 0 && attendees < 0) || !OPENING.test(folded)) return [];
        return [{ role: chairs > attendees ? 'chairs' : 'attendees', venue: venueIn(lead, lexicon), people }];
      });
    });
  });
}
