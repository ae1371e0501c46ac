// First step of a build: everything is read and checked; what is fit to be published is handed on.
import { changesAhead } from '../../src/domain/changes-ahead.ts';
import { publicView } from '../../src/domain/newsroom.ts';
import { accountFor, expectPages, missingFrom } from '../../src/files/account.ts';
import { editionOf } from '../../src/files/edition.ts';
import { inspectContent, stoppingErrors } from '../../src/files/inspect-content.ts';
import { writeManuscript } from '../../src/files/manuscript.ts';
import { readSettings } from '../../src/files/settings.ts';
import { reportPretty } from '../../src/reporters/pretty.ts';
import { buildStrings } from '../../src/strings/build.ts';
import { reportInspection } from '../report-inspection.ts';
import { refuse } from '../start.ts';
import { workshopFolder } from './workshop.ts';

const settings = readSettings();
const inspection = await inspectContent(settings);
const { reading, findings } = inspection;
const lang = reading.newsroom?.site.locale ?? 'en';
const strings = buildStrings[lang];

if (findings.length > 0) {
  const report = reportInspection(inspection, settings.contentDir, lang);
  const colour = process.stderr.isTTY === true;
  process.stderr.write(`${reportPretty(report, { lang, colour, verbose: false })}\n`);
}
const stopping = stoppingErrors(inspection, settings);
if (stopping.length > 0 || !reading.newsroom) refuse(strings.stopped(stopping.length), { code: 1 });

const edition = editionOf(settings, reading.newsroom.site.timeZone);
const account = accountFor(reading, edition);
const unaccounted = missingFrom(account);
if (unaccounted !== 0) refuse(strings.unaccounted(unaccounted), { code: 1 });

const newsroom = publicView(reading.newsroom, edition);
const expected = expectPages(reading, edition);
const { origin, base } = newsroom.site;
const plan = {
  locale: lang,
  origin,
  base,
  articles: newsroom.articles.length,
  expected,
  sum: [strings.sum(account), ...changesAhead(reading.newsroom.articles, edition).map(strings.ahead)].join(
    '\n',
  ),
};
await writeManuscript(workshopFolder(), { newsroom, edition }, plan);
