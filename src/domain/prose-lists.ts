import type { CheckedArticle, PersonClaim } from './claim.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Passage } from './passage.ts';
import type { Sentence } from './sentences.ts';

/** A list of people in the text: `Chủ trì hội nghị có các đồng chí: A, …; B, …`. */
export interface ProseList {
  readonly role: 'chairs' | 'attendees';
  /** Id of the venue the text names; absent where it names none. */
  readonly venue?: string | undefined;
  readonly people: readonly PersonClaim[];
  /** True for somebody said to be in the chair without a list: others may be there too. */
  readonly isMention?: boolean | undefined;
}

const CHAIRS = /\b(dong chu tri|chu tri|chu toa|chaired by|chairs?|in the chair)\b/g;
const ATTENDEES =
  /\b(tham du|du hoi nghi|du co|cung du|co mat|du|attended|attending|present|in attendance)\b/g;
/** What opens a list: a colon, or a plural form of address. */
const OPENING = /(?::\s*$|\b(?:cac dong chi|cac ong|cac ba|cac vi|comrades|messrs)\b[^.;]*$)/;

/** The least that `OPENING` needs, before marks are taken away. */
const MAY_OPEN = /:\s*$|c[aá]c\s+(?:[đd][ồo]ng|[ôo]ng|b[àa]|v[ịi])|comrades|messrs/iu;

const startOf = ({ prefix, titles, at }: PersonClaim): number =>
  Math.min(
    prefix.end > prefix.start ? prefix.start : at.start,
    ...titles.map((title) => title.at.start),
    at.start,
  );
const endOf = ({ titles, shared, at }: PersonClaim): number =>
  Math.max(at.end, ...titles.map((title) => title.at.end), ...shared.map((title) => title.at.end));

function lastOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

/** The venue that the words before a list end in; the longest label wins. */
function venueIn(lead: string, { list }: Lexicon): string | undefined {
  for (const cue of lead.matchAll(/điểm cầu|tại|\bat\b|\bin\b/giu)) {
    const words = lead
      .slice(cue.index + cue[0].length)
      .trim()
      .split(/\s+/);
    if (!list.mayBeginVenue(words[0] ?? '')) continue;
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

/** Claims in the order of a text, those of one list together. */
function groupLists(claims: readonly PersonClaim[], text: string): PersonClaim[][] {
  const lists: PersonClaim[][] = [];
  for (const claim of claims) {
    const list = lists.at(-1);
    const before = list?.at(-1);
    const gap = before ? text.slice(endOf(before), startOf(claim)) : '';
    // A colon opens another list.
    if (list && before && continues(gap) && !/:\s*$/.test(gap)) list.push(claim);
    else lists.push([claim]);
  }
  return lists;
}

/** The role that the words before a list speak of last. */
function roleIn(folded: string): ProseList['role'] | undefined {
  const [chairs, attendees] = [lastOf(folded, CHAIRS), lastOf(folded, ATTENDEES)];
  if (chairs < 0 && attendees < 0) return undefined;
  return chairs > attendees ? 'chairs' : 'attendees';
}

/** Lists inside one sentence. */
function listsInSentence(
  text: string,
  { start, end }: Sentence,
  claims: readonly PersonClaim[],
  lexicon: Lexicon,
): ProseList[] {
  const inside = claims.filter(({ at }) => at.start >= start && at.end <= end);
  let from = start;
  return groupLists(inside, text).flatMap((people): ProseList[] => {
    const [first] = people;
    const last = people.at(-1);
    if (!first || !last) return [];
    // The form of address of the first belongs to what opens the list.
    const lead = text.slice(from, first.at.start);
    from = endOf(last);
    if (!MAY_OPEN.test(lead)) return [];
    const folded = fold(lead);
    const role = OPENING.test(folded) ? roleIn(folded) : undefined;
    if (!role) return [];
    return [{ role, venue: venueIn(lead, lexicon), people }];
  });
}

/** What somebody is in the chair of: `chủ trì hội nghị`, not `chủ trì tổ thảo luận`. */
const IN_THE_CHAIR =
  /^[\s,–-]*(?:đã |cùng |đồng )*(?:chủ trì|chủ tọa|chủ toạ) (?:hội nghị|cuộc họp|buổi làm việc|buổi lễ|phiên họp|kỳ họp|lễ)(?: này| trên)?\s*(?:[.,;:!?)]|$)/u;
/** Another meeting's day. */
const ANOTHER_TIME =
  /\b(?:tuần|tháng|năm|hôm|quý|kỳ) (?:trước|qua|tới|sau)|hôm qua|hôm kia|ngày mai|trước đó|sau đó|sắp tới|(?:sáng|chiều|tối) (?:cùng ngày|mai|qua)/iu;

/** `Đồng chí A, Bí thư Tỉnh ủy, chủ trì hội nghị`. */
const findChairMentions = (
  { days, sentencesOf }: CheckedArticle,
  passage: Passage,
  claims: readonly PersonClaim[],
): ProseList[] =>
  claims
    .filter((claim) => {
      const { text } = passage.mapped;
      if (claim.judged !== days || claim.inChange || !IN_THE_CHAIR.test(text.slice(endOf(claim))))
        return false;
      const sentence = sentencesOf(passage).find(({ end }) => claim.at.start < end);
      return sentence !== undefined && !ANOTHER_TIME.test(text.slice(sentence.start, sentence.end));
    })
    .map((claim) => ({ role: 'chairs', people: [claim], isMention: true }));

const LONGEST_HEADING = 60;

/** The end of what opens a list of items: `có các đồng chí:`, or who is there, and hardly more: `Dự hội nghị:`. */
const OPENING_ITEMS =
  /(?:\b(?:co|gom|la|dong chi|ong|ba|vi|sau|sau day|were|was|by|included?)|\b(?:chu tri|chu toa|tham du|du|co mat|chair|present|attendance)(?: \S+){0,3})\s*:\s*$/;

/** Whether a block opens the list of items below it: it says so before a colon, or is a short heading that names nobody. */
const opensItems = ({ kind, mapped: { text } }: Passage, claims: readonly PersonClaim[]): boolean =>
  kind === 'heading'
    ? claims.length === 0 && text.length <= LONGEST_HEADING
    : kind === 'paragraph' && OPENING_ITEMS.test(fold(text));

/** Lists of which each person stands in an item of its own, below the words that open them. */
function listsOfItems(
  checked: CheckedArticle,
  claimsIn: (passage: Passage) => readonly PersonClaim[],
  lexicon: Lexicon,
): ProseList[] {
  const passages = checked.readings.map(({ passage }) => passage);
  return passages.flatMap((passage, index): ProseList[] => {
    if (passages[index + 1]?.kind !== 'item' || !opensItems(passage, claimsIn(passage))) return [];
    const { text } = passage.mapped;
    const lead = text.slice(checked.sentencesOf(passage).at(-1)?.start ?? 0);
    const role = roleIn(fold(lead));
    const behind = passages.slice(index + 1);
    const end = behind.findIndex(({ kind }) => kind !== 'item');
    const people = behind
      .slice(0, end < 0 ? behind.length : end)
      .flatMap((item) => groupLists(claimsIn(item), item.mapped.text)[0] ?? []);
    return role && people.length > 0 ? [{ role, venue: venueIn(lead, lexicon), people }] : [];
  });
}

/**
 * The lists of chairs and attendees in the text. A mere mention is none: a list is opened by who is in the chair or
 * present, and a colon or a plural form of address.
 */
export function findProseLists(checked: CheckedArticle, lexicon: Lexicon): ProseList[] {
  const byPassage = Map.groupBy(
    checked.claims.filter(({ entry }) => !entry),
    ({ at }) => at.passage,
  );
  const inBlocks = [...byPassage].flatMap(([passage, claims]) => {
    const { text } = passage.mapped;
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') return [];
    const lists = checked
      .sentencesOf(passage)
      .flatMap((sentence) => listsInSentence(text, sentence, claims, lexicon));
    return [...lists, ...findChairMentions(checked, passage, claims)];
  });
  return [...inBlocks, ...listsOfItems(checked, (passage) => byPassage.get(passage) ?? [], lexicon)];
}
