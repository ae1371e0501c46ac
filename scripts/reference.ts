import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { COLUMNS } from '../src/communique/reference/columns.ts';
import { readRecords } from '../src/communique/reference/csv-records.ts';
import { importList } from '../src/communique/reference/import-list.ts';
import { countAhead } from '../src/communique/reference/judge-terms.ts';
import { planFiles } from '../src/communique/reference/plan.ts';
import { readCsv } from '../src/communique/reference/read-csv.ts';
import { readPopolo } from '../src/communique/reference/read-popolo.ts';
import { type Place, type Row, toRows } from '../src/communique/reference/rows.ts';
import type { Remark, Source } from '../src/communique/reference/source.ts';
import { writeCsv } from '../src/communique/reference/write-csv.ts';
import type { Span } from '../src/domain/finding.ts';
import { toPopolo } from '../src/domain/popolo.ts';
import type { Language, Site } from '../src/domain/site.ts';
import { readJson, readSourceText } from '../src/files/reference-source.ts';
import { readReferenceList, type StoredList, writeReferenceList } from '../src/files/reference-store.ts';
import { readSettings, type Settings } from '../src/files/settings.ts';
import { shownPath } from '../src/files/shown-path.ts';
import { readSiteSettings } from '../src/files/site-settings.ts';
import { reportImport } from '../src/reporters/reference.ts';
import { placeFindings } from '../src/reporters/report.ts';
import { explainImport, type ReferenceStrings, referenceStrings } from '../src/strings/reference.ts';
import { orRefuse, refuse } from './start.ts';

type Format = 'popolo' | 'csv';

/** A command with the settings it goes by. */
interface Call {
  readonly settings: Settings;
  readonly site?: Site | undefined;
  readonly lang: Language;
  readonly words: ReferenceStrings;
}

const options = {
  format: { type: 'string' },
  out: { type: 'string' },
  into: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function readFormat(asked: string, { words }: Call): Format {
  if (asked === 'popolo' || asked === 'csv') return asked;
  return refuse(words.unknownFormat(asked), { usage: words.usage });
}

/** A list that can be read whole; ends the command where it cannot. */
function soundList(folder: string, { words }: Call): StoredList {
  if (!existsSync(folder)) refuse(words.noFolder(folder));
  const list = readReferenceList(folder);
  return list.findings.length > 0 ? refuse(words.listBroken(folder)) : list;
}

async function exportList(asked: string | undefined, out: string | undefined, call: Call): Promise<void> {
  const { words, settings } = call;
  const format = readFormat(asked ?? '', call);
  const { rows, portraits } = soundList(settings.contentDir, call);
  const text = format === 'csv' ? writeCsv(rows) : `${JSON.stringify(toPopolo(rows), null, 2)}\n`;
  if (portraits > 0) process.stderr.write(`${words.portraits(portraits)}\n`);
  const ahead = countAhead(toRows(rows), new Date(settings.now).toISOString().slice(0, 10));
  if (ahead > 0) process.stderr.write(`${words.ahead(ahead)}\n`);
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  const isFolder = existsSync(out) && statSync(out).isDirectory();
  const path = isFolder ? join(out, format === 'csv' ? 'reference.csv' : 'popolo.json') : out;
  await orRefuse(() => writeFile(path, text));
  process.stdout.write(`${words.exported(path)}\n`);
}

/** A source with the way from its places to the file. */
interface OpenSource {
  readonly source: Source;
  readonly text: string;
  spanOf(place: Place): Span;
}

function openCsv(path: string, text: string, { words }: Call): OpenSource {
  const records = readRecords(text);
  if ('line' in records) return refuse(words.notCsv(path, records.line));
  const source = readCsv(records);
  const isStrange = source.rows.length === 0 && records.length > 1;
  if (isStrange || records.length === 0) refuse(words.noColumns(path, COLUMNS.join(', ')));
  const nowhere: Span = { start: 0, end: 0 };
  return {
    source,
    text,
    spanOf: ([record, cell]) => records[Number(record)]?.[Number(cell)]?.span ?? nowhere,
  };
}

function openPopolo(path: string, text: string, { words }: Call): OpenSource {
  const json = readJson(text);
  if ('reason' in json) return refuse(words.notJson(path, json.reason === 'json' ? json.line : 1));
  const source = readPopolo(json.value);
  if (source.rows.length === 0 && source.remarks.length > 0) refuse(words.notPopolo(path));
  const isList = Array.isArray(json.value);
  return { source, text, spanOf: (place) => json.spanOf(isList ? place.slice(1) : place) };
}

function openSource(path: string, asked: string | undefined, call: Call): OpenSource {
  const { words } = call;
  const file = readSourceText(path);
  if ('reason' in file)
    return refuse(file.reason === 'missing' ? words.noSuchFile(path) : words.encoding(path));
  const looksLike = /^\s*[[{]/.test(file.text) ? 'popolo' : 'csv';
  const format = asked === undefined ? looksLike : readFormat(asked, call);
  return format === 'csv' ? openCsv(path, file.text, call) : openPopolo(path, file.text, call);
}

const reported = (remarks: readonly Remark[], path: string, { text, spanOf }: OpenSource, lang: Language) =>
  placeFindings(
    remarks.map(({ place, ...finding }) => ({ ...finding, path, span: spanOf(place) })),
    {
      textOf: () => text,
      fileOf: (file) => shownPath('', resolve(file)),
      explain: (finding) => explainImport(finding, lang),
    },
  );

/** What rows say, to compare what was meant with what would be read. */
const saying = (rows: readonly Row[]): string =>
  JSON.stringify(
    rows
      .map(({ list, id, fields, items }) => [
        list,
        id,
        [...fields].map(([key, { value }]) => [key, value]).sort(),
        items.map(({ key, value }) => JSON.stringify([key, Object.entries(value).sort()])).sort(),
      ])
      .map((row) => JSON.stringify(row))
      .sort(),
  );

async function importFile(
  path: string,
  values: { format?: string | undefined; into?: string | undefined; 'dry-run': boolean },
  call: Call,
): Promise<void> {
  const { words, lang, settings, site } = call;
  const opened = openSource(path, values.format, call);
  const folder = resolve(values.into ?? settings.contentDir);
  const list = soundList(folder, call);
  const { rows, remarks } = importList(opened.source, list.rows, {
    jurisdiction: site?.jurisdiction,
    tonePlacement: site?.tonePlacement,
  });
  const plans = planFiles(rows);
  const findings = reported(remarks, path, opened, lang);
  process.stdout.write(reportImport(plans, findings, lang));
  if (plans.length === 0) process.stdout.write(`${words.nothing}\n`);
  else if (values['dry-run']) process.stdout.write(`${words.planned}\n`);
  else {
    const meant = saying(rows);
    const accept = (changed: StoredList): boolean =>
      changed.findings.length === 0 && saying(toRows(changed.rows)) === meant;
    const written = await orRefuse(() => writeReferenceList(folder, plans, accept));
    process.stdout.write(`${words.written(written.map((file) => shownPath(folder, file)).join(', '))}\n`);
  }
}

function siteOf(settings: Settings): Site | undefined {
  if (!existsSync(join(settings.contentDir, 'site.yaml'))) return undefined;
  try {
    return readSiteSettings(settings);
  } catch {
    return undefined;
  }
}

/** The newsroom written into decides; where it has no settings yet, that of the environment. */
async function readCall(contentDir: string | undefined, asked: string | undefined): Promise<Call> {
  const environment = await orRefuse(() => readSettings());
  const settings =
    contentDir === undefined ? environment : { ...environment, contentDir: resolve(contentDir) };
  const site = siteOf(settings);
  const lang = asked === 'vi' || asked === 'en' ? asked : ((site ?? siteOf(environment))?.locale ?? 'en');
  return { settings, site, lang, words: referenceStrings[lang] };
}

const { values, positionals } = await orRefuse(() => parseArgs({ options, allowPositionals: true }), {
  usage: referenceStrings.en.usage,
});
const call = await readCall(values.into, values.lang);
const [command, file, ...more] = positionals;
const { usage } = call.words;
if (!['vi', 'en', undefined].includes(values.lang)) refuse(`--lang ${values.lang}: vi, en.`, { usage });
if (values.help) process.stdout.write(`${usage}\n`);
else if (command === 'export' && file === undefined) await exportList(values.format, values.out, call);
else if (command === 'import' && file !== undefined && more.length === 0)
  await importFile(file, values, call);
else refuse(usage);
