import { resolve } from 'node:path';
import { parseSiteAddress, type SiteAddress } from '../schema/site.ts';

/** What the environment says, read once. */
export interface Settings {
  /** Absolute path. */
  readonly contentDir: string;
  /** Absolute path. */
  readonly outDir: string;
  /** The moment of this build, milliseconds since 1970 (UTC): `BUILD_TIME`, else the clock. */
  readonly now: number;
  /** `SITE_URL`, where it is set: overrides the address in `site.yaml`. */
  readonly siteAddress?: SiteAddress | undefined;
  readonly port: number;
  /** Drafts and future articles included. */
  readonly preview: boolean;
  /** What an error about names and titles does to a build. */
  readonly check: 'stop' | 'warn';
}

type Environment = Readonly<Record<string, string | undefined>>;

const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

const setting = (environment: Environment, name: string): string | undefined =>
  environment[name]?.trim() || undefined;

function readInstant(written: string): number {
  const instant = INSTANT.test(written) ? Date.parse(written) : Number.NaN;
  const isRealDay =
    !Number.isNaN(instant) &&
    new Date(`${written.slice(0, 10)}T00:00Z`).toISOString().startsWith(written.slice(0, 10));
  if (isRealDay) return instant;
  throw new Error(
    `BUILD_TIME is "${written}", which is no ISO 8601 instant; write one like 2020-07-01T15:30:00+07:00.`,
  );
}

function readPort(written: string): number {
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Error(`PORT is "${written}"; write a number from 0 to 65535.`);
}

function readSiteAddress(written: string): SiteAddress {
  const address = parseSiteAddress(written);
  if (address) return address;
  throw new Error(
    `SITE_URL is "${written}", which is no address of a site; write one like https://example.vn/news.`,
  );
}

function readFlag(name: string, written: string | undefined): boolean {
  if (written === undefined || /^(0|false|no|off)$/i.test(written)) return false;
  if (/^(1|true|yes|on)$/i.test(written)) return true;
  throw new Error(`${name} is "${written}"; write 1, or leave it out.`);
}

function readCheck(written: string | undefined): Settings['check'] {
  if (written === undefined || written === 'stop') return 'stop';
  if (written === 'warn') return 'warn';
  throw new Error(`CHECK is "${written}"; write warn, or leave it out.`);
}

/**
 * Reads the environment.
 *
 * @throws Error whose message names the variable, what it holds and what it should hold
 */
export function readSettings(
  environment: Environment = process.env,
  clock: () => number = Date.now,
): Settings {
  const time = setting(environment, 'BUILD_TIME');
  const url = setting(environment, 'SITE_URL');
  return {
    contentDir: resolve(setting(environment, 'CONTENT_DIR') ?? 'content'),
    outDir: resolve(setting(environment, 'OUT_DIR') ?? 'dist'),
    now: time === undefined ? clock() : readInstant(time),
    siteAddress: url === undefined ? undefined : readSiteAddress(url),
    port: readPort(setting(environment, 'PORT') ?? '4321'),
    preview: readFlag('PREVIEW', setting(environment, 'PREVIEW')),
    check: readCheck(setting(environment, 'CHECK')),
  };
}
