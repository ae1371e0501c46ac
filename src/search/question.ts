import type { Role } from '../domain/article.ts';

/** What a reader asks for; values are ids. Its written form is the part of the address behind `/search/?`. */
export interface Question {
  readonly q: string;
  readonly person?: string | undefined;
  readonly role?: Role | undefined;
  readonly post?: string | undefined;
  readonly organization?: string | undefined;
  readonly venue?: string | undefined;
  readonly topic?: string | undefined;
  readonly year?: string | undefined;
  readonly sort: 'relevance' | 'date';
}

/** The parts of a question that narrow the answer, in the order they stand in an address. */
export const NARROWING = ['person', 'role', 'post', 'organization', 'venue', 'topic', 'year'] as const;

/** The filters an article is indexed under. */
export type FilterName =
  | 'person'
  | 'chaired'
  | 'attended'
  | 'role'
  | 'post'
  | 'post-chaired'
  | 'post-attended'
  | 'organization'
  | 'venue'
  | 'topic'
  | 'year';

/** One condition an article has to meet: the values stand under the name of the filter. */
export type Condition = { readonly [name in FilterName]?: string };

/** Reads an address. What it cannot read is left out: a link that was cut short still answers. */
export function readQuestion(search: string): Question {
  const params = new URLSearchParams(search);
  const value = (name: string): string | undefined => params.get(name)?.trim().normalize('NFC') || undefined;
  const role = value('role');
  return {
    q: value('q') ?? '',
    person: value('person'),
    role: role === 'chaired' || role === 'attended' ? role : undefined,
    post: value('post'),
    organization: value('organization'),
    venue: value('venue'),
    topic: value('topic'),
    year: value('year'),
    sort: value('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** The address of a question, `?q=…`; empty for one that asks nothing. */
export function writeQuestion(question: Question): string {
  const params = new URLSearchParams();
  if (question.q !== '') params.set('q', question.q);
  for (const name of NARROWING) {
    const value = question[name];
    if (value !== undefined) params.set(name, value);
  }
  if (question.sort === 'date') params.set('sort', 'date');
  const written = params.toString();
  return written === '' ? '' : `?${written}`;
}

/** Whether the question asks for anything at all. */
export const asksSomething = (question: Question): boolean =>
  question.q !== '' || NARROWING.some((name) => question[name] !== undefined);

/**
 * The conditions of a question. A role is that of the person or the holder of the post asked for; asked alone it means
 * articles in which anyone had it.
 */
export function conditionsOf({
  person,
  role,
  post,
  organization,
  venue,
  topic,
  year,
}: Question): Condition[] {
  const conditions: Condition[] = [];
  if (person !== undefined) conditions.push(role === undefined ? { person } : { [role]: person });
  if (post !== undefined) conditions.push(role === undefined ? { post } : { [`post-${role}`]: post });
  if (role !== undefined && person === undefined && post === undefined) conditions.push({ role });
  if (organization !== undefined) conditions.push({ organization });
  if (venue !== undefined) conditions.push({ venue });
  if (topic !== undefined) conditions.push({ topic });
  if (year !== undefined) conditions.push({ year });
  return conditions;
}
