import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { participantsOf } from '../../src/domain/article.ts';
import { indexNames } from '../../src/domain/name-links.ts';
import { createReferenceList } from '../../src/domain/reference-list.ts';
import { inspectContent } from '../../src/files/inspect-content.ts';
import { readBody } from '../../src/files/read-body.ts';
import { readSettings } from '../../src/files/settings.ts';
import { renderBody } from '../../src/markdown/render.ts';
import { createNameLinker } from './build/linked-body.ts';
import { composeNewsroom } from './newsroom/compose.ts';
import { generateNewsroom } from './newsroom-generator.ts';

const OPTIONS = { articles: 60, seed: 1 };

const pathsIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, path = '']) => path);

test('the texts of other generators lead from the same names to the same pages', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'linked-'));
  await generateNewsroom(dir, OPTIONS);
  const { reading } = await inspectContent(readSettings({ CONTENT_DIR: dir }));
  const newsroom = reading.newsroom;
  if (!newsroom) throw new Error('The synthetic newsroom could not be read.');
  const index = indexNames(createReferenceList(newsroom));
  const own = new Map<string, string[]>();
  for (const article of newsroom.articles) {
    const people = new Set(participantsOf(article).flatMap(({ participant }) => participant.person ?? []));
    const { html } = await renderBody(await readBody(dir, article.body), {
      body: article.body,
      site: newsroom.site,
      lang: article.lang,
      page: '/',
      names: { index, people },
    });
    own.set(article.slug, pathsIn(html, /<a class="name" href="([^"]+)"/g));
  }
  await rm(dir, { recursive: true, force: true });
  const synthetic = composeNewsroom(OPTIONS);
  const linked = createNameLinker(synthetic);
  const given = new Map(
    synthetic.articles.map((article) => [
      article.slug,
      pathsIn(linked(article), /\]\((\/(?:people|venues|organizations)\/[^)]+)\)/g),
    ]),
  );
  expect([...own.values()].flat().length).toBeGreaterThan(100);
  expect(given).toEqual(own);
});
