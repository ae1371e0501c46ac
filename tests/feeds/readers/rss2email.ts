import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runReader } from './run-reader.ts';

export interface Mail {
  /** `X-RSS-ID` and `X-RSS-URL`, which rss2email adds. */
  readonly id: string;
  readonly link: string;
  /** HTML. */
  readonly text: string;
}

/** A reader that sends a mail for each new item. */
export interface Rss2email {
  /** Runs it once. @returns the mails of this run */
  run(): Promise<Mail[]>;
}

function readMail(source: string): Mail {
  const [head = '', body = ''] = source.split(/\r?\n\r?\n/, 2);
  const lines = head.replace(/\r?\n[ \t]+/g, '').split(/\r?\n/);
  const field = (name: string): string =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  const encoded = field('Content-Transfer-Encoding') === 'base64';
  return {
    id: field('X-RSS-ID'),
    link: field('X-RSS-URL'),
    text: encoded ? Buffer.from(body, 'base64').toString('utf8') : body,
  };
}

/** An rss2email of its own in a folder, following a feed; its mails go into a folder and nowhere else. */
export function createRss2email(folder: string, url: string): Rss2email {
  const file = (name: string) => join(folder, name);
  mkdirSync(file('mails'));
  writeFileSync(file('sendmail'), `#!/bin/sh\ncat > "$(mktemp '${file('mails')}/XXXXXX')"\n`);
  chmodSync(file('sendmail'), 0o755);
  const settings = [
    '[DEFAULT]',
    'to = reader@localhost',
    'from = feeds@localhost',
    'email-protocol = sendmail',
    `sendmail = ${file('sendmail')}`,
    'html-mail = True',
    '[feed.site]',
    `url = ${url}`,
  ];
  writeFileSync(file('r2e.cfg'), `${settings.join('\n')}\n`);
  const mails = () => readdirSync(file('mails'));
  return {
    run: async () => {
      const before = new Set(mails());
      await runReader(['r2e', '-c', file('r2e.cfg'), '-d', file('r2e.json'), 'run'], {
        env: { HOME: folder },
      });
      return mails()
        .filter((name) => !before.has(name))
        .map((name) => readMail(readFileSync(join(file('mails'), name), 'utf8')));
    },
  };
}
