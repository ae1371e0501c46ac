import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newArticle, slugOfTitle } from '../src/communique/article-template.ts';
import { momentAt } from '../src/domain/zone.ts';
import { slugOf } from '../src/files/inventory.ts';
import { listFiles } from '../src/files/list-files.ts';
import { shownPath } from '../src/files/shown-path.ts';
import { readSiteSettings } from '../src/files/site-settings.ts';
import { templateStrings } from '../src/strings/article-template.ts';
import { orRefuse, refuse, startSettings } from './start.ts';

const title = process.argv.slice(2).join(' ').trim().normalize('NFC');
const slug = slugOfTitle(title);
if (slug === '') {
  refuse(title === '' ? 'A new article needs a title.' : `"${title}" has no letter to make an address of.`, {
    usage: 'npm run new -- "Title"',
  });
}

const settings = await startSettings();
const site = await orRefuse(() => readSiteSettings(settings));
const { iso } = momentAt(settings.now, site.timeZone);
const published = iso.replace(/:\d{2}(?=[+-]|Z)/, '');

const taken = new Set(listFiles(settings.contentDir).files.map(({ path }) => slugOf(path)));
let free = slug;
for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;

const folder = join(settings.contentDir, 'articles', published.slice(0, 4), published.slice(5, 7));
const path = join(folder, `${free}.md`);
await mkdir(folder, { recursive: true });
await writeFile(path, newArticle(title, published, templateStrings[site.locale]), { flag: 'wx' });
process.stdout.write(`${shownPath('', path)}\n`);
