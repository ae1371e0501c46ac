import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Edition, type Newsroom, publicView } from '../domain/newsroom.ts';
import type { Language } from '../domain/site.ts';
import type { ExpectedPage } from './account.ts';
import { editionOf } from './edition.ts';
import { readNewsroom } from './newsroom.ts';
import { readSettings } from './settings.ts';

/** The newsroom as readers may see it at the moment of a build: what has been checked is what is published. */
export interface Manuscript {
  readonly newsroom: Newsroom;
  readonly edition: Edition;
}

/** What a build must do, told to the process that leads it. */
export interface Plan {
  readonly locale: Language;
  readonly origin: string;
  readonly base: string;
  readonly articles: number;
  readonly expected: readonly ExpectedPage[];
  /** The sum of the content folder, told at the end. */
  readonly sum: string;
}

const manuscriptIn = (folder: string): string => join(folder, 'manuscript.json');
const planIn = (folder: string): string => join(folder, 'plan.json');

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

/** Hands what has been read and checked to the later steps of a build, in the folder it works in. */
export async function writeManuscript(folder: string, manuscript: Manuscript, plan: Plan): Promise<void> {
  await writeFile(manuscriptIn(folder), JSON.stringify(manuscript));
  await writeFile(planIn(folder), JSON.stringify(plan));
}

/** @throws Error where the folder holds none that was written by `writeManuscript` */
export const readPlan = async (folder: string): Promise<Plan> => (await readJson(planIn(folder))) as Plan;

/**
 * What is to be published, as JSON: in a build the manuscript that was checked, found through `WORKSHOP`; elsewhere
 * the content folder as it stands.
 *
 * @throws Error where site.yaml cannot be read
 */
export async function manuscriptText(): Promise<string> {
  const folder = process.env.WORKSHOP;
  if (folder !== undefined) return readFile(manuscriptIn(folder), 'utf8');
  const settings = readSettings();
  const { newsroom } = await readNewsroom(settings.contentDir, settings);
  if (!newsroom) {
    throw new Error(`${settings.contentDir} holds no newsroom that can be read; "npm run check" says why.`);
  }
  const edition = editionOf(settings, newsroom.site.timeZone);
  const manuscript: Manuscript = { newsroom: publicView(newsroom, edition), edition };
  return JSON.stringify(manuscript);
}

export const parseManuscript = (text: string): Manuscript => JSON.parse(text) as Manuscript;
