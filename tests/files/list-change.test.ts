import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckedText } from '../../src/domain/check-article.ts';
import { createConcern } from '../../src/domain/list-change.ts';
import type { Newsroom } from '../../src/domain/newsroom.ts';
import type { Person, Post, ReferenceRows } from '../../src/domain/reference.ts';
import { judgeOf } from '../../src/files/check-content.ts';
import { type ArticleDocument, readNewsroom } from '../../src/files/newsroom.ts';
import { GOLD_DIR, readGold } from '../bench/check/gold.ts';
import { readReferenceRows } from '../bench/check/run.ts';
import { createRandom, type Random } from '../bench/newsroom/random.ts';

/** Articles with right and wrong names, and what is found in each by the list as it is. */
let newsroom: Newsroom;
let documents: readonly ArticleDocument[];
let before: ReadonlyMap<string, CheckedText>;
const folder = mkdtempSync(join(tmpdir(), 'list-change-'));

const judgeAll = (judgedBy: Newsroom): Map<string, CheckedText> => {
  const judge = judgeOf(judgedBy);
  return new Map(
    documents.flatMap((document) => {
      const judged = judge(document, true);
      return judged ? [[document.path, judged]] : [];
    }),
  );
};

beforeAll(async () => {
  cpSync(join(GOLD_DIR, 'site.yaml'), join(folder, 'site.yaml'));
  cpSync(join(GOLD_DIR, 'reference'), join(folder, 'reference'), { recursive: true });
  mkdirSync(join(folder, 'articles'));
  for (const [index, { source }] of readGold((await readReferenceRows()).people).entries()) {
    writeFileSync(join(folder, `articles/a${index}.md`), source);
    const wrong = source.replace(/(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}*)[ốếấàéóìỳảọ](\p{Ll}* \p{Lu})/gu, '$1o$2');
    writeFileSync(join(folder, `articles/b${index}.md`), wrong.replaceAll('Bí thư', 'Phó Bí thư'));
  }
  const reading = await readNewsroom(folder);
  if (!reading.newsroom) throw new Error('The newsroom could not be read.');
  ({ newsroom, documents } = { newsroom: reading.newsroom, documents: reading.documents });
  before = judgeAll(newsroom);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Change = (rows: ReferenceRows, random: Random) => Partial<ReferenceRows>;

const replaced = <T>(rows: readonly T[], random: Random, change: (row: T) => T | undefined): T[] => {
  const chosen = random.pick(rows);
  return rows.flatMap((row) => (row === chosen ? (change(row) ?? []) : row));
};
const people =
  (change: (person: Person, random: Random) => Person | undefined): Change =>
  (rows, random) => ({ people: replaced(rows.people, random, (person) => change(person, random)) });
const posts =
  (change: (post: Post) => Post | undefined): Change =>
  (rows, random) => ({ posts: replaced(rows.posts, random, change) });

const CHANGES: readonly (readonly [what: string, change: Change, most: number])[] = [
  ['nothing', () => ({}), 0],
  [
    'a term that ends',
    people((person) => ({
      ...person,
      memberships: person.memberships.map((one) => ({ ...one, term: { ...one.term, end: '2019-01-01' } })),
    })),
    0.9,
  ],
  ['a term that is gone', people((person) => ({ ...person, memberships: person.memberships.slice(1) })), 0.9],
  ['a date of death', people((person) => ({ ...person, deathDate: '2018-01-01' })), 0.9],
  [
    'a gender',
    people((person) => ({ ...person, gender: person.gender === 'male' ? 'female' : 'male' })),
    0.9,
  ],
  ['somebody who is gone', people(() => undefined), 1],
  [
    'a name',
    people((person, random) => ({
      ...person,
      name: person.name.replace(/\p{L}+$/u, () => random.pick(['Khiếm', 'Hoa', 'Lan', 'Tuấn'])),
    })),
    1,
  ],
  [
    'a family name',
    people((person, random) => ({
      ...person,
      name: person.name.replace(/^\p{L}+/u, () => random.pick(['Quàng', 'Lê', 'Ngô'])),
    })),
    1,
  ],
  [
    'another name',
    people((person) => ({ ...person, otherNames: [{ label: `${person.name} Hai`, term: {} }] })),
    1,
  ],
  [
    'a newcomer',
    (rows, random) => ({
      people: [
        ...rows.people,
        {
          ...random.pick(rows.people),
          id: 'moi',
          name: `${random.pick(['Trần', 'Lê', 'Vàng'])} ${random.pick(['Văn', 'Thị', 'Minh'])} ${random.pick(['Khiêm', 'Lạ', 'Hà'])}`,
        },
      ],
    }),
    1,
  ],
  ['a rank', posts((post) => ({ ...post, rank: (post.rank ?? 50) + 37 })), 0.9],
  ['seats', posts((post) => ({ ...post, seats: 1 })), 0.9],
  ['a title always printed', posts((post) => ({ ...post, alwaysPrinted: !post.alwaysPrinted })), 0.9],
  ['a label', posts((post) => ({ ...post, label: `${post.label} mới` })), 1],
  ['an office that is gone', posts(() => undefined), 1],
];

describe('a change of the list concerns every article in which it changes what is found', () => {
  test.each(CHANGES)('%s', (_, change, most) => {
    const random = createRandom(11);
    let [concerned, all] = [0, 0];
    for (let round = 0; round < 4; round += 1) {
      const now = { ...newsroom, ...change(newsroom, random) };
      const isConcerned = createConcern(newsroom, now);
      const after = judgeAll(now);
      for (const { path, source } of documents) {
        const [was, is] = [before.get(path), after.get(path)];
        if (!was) continue;
        all += 1;
        if (isConcerned({ leansOn: was.leansOn, source })) concerned += 1;
        else expect({ path, ...is, leansOn: undefined }).toEqual({ path, ...was, leansOn: undefined });
      }
    }
    expect(concerned / all).toBeLessThanOrEqual(most);
  });
});
