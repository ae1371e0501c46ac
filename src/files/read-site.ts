import type { Finding } from '../domain/finding.ts';
import type { Site } from '../domain/site.ts';
import { isTimeZone } from '../domain/zone.ts';
import { isMapping } from '../schema/fields.ts';
import { type SiteAddress, type SiteEntry, shapeSite } from '../schema/site.ts';
import type { Assets } from './assets.ts';
import { pictureOf } from './measure.ts';
import { findingAt, placeProblem } from './place-problem.ts';
import { absentFile, readDataFile, type SourceFile } from './read-source.ts';

/** `site.yaml` as read. */
export interface SiteReading {
  readonly file: SourceFile;
  readonly findings: readonly Finding[];
  /** Absent where something in it is wrong. */
  readonly entry?: SiteEntry | undefined;
  /** The zone local times are read in; UTC where the file names none that exists. */
  readonly timeZone: string;
  /** The settings, made up where there are none, so that the rest of the content can be read; for use after the assets have been measured. */
  site(firstYear: string | undefined, address: SiteAddress | undefined): Site;
}

const STOPGAP: SiteEntry = {
  title: '',
  description: '',
  origin: 'https://site.invalid',
  host: 'site.invalid',
  base: '/',
  locale: 'vi',
  timeZone: 'UTC',
  correctionsOnFrontDays: 7,
  shareCards: 'recent',
  fullTextSearch: true,
  links: [],
};

function zoneIn(value: unknown): string {
  const zone = isMapping(value) ? value.time_zone : undefined;
  return typeof zone === 'string' && isTimeZone(zone) ? zone : STOPGAP.timeZone;
}

function claimLogo(entry: SiteEntry | undefined, file: SourceFile, assets: Assets): string | undefined {
  if (!entry?.logo) return undefined;
  const field = file.yaml.keyAt(['logo', 'src']) ? ['logo', 'src'] : ['logo'];
  return assets.claim({
    kind: 'picture',
    from: file.path,
    src: entry.logo.src,
    place: () => findingAt(file, field, { rule: 'content-picture' }),
  });
}

/** Reads `site.yaml`. */
export function readSite(contentDir: string, present: boolean, assets: Assets): SiteReading {
  const file = present ? readDataFile(contentDir, 'site.yaml') : absentFile('site.yaml', undefined);
  const raw = file.value === null ? {} : file.value;
  const shaped = raw === undefined ? { problems: [] } : shapeSite(raw);
  const logo = claimLogo(shaped.value, file, assets);
  return {
    file,
    findings: [...file.findings, ...shaped.problems.map((problem) => placeProblem(file, problem))],
    entry: shaped.value,
    timeZone: zoneIn(raw),
    site: (firstYear, address) => {
      const { host, logo: written, tagAuthority, ...rest } = shaped.value ?? STOPGAP;
      const measured = assets.picture(logo);
      return {
        ...rest,
        ...address,
        tagAuthority: tagAuthority ?? `${host},${firstYear ?? '2000'}`,
        logo: written && measured ? pictureOf(measured, written) : undefined,
      };
    },
  };
}
