import { addDays } from '../../../../src/domain/day.ts';
import { entriesOf } from '../entries.ts';
import type { GoldArticle } from '../gold.ts';
import { displaced, type Mutant, replaced } from '../mutant.ts';
import { slip } from '../slips.ts';
import type { World } from '../world.ts';

/** `venue-misspelt`: one slip in a place of the frontmatter, or behind `điểm cầu`. */
export const misspellVenues = (world: World, article: GoldArticle): Mutant[] =>
  article.venues.flatMap((mark) =>
    ['tone', 'marks lost', 'letters swapped'].flatMap((way) => {
      const text = slip(mark.text, way, world.random);
      return text === undefined || world.isVenue(text)
        ? []
        : [replaced('venue-misspelt', way, article, { ...mark, text }, { right: [mark.text] })];
    }),
  );

/** `venue-unknown`: a place in the frontmatter that the list does not have. */
export const meetElsewhere = ({ random }: World, article: GoldArticle): Mutant[] =>
  article.venues
    .filter(({ inText }) => !inText)
    .flatMap((mark) => {
      const text = random.pick(['Rạp hát Cây Gạo', 'Sân bãi Ngã Ba', 'Trạm bơm Cống Mới', 'Đình làng Quế']);
      return [
        replaced('venue-unknown', 'strange place', article, { ...mark, text }, { also: ['prose-mismatch'] }),
      ];
    });

/** `organization-unknown`: a body in the frontmatter that the list does not have. */
export function organizeElsewhere({ random }: World, article: GoldArticle): Mutant[] {
  const at = article.source.indexOf('\nheld: ') + 1;
  const text = random.pick(['Câu lạc bộ Thơ Ven Sông', 'Hội Người yêu cá cảnh', 'Đội chiếu bóng số 3']);
  if (article.source.includes('\norganizers:')) return [];
  const edit = { start: at, end: at, text: `organizers: [${text}]\n` };
  const start = at + 'organizers: ['.length;
  const mutant = displaced('organization-unknown', 'strange body', article, [edit], []);
  return [{ ...mutant, spans: [{ start, end: start + text.length }] }];
}

/** Reports of one event, of which the later one disagrees on the day or on a chair. */
export function contradictReports(world: World, article: GoldArticle): Mutant[] {
  const id = /^event_id: (.+)$/m.exec(article.source)?.[1];
  const published = /^published: (.+)$/m.exec(article.source)?.[1] ?? '';
  const first = world.articles.find(
    (other) =>
      other !== article &&
      id !== undefined &&
      other.source.includes(`\nevent_id: ${id}\n`) &&
      (/^published: (.+)$/m.exec(other.source)?.[1] ?? '') < published,
  );
  if (!first) return [];
  const beside = [first.source];
  const start = article.source.indexOf('\nheld: ') + '\nheld: '.length;
  const days = [-9, -8, -7, -6, -5, -4, -3, -2, -1].map((shift) =>
    replaced(
      'event-mismatch',
      'day',
      article,
      { start, end: start + 10, text: addDays(article.day, shift) },
      { right: [first.day], beside },
    ),
  );
  const chairs = entriesOf(article).filter(({ role }) => role === 'chairs');
  const strangers = chairs.flatMap(({ person, start: from, end }) =>
    Array.from({ length: 4 }, (_, index) => {
      const name = world.strangerName(world.random, index % 2 === 0 ? 'male' : 'female');
      const text = `  - ${name}\n`;
      const mutant = displaced('event-mismatch', 'chair', article, [{ start: from, end, text }], [], {
        right: [person.text],
        beside,
        also: ['title-missing', 'name-unknown', 'prose-mismatch'],
      });
      return { ...mutant, spans: [{ start: from + 4, end: from + 4 + name.length }] };
    }),
  );
  return [...days, ...strangers];
}
