import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFiles } from '../../src/files/write-files.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { type Answer, answerQuestion, type Library } from '../../src/search/answer.ts';
import type { SearchIndex } from '../../src/search/ask-index.ts';
import { decodeParts } from '../../src/search/encoding.ts';
import { listEntities } from '../../src/search/entities.ts';
import { createNameIndex } from '../../src/search/match-entities.ts';
import { joinIndexes, openIndex, type PagefindInstance } from '../../src/search/pagefind-index.ts';
import { readQuestion } from '../../src/search/question.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { ARTICLES, article, BODIES, newsroomOf, publicNewsroom } from './sample.ts';

const readText = async ({ path }: { readonly path: string }): Promise<string> => BODIES.get(path) ?? '';
const newsroom = publicNewsroom(newsroomOf(ARTICLES));
const job = { newsroom, readText, toText: plainText, writeFiles };
let folder = '';
let server: Server;
const servers: Server[] = [];
let library: Library;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-search-'));
  await writeSearchIndex({ ...job, outDir: join(folder, 'site') });
  server = createServer(sirv(join(folder, 'site'), { dev: true })).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const pagefind: { createInstance: (options: { basePath: string }) => PagefindInstance } = await import(
    /* @vite-ignore */ pathToFileURL(join(folder, 'site/pagefind/pagefind.js')).href
  );
  const open = (path: string) =>
    openIndex(pagefind.createInstance({ basePath: `http://127.0.0.1:${port}/${path}/` }));
  const headlines = await open('pagefind');
  const text = await open('pagefind-text/0');
  library = {
    names: async () => createNameIndex(listEntities(newsroom, '2026-01-01')),
    headlines: async () => headlines,
    fullTexts: async () => joinIndexes([text]),
  };
});

afterAll(async () => {
  server.close();
  for (const host of servers) host.close();
  await rm(folder, { recursive: true });
});

/** Opens an index in another folder, by a server of its own. */
async function openFolder(outDir: string, index = 'pagefind'): Promise<SearchIndex> {
  const host = createServer(sirv(outDir, { dev: true })).listen(0, '127.0.0.1');
  await new Promise((resolve) => host.once('listening', resolve));
  servers.push(host);
  const { port } = host.address() as AddressInfo;
  const pagefind: { createInstance: (options: { basePath: string }) => PagefindInstance } = await import(
    /* @vite-ignore */ pathToFileURL(join(outDir, 'pagefind/pagefind.js')).href
  );
  return openIndex(pagefind.createInstance({ basePath: `http://127.0.0.1:${port}/${index}/` }));
}

async function answer(search: string): Promise<Answer> {
  const answers: Answer[] = [];
  for await (const one of answerQuestion(readQuestion(search), library)) answers.push(one);
  const last = answers.at(-1);
  if (last?.state !== 'complete') throw new Error(`The answer to ${search} is not complete.`);
  return last;
}

/** Slugs of the articles found, in their order. */
async function find(search: string): Promise<string[]> {
  const index = await library.headlines();
  const { places } = await answer(search);
  const records = await Promise.all(places.map((place) => index.record(place)));
  return records.map(({ url }) => url.split('/')[2] ?? '');
}

describe('finds', () => {
  test.each([
    ['words without marks in the text', '?q=dong chi', ['hoi-nghi', 'lu']],
    ['words with marks in the text', '?q=đề nghị', ['hoi-nghi']],
    ['a name without marks', '?q=pham minh chinh', ['hoi-nghi', 'lu']],
    ['a name with a slip', '?q=pham mihn chinh', ['hoi-nghi', 'lu']],
    ['a name with a wrong mark', '?q=Trần Văn Tùy', ['hoi-nghi']],
    ['a name with the tone elsewhere', '?q=Trần Văn Tuý', ['hoi-nghi']],
    ['marks that were typed', '?q=túy', ['hoi-nghi']],
    ['other marks', '?q=tùy', ['lu']],
    ['all marks without any', '?q=tuy', ['hoi-nghi', 'lu']],
    ['the long form of a short one', '?q=HĐND', ['lu']],
    ['the short form of a long one', '?q=ủy ban nhân dân tỉnh', ['hoi-nghi', 'lu']],
    ['i for y', '?q=bác sỹ', ['hoi-nghi']],
    ['across a dash', '?q=kinh tế xã hội', ['hoi-nghi']],
    ['years in a range', '?q=2025', ['hoi-nghi']],
    ['neighbours', '?q=lũ quét Nậm Khê', ['lu']],
    ['what stands together, not what is scattered', '?q=hội nghị trực tuyến', ['hoi-nghi']],
    ['what is scattered, where there is nothing else', '?q=mới tuyến nghị xuân', ['le']],
    ['a quotation', '?q="hội nghị"', ['hoi-nghi']],
    ['the marks of a quotation', '?q="túy"', ['hoi-nghi']],
    ['a quotation with words', '?q="hội nghị" lời', ['hoi-nghi']],
    ['an unfinished word', '?q=khánh thà', ['le']],
    ['an unfinished name', '?q=pham minh ch', ['hoi-nghi', 'lu']],
    ['an unfinished word behind others', '?q=hội nghị trực tu', ['hoi-nghi']],
    ['a name and the year of the news', '?q=pham minh chinh 2024', ['lu']],
    ['a quotation and the year of the news', '?q="Phạm Minh Chính" 2020', ['hoi-nghi']],
    ['nothing of another year', '?q="Phạm Minh Chính" 2019', []],
    ['English beside Vietnamese', '?q=chairperson', ['english']],
    ['a name in the other language', '?q=party building', ['hoi-nghi']],
    ['nothing that was withdrawn, is a draft or to come', '?q=bímật', []],
    ['nothing in scripts', '?q=alert', []],
    ['no word in place of one that is nowhere', '?q=hội nghị zzz', []],
    ['no word that begins like one that is nowhere', '?q=hộinghịx', []],
    ['nothing for signs alone', '?q=?!', []],
  ])('%s: %s', async (_, search, slugs) => expect((await find(search)).toSorted()).toEqual(slugs.toSorted()));
});

describe('narrows', () => {
  test.each([
    ['?person=pham-minh-chinh', ['lu', 'hoi-nghi']],
    ['?person=pham-minh-chinh&role=chaired', ['hoi-nghi']],
    ['?person=pham-minh-chinh&role=attended', ['lu']],
    ['?post=truong-ban-to-chuc&role=attended', ['lu']],
    ['?role=chaired', ['hoi-nghi']],
    ['?organization=ubnd', ['hoi-nghi']],
    ['?venue=thai-nguyen&year=2020', ['hoi-nghi']],
    ['?venue=thai-nguyen&year=2024', []],
    ['?topic=xay-dung-dang', ['hoi-nghi']],
    ['?topic=dang', ['hoi-nghi']],
    ['?year=2025', ['english', 'le']],
    ['?q=pham+minh+chinh&year=2024', ['lu']],
    ['?q=pham+minh+chinh&sort=date', ['lu', 'hoi-nghi']],
    ['?q=tuy', ['hoi-nghi', 'lu']],
    ['?q=tuy&sort=date', ['lu', 'hoi-nghi']],
    ['?person=nobody', []],
  ])('%s', async (search, slugs) => expect(await find(search)).toEqual(slugs));
});

test('an answer grows: first the headlines, then the full texts', async () => {
  const states: string[] = [];
  for await (const { state, entities, places } of answerQuestion(readQuestion('?q=trung ương'), library)) {
    states.push(`${state} ${entities.length} ${places.length}`);
  }
  expect(states).toEqual(['more 0 2', 'complete 0 2']);
});

test('without full texts the answer is partial', async () => {
  const broken = { ...library, fullTexts: () => Promise.reject(new Error('404')) };
  const states: string[] = [];
  for await (const { state } of answerQuestion(readQuestion('?q=lũ'), broken)) states.push(state);
  expect(states).toEqual(['more', 'partial']);
});

test.each(['pham minh chinh', '"Phạm Minh Chính"', 'pham mihn chinh'])('names the person: %s', async (q) => {
  const { entities } = await answer(`?q=${q}`);
  expect(entities.map(({ entity }) => entity.id)).toEqual(['pham-minh-chinh']);
});

test('both indexes number the articles alike', async () => {
  const [headlines, texts] = [await library.headlines(), await library.fullTexts?.()];
  const urls = (index: typeof headlines | undefined) =>
    Promise.all([0, 1, 2, 3].map(async (place) => (await index?.record(place))?.url));
  expect(await urls(texts)).toEqual(await urls(headlines));
  expect(decodeParts((await headlines.record(0)).content)[0]).toBe('Council opens new term');
});

test('texts that are slow to read do not come out of order', async () => {
  const many = Array.from({ length: 20 }, (_, at) =>
    article(`so-${at}`, `Số ${at}`, { day: `2020-01-${String(at + 1).padStart(2, '0')}`, body: `Bài ${at}` }),
  );
  const readSlowly = async (body: { readonly path: string }): Promise<string> => {
    await new Promise((done) => setTimeout(done, body.path.endsWith('3.md') ? 30 : 0));
    return readText(body);
  };
  const outDir = join(folder, 'slow');
  const slower = publicNewsroom(newsroomOf(many));
  await writeSearchIndex({ ...job, newsroom: slower, readText: readSlowly, outDir });
  const texts = await openFolder(outDir, 'pagefind-text/0');
  const records = await Promise.all(many.map((_, place) => texts.record(place)));
  expect(records.map(({ url }) => url)).toEqual(many.toReversed().map(({ slug }) => `/articles/${slug}/`));
});

test('a large index numbers its articles by date too', async () => {
  const days = Array.from({ length: 300 }, (_, at) =>
    new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10),
  );
  const many = days.toReversed().map((day, at) => article(`so-${at}`, `Số ${at}`, { day }));
  const outDir = join(folder, 'large');
  const larger = publicNewsroom(newsroomOf(many, { fullTextSearch: false }));
  await writeSearchIndex({ ...job, newsroom: larger, outDir });
  const records = new Map<string, string>();
  const large = await openFolder(outDir);
  for (const place of [0, 1, 150, 298, 299]) records.set(String(place), (await large.record(place)).url);
  expect(Object.fromEntries(records)).toEqual({
    0: '/articles/so-0/',
    1: '/articles/so-1/',
    150: '/articles/so-150/',
    298: '/articles/so-298/',
    299: '/articles/so-299/',
  });
});

test('a word that has only been begun is found in all its forms, though they lie in many files', async () => {
  const letters = [...'abcdeghiklmnopqrstuvxy'];
  const words = letters.flatMap((first) => letters.map((second) => `th${first}${second}`));
  const many = words.map((word, at) =>
    article(`so-${at}`, `ta ${word}`, { summary: words.slice(at, at + 100).join(' ') }),
  );
  const outDir = join(folder, 'begun');
  const larger = publicNewsroom(newsroomOf(many, { fullTextSearch: false }));
  await writeSearchIndex({ ...job, newsroom: larger, outDir });
  const files = await readdir(join(outDir, 'pagefind/index'));
  expect(files.length).toBeGreaterThan(10);
  const found = await (await openFolder(outDir)).ask('th', { conditions: [] });
  expect(found.size).toBe(words.length);
});

async function filesIn(path: string): Promise<Record<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(
    files.map(async (file) => [file.slice(path.length), await readFile(file, 'hex')]),
  );
  return Object.fromEntries(contents.toSorted());
}

test('the same content gives the same bytes', async () => {
  await writeSearchIndex({ ...job, outDir: join(folder, 'again') });
  const written = await filesIn(join(folder, 'site'));
  expect(await filesIn(join(folder, 'again'))).toEqual(written);
  expect(Object.keys(written).filter((name) => /-ui|component|highlight|playground/.test(name))).toEqual([]);
});

test('without full texts there is one index', async () => {
  const outDir = join(folder, 'less');
  const shorter = publicNewsroom(newsroomOf(ARTICLES, { fullTextSearch: false }));
  await writeSearchIndex({ ...job, newsroom: shorter, outDir });
  expect(await readdir(outDir)).toEqual(['pagefind']);
});

test('nothing is written for a newsroom without articles', async () => {
  const outDir = join(folder, 'empty');
  await writeSearchIndex({ ...job, newsroom: newsroomOf([]), outDir });
  await expect(readdir(outDir)).rejects.toThrow('ENOENT');
});

test('a text that cannot be read stops the indexing', async () => {
  const readNothing = () => Promise.reject(new Error('gone'));
  const outDir = join(folder, 'broken');
  await expect(writeSearchIndex({ ...job, readText: readNothing, outDir })).rejects.toThrow('gone');
});
