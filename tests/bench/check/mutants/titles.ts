import { labelKey } from '../../../../src/domain/text.ts';
import type { GoldArticle, Mark, TitleMark } from '../gold.ts';
import { type Extra, type Mutant, replaced } from '../mutant.ts';
import { replaceWord, SYLLABLE_SLIPS, slip } from '../slips.ts';
import type { World } from '../world.ts';

const QUALIFIER = /^(?:nguyên|quyền|tân|former|acting|new) /i;
const qualifierIn = (text: string): string => QUALIFIER.exec(text)?.[0].trim().toLowerCase() ?? '';
const officeIn = (text: string): string => text.replace(QUALIFIER, '');

const ACTING = { vi: 'quyền', en: 'acting' } as const;
const FORMER = { vi: 'nguyên', en: 'former' } as const;

/** Every way in which the list writes a post, and that with the name of its place. */
export function labelsOf(world: World, id: string): string[] {
  const { label, otherLabels, labels, jurisdiction } = world.post(id);
  const names = [label, ...otherLabels.map((other) => other.label), ...Object.values(labels).flat()];
  const place = { 'tan-tram': 'Tân Trầm', 'vinh-khe': 'Vĩnh Khê' }[jurisdiction ?? ''];
  return [...names, ...(place === undefined ? [] : names.map((name) => `${name} ${place}`))];
}

/** What may rightly stand in the place of a title: whatever its bearer holds that day and has not said yet. */
export function rightTitles(world: World, article: GoldArticle, title: TitleMark): string[] {
  const { day, lang } = article;
  const said = article.titles.filter((other) => other !== title && other.bearer === title.bearer);
  return world.person(title.bearer.id).memberships.flatMap(({ post }) => {
    if (said.some(({ id }) => id === post)) return [];
    const labels = labelsOf(world, post);
    if (world.holds(title.bearer.id, post, day)) return labels;
    return world.holds(title.bearer.id, post, day, true)
      ? labels.map((label) => `${ACTING[lang]} ${label}`)
      : [];
  });
}

/** Titles that are judged on the day of the article. A title is all that tells people of one name apart: theirs stay. */
const judged = (world: World, { titles }: GoldArticle): TitleMark[] =>
  titles.filter(({ elsewhen, bearer }) => !elsewhen && !world.isShared(bearer.text));
const everHeld = (world: World, person: string, post: string): boolean =>
  world.person(person).memberships.some((membership) => membership.post === post);

/** What a mutant of a title must say: the right title, or what its bearer has else. */
const instead = (world: World, article: GoldArticle, title: TitleMark): Extra => ({
  right: [title.text, ...rightTitles(world, article, title)],
});

/** `title-misspelt`: one slip inside a title of three words or more. */
export function misspellTitles(world: World, article: GoldArticle): Mutant[] {
  return article.titles.flatMap((title) => {
    const office = officeIn(title.text);
    const start = title.text.length - office.length;
    if (office.split(' ').length < 3) return [];
    return Object.keys(SYLLABLE_SLIPS).flatMap((way) => {
      const slipped = slip(office, way, world.random);
      if (slipped === undefined || world.isTitle(slipped)) return [];
      const text = title.text.slice(0, start) + slipped;
      return [replaced('title-misspelt', way, article, { ...title, text }, { right: [title.text] })];
    });
  });
}

const sameList = (source: string, a: Mark, b: Mark): boolean =>
  a.inText === b.inText && (!a.inText || !source.slice(a.start, b.start).includes('\n\n'));

const PLACES = { 'tan-tram': 'Vĩnh Khê', 'vinh-khe': 'Tân Trầm' };

/** Offices that the list does not give the bearer at any time. */
function* wrongOffices(world: World, article: GoldArticle, title: TitleMark): Generator<[string, string]> {
  for (const other of article.titles) {
    if (other.bearer.id === title.bearer.id || !sameList(article.source, title, other)) continue;
    if (!everHeld(world, title.bearer.id, other.id) && qualifierIn(other.text) === '')
      yield ["a neighbour's", other.text];
  }
  const { jurisdiction } = world.post(title.id);
  const bare = title.text.replace(/ (?:Tân Trầm|Vĩnh Khê)$/, '');
  const place = PLACES[jurisdiction as keyof typeof PLACES];
  if (place !== undefined && article.lang === 'vi') yield ['another province', `${bare} ${place}`];
  const deputy = bare.startsWith('Phó ') ? bare.replace('Phó ', '') : `Phó ${bare}`;
  const post = world.posts.find(
    (one) => one.jurisdiction === jurisdiction && labelKey(one.label) === labelKey(deputy),
  );
  if (post && !everHeld(world, title.bearer.id, post.id))
    yield [bare === title.text && bare.startsWith('Phó ') ? 'Phó dropped' : 'Phó added', deputy];
}

/** `title-wrong` */
export function giveWrongTitles(world: World, article: GoldArticle): Mutant[] {
  return judged(world, article).flatMap((title) =>
    qualifierIn(title.text) !== ''
      ? []
      : [...wrongOffices(world, article, title)].map(([way, text]) =>
          replaced('title-wrong', way, article, { ...title, text }, instead(world, article, title)),
        ),
  );
}

/** `title-not-held`: a title of another time, or a qualifier forgotten. */
export function giveUnheldTitles(world: World, article: GoldArticle): Mutant[] {
  return judged(world, article).flatMap((title) => {
    const { id } = title.bearer;
    const qualifier = qualifierIn(title.text);
    if (qualifier !== '' && qualifier !== 'tân' && !world.holds(id, title.id, article.day)) {
      const text = officeIn(title.text);
      return [
        replaced(
          'title-not-held',
          `${qualifier} dropped`,
          article,
          { ...title, text },
          instead(world, article, title),
        ),
      ];
    }
    return world.person(id).memberships.flatMap(({ post, acting }) => {
      const isHeld = world.holds(id, post, article.day) || world.holds(id, post, article.day, true);
      if (acting || isHeld || qualifier !== '') return [];
      const text = article.lang === 'en' ? world.post(post).labels.en?.[0] : world.post(post).label;
      const said = article.titles.some((other) => other.bearer === title.bearer && other.id === post);
      return text === undefined || said
        ? []
        : [
            replaced(
              'title-not-held',
              'of another time',
              article,
              { ...title, text },
              instead(world, article, title),
            ),
          ];
    });
  });
}

/** A qualifier before a title; at the beginning of a sentence with a capital. */
const qualify = ({ source }: GoldArticle, title: Mark, qualifier: string): string => {
  const begins = /(?:\n\n|[.!?] )$/.test(source.slice(0, title.start));
  const word = begins ? qualifier.charAt(0).toUpperCase() + qualifier.slice(1) : qualifier;
  return `${word} ${officeIn(title.text)}`;
};

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** `title-qualifier`: nguyên or quyền for a holder, tân for one of long standing, nguyên for an acting one. */
export function misqualifyTitles(world: World, article: GoldArticle): Mutant[] {
  const { day, lang } = article;
  return judged(world, article).flatMap((title) => {
    const { id } = title.bearer;
    const term = world
      .person(id)
      .memberships.find(
        ({ post, acting }) => post === title.id && !acting && world.holds(id, post, day),
      )?.term;
    const isActing = qualifierIn(title.text) === ACTING[lang];
    const isHandOver = term?.end === day || term?.start === day;
    const isPlain = qualifierIn(title.text) === '' && term !== undefined && !isHandOver;
    const isOld = isPlain && term.start !== undefined && term.start < yearBefore(day);
    const wrong = [
      ...(isPlain || isActing ? [FORMER[lang]] : []),
      ...(isPlain ? [ACTING[lang]] : []),
      ...(isOld && lang === 'vi' ? ['tân'] : []),
    ];
    return wrong.map((qualifier) => {
      const edit = { ...title, text: qualify(article, title, qualifier) };
      return replaced('title-qualifier', qualifier, article, edit, {
        right: [title.text, labelled(world, title)],
      });
    });
  });
}

const labelled = (world: World, { id }: Mark): string => world.post(id).label;

const STRANGE_OFFICES = {
  vi: [
    'Giám đốc Sở Thủy văn và Bản đồ',
    'Trưởng Ban Nghi lễ Tỉnh ủy',
    'Chủ tịch UBND huyện Cẩm Lũng',
    'Bí thư Huyện ủy Nà Phặc',
    'Chánh Văn phòng UBND tỉnh',
    'Bộ trưởng Bộ Hải đảo',
  ],
  en: [
    'Director of the Department of Weather',
    'Chairman of the District Council',
    'Secretary of the District Party Committee',
  ],
} as const;

/** `title-unknown`: an office that the list does not know at all. */
export function giveStrangeTitles(world: World, article: GoldArticle): Mutant[] {
  return judged(world, article)
    .filter(({ text }) => qualifierIn(text) === '')
    .map((title) => {
      const text = world.random.pick(STRANGE_OFFICES[article.lang]);
      return replaced('title-unknown', 'strange office', article, { ...title, text });
    });
}

const recase = (word: string): string =>
  word[0] === word[0]?.toLowerCase()
    ? word.charAt(0).toUpperCase() + word.slice(1)
    : word.charAt(0).toLowerCase() + word.slice(1);

/** `title-style`: another capital than the label's. */
export function recapitaliseTitles(world: World, article: GoldArticle): Mutant[] {
  return article.titles.flatMap((title) => {
    const words = title.text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const first = qualifierIn(title.text) === '' ? 1 : 2;
    const places = words.flatMap((word, index) =>
      index < first || word === word.toUpperCase() || word.length === 1 ? [] : [index],
    );
    if (places.length === 0) return [];
    const at = world.random.pick(places);
    const way = words[at]?.[0] === words[at]?.[0]?.toLowerCase() ? 'capital added' : 'capital lost';
    const text = replaceWord(title.text, at, recase);
    const right = [title.text, ...labelsOf(world, title.id)];
    return [replaced('title-style', way, article, { ...title, text }, { right })];
  });
}
