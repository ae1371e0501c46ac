import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Reading, type ReadOptions, readNewsroom } from '../../src/files/newsroom.ts';
import { positionAt } from '../../src/files/text-file.ts';

export const SITE = `title: Tin
description: Tin tức
url: https://example.vn
locale: vi
time_zone: Asia/Ho_Chi_Minh
`;

export const ARTICLE = `---
title: Tin một
summary: Tóm tắt
published: 2020-07-01
---
Nội dung.
`;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes a content folder that goes with the test. */
export function writeFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Reads a content folder with these files and a `site.yaml` that is right. */
export const readFiles = (files: Files, options?: ReadOptions): Promise<Reading> =>
  readNewsroom(writeFolder({ 'site.yaml': SITE, ...files }), options);

/** Findings as an editor sees them: `articles/x.md:3:1 content-date impossible "2020-02-30" -> 2020-02-28`. */
export const summarise = (reading: Reading): string[] =>
  reading.findings.map(({ path, span, rule, found, expected, detail }) => {
    const { line, column } = positionAt(reading.textOf(path) ?? '', span.start);
    const reason = detail.reason === undefined ? '' : ` ${detail.reason}`;
    const suggestion = expected.length === 0 ? '' : ` -> ${expected.join(', ')}`;
    return `${path}:${line}:${column} ${rule}${reason} "${found}"${suggestion}`;
  });
