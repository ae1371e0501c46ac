import type { SyntheticMeeting, SyntheticParticipant } from './meetings.ts';
import type { Random } from './random.ts';
import { CONNECTORS, MEASURES, NOUNS, OPENERS, QUALITIES, SUBJECTS, VERBS } from './words.ts';

const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

function composeClause(random: Random): string {
  const object = random.chance(0.4) ? `${random.pick(NOUNS)} và ${random.pick(NOUNS)}` : random.pick(NOUNS);
  const quality = random.chance(0.5) ? ` ${random.pick(QUALITIES)}` : '';
  return `${random.pick(VERBS)} ${object}${quality}`;
}

export function composeSentence(random: Random): string {
  const opener = random.chance(0.45) ? `${random.pick(OPENERS)} ` : '';
  const figure = random.chance(0.25)
    ? ` với ${random.between(2, 980)} ${random.pick(MEASURES)}, đạt ${random.between(40, 130)}% kế hoạch`
    : '';
  const more = random.chance(0.55) ? `, ${random.pick(CONNECTORS)} ${composeClause(random)}` : '';
  return `${capitalise(`${opener}${random.pick(SUBJECTS)} ${composeClause(random)}${figure}${more}`)}.`;
}

const composeParagraph = (random: Random): string =>
  Array.from({ length: random.between(3, 6) }, () => composeSentence(random)).join(' ');

const inText = ({ person, titles }: SyntheticParticipant): string =>
  [person.name, ...titles.map(({ post }) => post.label)].join(', ');

/** The sentences that name everyone who is listed in the frontmatter, in its order. */
function introducePeople({ chairs, attendees }: SyntheticMeeting): string[] {
  if (chairs.length === 0) return [];
  const listed = (people: readonly SyntheticParticipant[]) => people.map(inText).join('; ');
  const address = (count: number) => (count > 1 ? 'có các đồng chí:' : 'có đồng chí');
  const chaired = `Chủ trì hội nghị ${address(chairs.length)} ${listed(chairs)}.`;
  const attended = attendees.map(
    ({ venue, people }) => `Tham dự tại điểm cầu ${venue.label} ${address(people.length)} ${listed(people)}.`,
  );
  return [[chaired, ...attended].join(' ')];
}

const composeList = (random: Random): string =>
  Array.from({ length: random.between(3, 6) }, (_, index) => {
    const item = capitalise(composeClause(random));
    return random.chance(0.5) ? `- ${item};` : `- **Việc thứ ${index + 1}:** ${composeClause(random)};`;
  }).join('\n');

function composeTable(random: Random): string {
  const rows = Array.from({ length: random.between(4, 9) }, () => {
    const name = capitalise(random.pick(NOUNS));
    return `| ${name} | ${random.between(5, 900)} | ${random.between(40, 130)}% |`;
  });
  return ['| Nội dung | Kế hoạch | Thực hiện |', '|---|--:|--:|', ...rows].join('\n');
}

function composeBlocks(random: Random, related: string | undefined): string[] {
  const blocks: string[] = [];
  if (random.chance(0.3)) blocks.push(`## ${capitalise(random.pick(NOUNS))}`, composeList(random));
  if (random.chance(0.12)) blocks.push(composeTable(random));
  if (random.chance(0.15)) blocks.push(`> ${composeSentence(random)}`);
  if (related !== undefined && random.chance(0.4)) {
    blocks.push(
      `Xem thêm: [tin liên quan](/articles/${related}/) và [văn bản gốc](https://example.vn/van-ban/${random.below(9999)}).`,
    );
  }
  return blocks;
}

const sizeOf = (blocks: readonly string[]): number =>
  blocks.reduce((sum, block) => sum + Buffer.byteLength(block) + 2, -2);

/**
 * A body of at least `bytes` bytes of Markdown: who was there, paragraphs, a speech, and in some a list, a table, a
 * quotation or links. `related` is the slug of another article.
 */
export function composeBody({
  meeting,
  random,
  bytes,
  related,
}: {
  meeting: SyntheticMeeting;
  random: Random;
  bytes: number;
  related?: string | undefined;
}): string {
  const paragraphs = [composeParagraph(random), ...introducePeople(meeting)];
  const speaker = meeting.chairs[0]?.person.name;
  if (speaker)
    paragraphs.push(
      `Phát biểu tại hội nghị, đồng chí ${speaker} đề nghị ${composeClause(random)}. ${composeSentence(random)}`,
    );
  const blocks = composeBlocks(random, related);
  for (let size = sizeOf([...paragraphs, ...blocks]); size < bytes; ) {
    const paragraph = composeParagraph(random);
    paragraphs.push(paragraph);
    size += sizeOf([paragraph]) + 2;
  }
  return `${[...paragraphs, ...blocks].join('\n\n')}\n`;
}
