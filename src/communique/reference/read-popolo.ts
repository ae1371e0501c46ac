import { labelKey } from '../../domain/text.ts';
import {
  type JsonNode,
  type JsonReading,
  nodeIn,
  nodesIn,
  openNode,
  remarksOnUnread,
  scalarIn,
  textIn,
} from './json-node.ts';
import { type ItemKey, known, type ListName, type Place, type Scalar } from './rows.ts';
import { type Remark, remark, type Source, type SourceItem, type SourceRow } from './source.ts';

type Fields = Map<string, { value: Scalar; place: Place }>;

/** A reading with what came of it so far. */
interface Progress extends JsonReading {
  readonly rows: SourceRow[];
  readonly remarks: Remark[];
}

/** Takes values over under the keys of the reference list; of several keys for one the first that is filled. */
function fieldsOf(node: JsonNode, keys: readonly (readonly [from: string, to: string])[]): Fields {
  const fields: Fields = new Map();
  for (const [from, to] of keys) {
    if (fields.has(to)) continue;
    const value = scalarIn(node, from);
    if (value !== undefined) fields.set(to, { value, place: [...node.place, from] });
  }
  return fields;
}

const TRANSLATABLE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Other names; those of another language are translations, where the list keeps such. */
function namesOf(
  node: JsonNode,
  from: string,
  key: 'other_names' | 'other_labels',
  progress: Progress,
): SourceItem[] {
  const name = key === 'other_names' ? 'name' : 'label';
  return nodesIn(node, from, progress).flatMap((inner): SourceItem[] => {
    const label = textIn(inner, 'name') ?? textIn(inner, 'label');
    const lang = key === 'other_labels' ? textIn(inner, 'lang') : undefined;
    if (label === undefined) return [];
    if (lang !== undefined && TRANSLATABLE.test(lang))
      return [{ key: 'labels', value: { lang, label }, place: inner.place }];
    const value = known({
      [name]: label,
      start_date: textIn(inner, 'start_date'),
      end_date: textIn(inner, 'end_date'),
    });
    return [{ key, value, place: inner.place }];
  });
}

function honorificsOf(node: JsonNode, progress: Progress): SourceItem[] {
  const key: ItemKey = 'honorific_prefixes';
  const items = nodesIn(node, key, progress).map((inner): SourceItem => {
    const value = known({
      label: textIn(inner, 'label'),
      start_date: textIn(inner, 'start_date'),
      end_date: textIn(inner, 'end_date'),
    });
    return { key, value, place: inner.place };
  });
  const label = textIn(node, 'honorific_prefix');
  if (label === undefined || items.some(({ value }) => value.label === label)) return items;
  return [...items, { key, value: { label }, place: [...node.place, 'honorific_prefix'] }];
}

const sourcesOf = (node: JsonNode, progress: Progress): SourceItem[] =>
  nodesIn(node, 'sources', progress).map((inner) => ({
    key: 'sources',
    value: known({
      url: textIn(inner, 'url'),
      note: textIn(inner, 'note'),
      checked_on: textIn(inner, 'checked_on'),
    }),
    place: inner.place,
  }));

function addRow(
  progress: Progress,
  list: ListName,
  node: JsonNode,
  fields: Fields,
  items: SourceItem[],
): string {
  const id = textIn(node, 'id');
  const name = String(fields.get(list === 'people' ? 'name' : 'label')?.value ?? '');
  const ref = id ?? `=${labelKey(name)}\u0000${fields.get('birth_date')?.value ?? ''}`;
  progress.rows.push({ list, ref, id, place: node.place, fields, items });
  return ref;
}

function readArea(node: JsonNode, progress: Progress): string {
  const fields = fieldsOf(node, [
    ['name', 'label'],
    ['label', 'label'],
    ['parent_id', 'jurisdiction'],
    ['successor_id', 'successor'],
    ['address', 'address'],
    ['latitude', 'latitude'],
    ['longitude', 'longitude'],
    ['start_date', 'start_date'],
    ['end_date', 'end_date'],
  ]);
  const point = nodeIn(node, 'geometry', progress);
  const coordinates = point?.value.coordinates;
  if (point && point.value.type === 'Point' && Array.isArray(coordinates)) {
    const [longitude, latitude]: unknown[] = coordinates;
    point.used.add('type').add('coordinates');
    for (const [key, value] of Object.entries({ latitude, longitude }))
      if (typeof value === 'number') fields.set(key, { value, place: [...point.place, 'coordinates'] });
  }
  return addRow(progress, 'venues', node, fields, namesOf(node, 'other_names', 'other_labels', progress));
}

function readOrganization(node: JsonNode, progress: Progress): string {
  const fields = fieldsOf(node, [
    ['name', 'label'],
    ['label', 'label'],
    ['area_id', 'jurisdiction'],
    ['founding_date', 'start_date'],
    ['dissolution_date', 'end_date'],
    ['successor_id', 'successor'],
  ]);
  for (const inner of nodesIn(node, 'posts', progress)) readPost(inner, progress);
  const ref = addRow(
    progress,
    'organizations',
    node,
    fields,
    namesOf(node, 'other_names', 'other_labels', progress),
  );
  for (const inner of nodesIn(node, 'memberships', progress))
    readMembership(inner, progress, { organization: ref });
  return ref;
}

function readPost(node: JsonNode, progress: Progress): string {
  const fields = fieldsOf(node, [
    ['label', 'label'],
    ['role', 'label'],
    ['name', 'label'],
    ['organization_id', 'organization'],
    ['area_id', 'jurisdiction'],
    ['seats', 'seats'],
    ['rank', 'rank'],
    ['always_printed', 'always_printed'],
  ]);
  return addRow(progress, 'posts', node, fields, namesOf(node, 'other_labels', 'other_labels', progress));
}

/** The id under `x_id`, or the embedded object under `x`. */
function referred(
  node: JsonNode,
  key: string,
  progress: Progress,
  read: (inner: JsonNode, progress: Progress) => string,
): string | undefined {
  const inner = nodeIn(node, key, progress);
  const ref = inner && read(inner, progress);
  return textIn(node, `${key}_id`) ?? ref;
}

/** Where a membership names no post, its role in its body and area is one. */
function postOf(
  node: JsonNode,
  progress: Progress,
  given: { organization?: string | undefined },
): string | undefined {
  const post = referred(node, 'post', progress, readPost);
  const organization = referred(node, 'organization', progress, readOrganization) ?? given.organization;
  const area = referred(node, 'area', progress, readArea);
  const role = textIn(node, 'role') ?? (post === undefined ? textIn(node, 'label') : undefined);
  if (post !== undefined || role === undefined) return post;
  const fields: Fields = new Map([['label', { value: role, place: [...node.place, 'role'] }]]);
  if (organization !== undefined)
    fields.set('organization', { value: organization, place: [...node.place, 'organization_id'] });
  if (area !== undefined) fields.set('jurisdiction', { value: area, place: [...node.place, 'area_id'] });
  const ref = [`=${labelKey(role)}`, area ?? '', organization ?? ''].join('\u0000');
  progress.rows.push({ list: 'posts', ref, place: [...node.place, 'role'], fields, items: [] });
  return ref;
}

function readMembership(
  node: JsonNode,
  progress: Progress,
  given: { person?: string | undefined; organization?: string | undefined },
): void {
  const person = referred(node, 'person', progress, readPerson) ?? given.person;
  const post = postOf(node, progress, given);
  const term = fieldsOf(node, [
    ['start_date', 'start_date'],
    ['end_date', 'end_date'],
    ['acting', 'acting'],
  ]);
  if (person === undefined || post === undefined) {
    const reason = person === undefined ? 'no-person' : 'no-post';
    progress.remarks.push(remark('reference-row', node.place, { reason, taken: 'no' }));
    return;
  }
  const values = Object.fromEntries([...term].map(([key, { value }]) => [key, value]));
  const places = Object.fromEntries([...term].map(([key, { place }]) => [key, place]));
  progress.rows.push({
    list: 'people',
    ref: person,
    id: person.startsWith('=') ? undefined : person,
    place: node.place,
    fields: new Map(),
    items: [{ key: 'memberships', value: { post, ...values }, place: node.place, places }],
  });
}

function readPerson(node: JsonNode, progress: Progress): string {
  const fields = fieldsOf(node, [
    ['name', 'name'],
    ['gender', 'gender'],
    ['birth_date', 'birth_date'],
    ['death_date', 'death_date'],
  ]);
  const items = [
    ...namesOf(node, 'other_names', 'other_names', progress),
    ...honorificsOf(node, progress),
    ...sourcesOf(node, progress),
  ];
  const ref = addRow(progress, 'people', node, fields, items);
  for (const inner of nodesIn(node, 'memberships', progress))
    readMembership(inner, progress, { person: ref });
  return ref;
}

/** Reads Popolo JSON: an object with persons, organizations, posts, areas, memberships; or a list of persons. */
export function readPopolo(value: unknown): Source {
  const progress: Progress = { nodes: [], strays: [], rows: [], remarks: [] };
  const top = openNode(Array.isArray(value) ? { persons: value } : value, [], progress);
  if (top) {
    for (const node of nodesIn(top, 'areas', progress)) readArea(node, progress);
    for (const node of nodesIn(top, 'organizations', progress)) readOrganization(node, progress);
    for (const node of nodesIn(top, 'posts', progress)) readPost(node, progress);
    for (const node of nodesIn(top, 'persons', progress)) readPerson(node, progress);
    for (const node of nodesIn(top, 'memberships', progress)) readMembership(node, progress, {});
  }
  return { rows: progress.rows, remarks: [...progress.remarks, ...remarksOnUnread(progress)] };
}
