import { composeSentence } from '../newsroom/prose.ts';
import { createRandom, type Random } from '../newsroom/random.ts';
import { PLACE_FIRST, PLACE_SECOND } from '../newsroom/words.ts';
import type { Trial } from './run.ts';
import { slip } from './slips.ts';
import type { World } from './world.ts';

const WAYS = ['tone', 'marks lost', 'letter', 'letters swapped'];

/** People of everyday news. `N` is a name, `P` a place, `S` a name that a street or a school bears. */
const SCENES = [
  'Ông N, hiệu trưởng Trường THCS P, cho biết lớp học đã kín chỗ.',
  'Bà N, giám đốc Công ty TNHH P, nhận thêm hai mươi thợ.',
  'Bí thư chi bộ thôn P N vận động bà con hiến đất.',
  'Ông N, bí thư chi bộ thôn P, nhắc lịch họp.',
  'Chị N (34 tuổi, trú tại xã P) kể lại sự việc.',
  'Bác sĩ N, trưởng khoa Nội Bệnh viện Đa khoa P, trực suốt đêm.',
  'Anh N - chủ tiệm sửa xe ở thị trấn P - tặng học sinh mười chiếc xe đạp.',
  'Trưởng thôn P N gõ từng cửa.',
  'Thầy N, hiệu phó Trường THPT S, dẫn đội tuyển đi thi.',
  'Em N, học sinh lớp 9A Trường THCS S, đoạt giải nhất.',
  'Nhà thơ N đọc ba bài thơ về dòng sông.',
  'Giám đốc Công ty Cổ phần P N ký hợp đồng mới.',
  'Luật sư N thuộc Văn phòng luật P bào chữa cho bị cáo.',
  'Cầu thủ N ghi bàn ở phút 88.',
  'Đội trưởng dân phòng N đi tuần dọc đường S.',
  'Tổ trưởng tổ dân phố số 4 N nói về chuyện rác.',
  'Nguyên hiệu trưởng Trường THPT S N gửi tặng sách.',
  'Cụ N, 91 tuổi, ở ngõ 12 phố S, còn nhớ trận lụt năm xưa.',
  'Chủ tịch Hội đồng quản trị Tập đoàn P N hứa góp xi măng.',
  'Chủ nhiệm hợp tác xã P N mở sổ ghi nợ.',
  'Nghệ nhân N và ông N cùng dựng lại đình làng P.',
  'Đại úy N, Đồn Biên phòng P, cứu hai cháu nhỏ.',
  'Đồng chí N, bí thư đoàn xã P, phát động trồng cây.',
  'Ban giám khảo gồm ông N, bà N và cô N.',
];

const LINES = [
  'hiệu trưởng Trường Tiểu học P',
  'giám đốc Công ty P',
  'trưởng thôn P',
  'thợ mộc',
  'bí thư chi bộ thôn P',
];

/** A name that is not in the list, and not yet in the article: a stranger's, or one slip from a listed one. */
function nameFor(world: World, random: Random, taken: Set<string>): string {
  if (random.chance(0.5)) return world.strangerName(random, random.pick(['male', 'female']));
  const { name } = random.pick(world.people);
  const near = slip(name, random.pick(WAYS), random);
  if (near === undefined || world.isName(near) || taken.has(name)) return nameFor(world, random, taken);
  taken.add(name);
  return near;
}

const placeFor = (random: Random): string => `${random.pick(PLACE_FIRST)} ${random.pick(PLACE_SECOND)}`;

const fill = (scene: string, world: World, random: Random, taken: Set<string>): string =>
  scene
    .replace(/(?<![\p{L}])N(?![\p{L}])/gu, () => nameFor(world, random, taken))
    .replace(/(?<![\p{L}])P(?![\p{L}])/gu, () => placeFor(random))
    .replace(/(?<![\p{L}])S(?![\p{L}])/gu, () => world.strangerName(world.random, 'male'));

const ERAS = [
  { day: '2018-05-03', place: 'tan-tram' },
  { day: '2022-05-05', place: 'vinh-khe' },
];

/** Somebody of the list who is in office, with all the titles of the day. */
function official(
  world: World,
  random: Random,
  { day, place }: (typeof ERAS)[number],
): { name: string; text: string } {
  const holders = world.people.flatMap(({ id, name }) => {
    const held = world.posts
      .filter((post) => world.holds(id, post.id, day) && (post.jurisdiction ?? place) === place)
      .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    const isOnlyOne = world.people.filter((other) => other.name === name).length === 1;
    return held.length > 0 && isOnlyOne ? [{ name, titles: held.map(({ label }) => label).join(', ') }] : [];
  });
  const { name, titles } = random.pick(holders);
  return { name, text: `Đồng chí ${name}, ${titles}, đến thăm.` };
}

/** Everyday news with nothing wrong in it: names outside the list and names one slip from one in it. */
export function composeBackground(world: World, count: number): Trial[] {
  const random = createRandom(7);
  const own = { ...world, random };
  return Array.from({ length: count }, (_, index) => {
    const era = ERAS[index % 2] ?? { day: '2018-05-03', place: 'tan-tram' };
    // A name one slip from somebody who stands there in full is a misspelling, whatever its title.
    const visit = random.chance(0.3) ? [official(own, random, era)] : [];
    const taken = new Set(visit.map(({ name }) => name));
    const scenes = random
      .sample(SCENES, random.between(3, 6))
      .map((scene) => fill(scene, own, random, taken));
    const blocks = [...visit.map(({ text }) => text), ...scenes].map(
      (scene) => `${composeSentence(random)} ${scene}`,
    );
    const lines = random.sample(LINES, 2).map((line) => `  - ${fill(`N, ${line}`, own, random, taken)}\n`);
    const attendees = random.chance(0.3) ? `attendees:\n${lines.join('')}` : '';
    const head = `title: Tin ngày thường ${index}\nsummary: ${composeSentence(random)}\npublished: ${era.day}\n`;
    return {
      source: `---\n${head}jurisdiction: ${era.place}\n${attendees}---\n\n${blocks.join('\n\n')}\n`,
    };
  });
}
