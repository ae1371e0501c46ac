import { checkReference, type ReferenceProblem, type RowList } from '../domain/checks/reference.ts';
import { closest } from '../domain/closest.ts';
import type { Finding } from '../domain/finding.ts';
import type { ReferenceRows } from '../domain/reference.ts';
import type { Topic } from '../domain/site.ts';
import { type PersonEntry, shapePeople } from '../schema/people.ts';
import { shapeOrganizations, shapeVenues } from '../schema/places.ts';
import { shapePosts } from '../schema/posts.ts';
import type { ShapedRows } from '../schema/rows.ts';
import { shapeTopics } from '../schema/topics.ts';
import type { Assets } from './assets.ts';
import { pictureOf } from './measure.ts';
import { findingAt, placeProblem } from './place-problem.ts';
import { absentFile, readDataFile, type SourceFile } from './read-source.ts';

/** Where each list of rows is kept. */
const PATHS: Readonly<Record<RowList, string>> = {
  people: 'reference/people.yaml',
  posts: 'reference/posts.yaml',
  organizations: 'reference/organizations.yaml',
  venues: 'reference/venues.yaml',
  topics: 'topics.yaml',
};

/** The reference list and the topics as read. */
export interface ReferenceReading {
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
  /** Whether an id may be in a list for all that could be read of it: its row, or the whole file, is broken. */
  mayExist(list: RowList, id: string): boolean;
  /** A warning where the file of people holds nobody: no name can be compared. */
  findNobody(): Finding[];
  /** The rows that could be read, with their pictures; for use after the assets have been measured. */
  rows(): ReferenceRows & { readonly topics: readonly Topic[] };
  /** What contradicts itself in them. */
  check(rows: ReferenceRows & { readonly topics: readonly Topic[] }): Finding[];
}

interface ReadList<T> {
  readonly file: SourceFile;
  readonly shaped: ShapedRows<T>;
}

function readList<T>(
  contentDir: string,
  path: string,
  present: boolean,
  shapeAll: (raw: unknown) => ShapedRows<T>,
): ReadList<T> {
  const file = present ? readDataFile(contentDir, path) : absentFile(path, null);
  return { file, shaped: shapeAll(file.value) };
}

function claimPictures({ file, shaped }: ReadList<PersonEntry>, assets: Assets): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { index, row } of shaped.rows) {
    if (!row.image) continue;
    const field = [index, 'image', 'src'];
    const path = assets.claim({
      kind: 'picture',
      from: file.path,
      src: row.image.src,
      place: () => findingAt(file, field, { rule: 'content-picture' }),
    });
    if (path !== undefined) paths.set(row.id, path);
  }
  return paths;
}

const rowsOf = <T>({ shaped }: ReadList<T>): T[] => shaped.rows.map(({ row }) => row);

function placeReferenceProblem(problem: ReferenceProblem, { file, shaped }: ReadList<unknown>): Finding {
  const [row, ...rest] = problem.field;
  const field = [shaped.rows[Number(row)]?.index ?? 0, ...rest];
  const finding = findingAt(file, field, { rule: problem.rule, detail: problem.detail });
  const wanted = problem.detail.id;
  return { ...finding, expected: wanted === undefined ? [] : closest(wanted, problem.known) };
}

/** Reads `reference/*.yaml` and `topics.yaml`; a file that is not there is an empty list. */
export function readReference(
  contentDir: string,
  has: (path: string) => boolean,
  assets: Assets,
): ReferenceReading {
  const people = readList(contentDir, PATHS.people, has(PATHS.people), shapePeople);
  const posts = readList(contentDir, PATHS.posts, has(PATHS.posts), shapePosts);
  const organizations = readList(
    contentDir,
    PATHS.organizations,
    has(PATHS.organizations),
    shapeOrganizations,
  );
  const venues = readList(contentDir, PATHS.venues, has(PATHS.venues), shapeVenues);
  const topics = readList(contentDir, PATHS.topics, has(PATHS.topics), shapeTopics);
  const lists: Readonly<Record<RowList, ReadList<unknown>>> = {
    people,
    posts,
    organizations,
    venues,
    topics,
  };
  const all = Object.values(lists);
  const pictures = claimPictures(people, assets);
  const hasPeople = has(PATHS.people);
  const mayExist = (list: RowList, id: string): boolean => {
    const { file, shaped } = lists[list];
    return file.value === undefined || shaped.brokenIds.includes(id);
  };
  return {
    files: all.map(({ file }) => file),
    findings: all.flatMap(({ file, shaped }) => [
      ...file.findings,
      ...(file.value === undefined ? [] : shaped.problems.map((problem) => placeProblem(file, problem))),
    ]),
    mayExist,
    findNobody: () => (hasPeople ? findNobody(people) : []),
    rows: () => ({
      people: rowsOf(people).map(({ image, ...person }) => {
        const measured = assets.picture(pictures.get(person.id));
        return image && measured ? { ...person, image: pictureOf(measured, image) } : person;
      }),
      posts: rowsOf(posts),
      organizations: rowsOf(organizations),
      venues: rowsOf(venues),
      topics: rowsOf(topics),
    }),
    check: (rows) =>
      checkReference(rows)
        .filter(({ rule, detail }) => {
          const target = detail.target;
          return rule !== 'reference-unknown' || !isRowList(target) || !mayExist(target, detail.id ?? '');
        })
        .map((problem) => placeReferenceProblem(problem, lists[problem.list])),
  };
}

/** A list of people that is there and holds nobody: every name of every article would pass. */
const findNobody = ({ file, shaped }: ReadList<PersonEntry>): Finding[] =>
  file.value === undefined || shaped.rows.length + shaped.problems.length > 0
    ? []
    : [findingAt(file, [], { rule: 'content-required', severity: 'warning', detail: { reason: 'nobody' } })];

const isRowList = (name: string | undefined): name is RowList => name !== undefined && name in PATHS;
