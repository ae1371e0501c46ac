// Third step of a build: the search index.
import { join } from 'node:path';
import { manuscriptText, parseManuscript } from '../../src/files/manuscript.ts';
import { readBody } from '../../src/files/read-body.ts';
import { readSettings } from '../../src/files/settings.ts';
import { writeFiles } from '../../src/files/write-files.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { orRefuse } from '../start.ts';
import { workshopFolder } from './workshop.ts';

const { contentDir } = readSettings();
const { newsroom } = parseManuscript(await manuscriptText());
await orRefuse(
  () =>
    writeSearchIndex({
      newsroom,
      readText: (body) => readBody(contentDir, body),
      toText: plainText,
      writeFiles,
      outDir: join(workshopFolder(), 'site'),
    }),
  { code: 1 },
);
