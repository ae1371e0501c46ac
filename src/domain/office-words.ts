import type { PersonClaim } from './claim.ts';
import type { Lexicon } from './lexicon.ts';
import { splitQualifier } from './participants.ts';
import type { Stretch } from './passage.ts';
import { isSurname, NAMED_FOR_PEOPLE } from './surnames.ts';
import { syllableKey, WORD } from './text.ts';

/** Words with which the name of a public body begins, by their keys. */
const BODIES: readonly (readonly string[])[] = [
  'bộ|sở|ban|cục|chi cục|tổng cục|vụ|viện kiểm sát|tòa án|thanh tra|kho bạc|công an|quân khu|bộ chỉ huy|bộ tư lệnh',
  'ủy ban|ubnd|hđnd|hội đồng nhân dân|tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|đảng ủy|đảng bộ|đảng đoàn|ban cán sự',
  'quốc hội|chính phủ|nhà nước|trung ương|mặt trận|mttq|ubmttq|đoàn đại biểu|liên đoàn|hội nông dân|hội liên hiệp|hội cựu chiến binh|tỉnh đoàn|huyện đoàn',
  'văn phòng|phòng|huyện|tỉnh|thành phố|thị xã|phường|xã|thị trấn',
  'ministry|department|council|committee|government|parliament|assembly|board|authority|agency|police|court|of|for',
]
  .flatMap((line) => line.split('|'))
  .map((body) => body.split(' ').map(syllableKey));

/** Firms, schools and the like have no offices of state. */
const PRIVATE =
  /\b(?:công ty|tập đoàn|doanh nghiệp|hợp tác xã|ngân hàng|(?<!(?:môi|thị|hiện|chiến) )trường|bệnh viện|câu lạc bộ|hội đồng quản trị|hội đồng trường|hội đồng thành viên|ban quản lý|ban quản trị|ban giám|ban đại diện|ban liên lạc|ltd|inc|company|bank|school|college|university|hospital|club|hotel)\b/iu;

/** Villages have no offices of state either; in small letters, for Bản đồ is no bản. */
const VILLAGE = /(?:^|\s)(?:chi bộ|thôn|xóm|bản|tổ dân phố|khu phố)\s/u;

/** Most words of a title before a name that is looked at. */
const LONGEST_BEFORE = 12;
/** Most words before the body: `Phó Tổng Thư ký`, `Deputy Permanent Secretary`. */
const LONGEST_BEGINNING = 4;

/** Syllables in small letters that go on with the name of a body: `Sở Tài chính`, `Ban Dân vận Huyện ủy`, `of the`. */
const GOING_ON: ReadonlySet<string> = new Set(
  (
    'chính nghiệp trường hóa thao lịch tin thông vụ tế dục tạo phòng an pháp hoạch tư dựng tải học nghệ thôn nguyên động binh hội tộc ' +
    'giáo tra soát nhân dân sát án niên nữ trận quốc quan bạc kê chức vận ủy ban ương tỉnh thành phố thị trấn xã huyện quận phường ' +
    'quân sự đội huy lệnh biểu khu vực nước phủ ký trưởng tịch thư đốc đoàn chiến sản thương đảng thuế việc và of the and for'
  )
    .split(' ')
    .map(syllableKey),
);

/** What no title ends with. */
const JOINTS: ReadonlySet<string> = new Set(['và', 'of', 'the', 'and', 'for']);

/** Verbs of one syllable that may stand before a comma. */
const VERBS: ReadonlySet<string> = new Set(
  'nói đến đi về vào ra hỏi đáp kể dự mời gọi'.split(' ').map(syllableKey),
);

/**
 * Whether a title holds no word that may be a verb: it is one title, no sentence that begins with one.
 *
 * @param parted true before a comma: a syllable behind a capital is then most likely the second of a word (`Hải đảo`)
 */
function isWhole(office: string, parted = false): boolean {
  const words = office.match(WORD) ?? [];
  if (JOINTS.has(words.at(-1) ?? '')) return false;
  const isCapital = (word: string): boolean => word[0] !== word[0]?.toLowerCase();
  return words.every((word, index) => {
    if (isCapital(word) || /^\d/.test(word) || GOING_ON.has(syllableKey(word))) return true;
    return parted && isCapital(words[index - 1] ?? '') && !VERBS.has(syllableKey(word));
  });
}

/** Words in capitals, as behind a title that another place has too. */
const isPlaceName = (text: string): boolean => {
  const words = text.match(WORD) ?? [];
  return words.length > 1 && !/[-–]/.test(text) && words.every((word) => word[0] !== word[0]?.toLowerCase());
};

const keysOf = (text: string): string[] => (text.match(WORD) ?? []).map(syllableKey);

const bodyAt = (keys: readonly string[], at: number): boolean =>
  BODIES.some((body) => body.every((word, offset) => keys[at + offset] === word));

/** How many words stand before the body in a title; 0 where there is no body, or nothing before it. */
function beginningOf(keys: readonly string[]): number {
  for (let at = 1; at <= LONGEST_BEGINNING && at < keys.length; at += 1) if (bodyAt(keys, at)) return at;
  return 0;
}

/** An office title that stands beside a name and is no listed one. */
export interface BesideTitle {
  readonly at: Stretch;
  readonly office: string;
}

export interface OfficeReader {
  /** True for what begins as a listed title does and goes on with the name of a public body. */
  isOffice(title: string): boolean;
  /** Office titles directly before or behind a name in prose that no listed title covers. */
  besides(claim: PersonClaim): readonly BesideTitle[];
  /** An office title that ends where something stands in prose. */
  before(place: Pick<Stretch, 'passage' | 'start'>): readonly BesideTitle[];
}

/** Most characters between two titles: a comma, and a line that goes on below it. */
const LONGEST_GAP = 60;
const BEHIND = /^\s*(?:,|[-–—]|\()\s*((?:(?!\s-\s)[^,;.:()!?\n–—]){4,120})/;
/** What ends a title behind a name: a verb would, but this program knows none; so the titles of a list only. */
const ENDS = /^\s*(?:[,;.)!?]|$|[-–—]\s)/;

const readers = new WeakMap<Lexicon, OfficeReader>();

const DEPUTY = syllableKey('phó');

/** Whether a text holds a name: a listed one, or one that begins as Vietnamese names do. */
function namesSomebody(text: string, { list }: Lexicon): boolean {
  const words = [...text.matchAll(WORD)];
  return words.some(({ 0: word, index: start }, at) => {
    // `Phó Trưởng Ban` begins a title, and Phó is a surname.
    if (at < 2 || word[0] === word[0]?.toLowerCase()) return false;
    const ends = words.slice(at + 1, at + 5).map(({ 0: last, index }) => index + last.length);
    if (ends.some((end) => list.peopleNamed(text.slice(start, end)).length > 0)) return true;
    const behindPlace = NAMED_FOR_PEOPLE.has(syllableKey(words[at - 1]?.[0] ?? ''));
    return !behindPlace && isSurname(word) && isPlaceName(text.slice(start, ends[1])) && ends.length >= 2;
  });
}

/** Learns from the list how titles begin. */
export function createOfficeReader(lexicon: Lexicon): OfficeReader {
  const known = readers.get(lexicon);
  if (known) return known;
  const beginnings = new Set<string>();
  for (const label of lexicon.list.formsByKey.keys()) {
    const keys = label.split(' ');
    const length = beginningOf(keys);
    if (length > 0) beginnings.add(keys.slice(0, length).join(' '));
  }
  const isOffice = (title: string): boolean => {
    const keys = keysOf(splitQualifier(title).office);
    const length = beginningOf(keys);
    if (length === 0 || PRIVATE.test(title) || VILLAGE.test(title)) return false;
    const beginning = keys.slice(0, length);
    // A deputy's title begins as that of the one deputised for.
    return (
      beginnings.has(beginning.join(' ')) ||
      (beginning[0] === DEPUTY && beginnings.has(beginning.slice(1).join(' ')))
    );
  };
  const isListed = (title: string): boolean =>
    lexicon.list.titleForms(splitQualifier(title).office).length > 0;
  /**
   * Directly before a name without a form of address. A listed title with words behind it is a sentence, no title, but
   * for words with which it `goesOn`: `Chủ tịch UBND tỉnh Hòa Bình`.
   */
  const before = (
    { passage, start }: Pick<Stretch, 'passage' | 'start'>,
    goesOn: (rest: string) => boolean = () => false,
  ): BesideTitle[] => {
    const clause =
      /[^,;.:()!?\n–—“”"]*$/.exec(passage.mapped.text.slice(Math.max(0, start - 120), start))?.[0] ?? '';
    const words = [...clause.matchAll(WORD)].slice(-LONGEST_BEFORE);
    for (const [index, { 0: word, index: offset }] of words.entries()) {
      const office = clause.slice(offset).trimEnd();
      if (word[0] === word[0]?.toLowerCase() || !isOffice(office)) continue;
      const listedPart = words
        .slice(index + 1)
        .some(
          ({ 0: last, index: at }) =>
            isListed(clause.slice(offset, at + last.length)) && !goesOn(clause.slice(at + last.length)),
        );
      if (listedPart) return [];
      const from = start - clause.length + offset;
      return [{ at: { passage, start: from, end: from + office.length }, office }];
    }
    return [];
  };
  /** Where a listed title with commas inside ends that begins at an offset. */
  const listedEnd = (text: string, start: number): number | undefined =>
    [...text.slice(start, start + 140).matchAll(/(?=[,;.:()!?\n–—]|$)/g)]
      .slice(1, 4)
      .map(({ index }) => start + index)
      .find((end) => isListed(text.slice(start, end)));
  /** Behind a name, part by part as long as each is a title; those of the claim are known. */
  const behind = ({ at, titles, shared }: PersonClaim): BesideTitle[] => {
    const { passage } = at;
    const { text } = passage.mapped;
    const listed = new Map([...titles, ...shared].map((title) => [title.at.start, title.at.end]));
    const found: BesideTitle[] = [];
    for (let from = at.end; ; ) {
      const part = BEHIND.exec(text.slice(from, from + 140));
      const office = part?.[1]?.trim() ?? '';
      if (!part || office === '') return found;
      const start = from + part[0].indexOf(office);
      const end = start + office.length;
      const known = listed.get(start) ?? listedEnd(text, start);
      if (known === undefined) {
        const isTitle = office[0] !== office[0]?.toLowerCase() && isOffice(office) && !isListed(office);
        if (!isTitle || namesSomebody(office, lexicon) || !ENDS.test(text.slice(end))) return found;
        found.push({ at: { passage, start, end }, office });
      }
      from = known ?? end;
    }
  };
  const wholeBefore = (place: Pick<Stretch, 'passage' | 'start'>): BesideTitle[] =>
    before(place, isPlaceName).filter(({ office }) => isWhole(office));
  /** One title before another: `Bí thư Huyện ủy Hòa Lộc, Bí thư Tỉnh ủy Trần Văn A`. */
  const beforeTitles = ({ at, titles }: PersonClaim): BesideTitle[] => {
    const [first] = titles;
    const { passage } = at;
    if (!first || first.at.start >= at.start) return [];
    const from = Math.max(0, first.at.start - LONGEST_GAP);
    const comma = /,\s*$/.exec(passage.mapped.text.slice(from, first.at.start));
    return comma
      ? before({ passage, start: from + comma.index }).filter(({ office }) => isWhole(office, true))
      : [];
  };
  const besides = (claim: PersonClaim): BesideTitle[] => {
    const titled = claim.titles.length > 0 || claim.shared.length > 0;
    const ranked = claim.prefix.end > claim.prefix.start;
    const ahead = titled ? beforeTitles(claim) : ranked ? [] : before(claim.at);
    return ahead.length > 0 ? ahead : behind(claim);
  };
  const reader = { isOffice, besides, before: wholeBefore };
  readers.set(lexicon, reader);
  return reader;
}
