import { RESERVED_SLUGS } from '../domain/address.ts';
import { closest } from '../domain/closest.ts';
import type { Finding } from '../domain/finding.ts';
import type { ReferenceRows } from '../domain/reference.ts';
import type { Topic } from '../domain/site.ts';
import { findingAt } from './place-problem.ts';
import type { ArticleDocument, PageDocument, TextDocument } from './read-articles.ts';
import type { SiteReading } from './read-site.ts';
import type { SourceFile } from './read-source.ts';

/** Lists page as `…/page/2/`: below people, articles and the rest nothing else may be called so. */
const PAGING = 'page';

const fileFinding = ({ path, slug }: TextDocument, reason: string, other = ''): Finding => ({
  rule: 'content-slug',
  severity: 'error',
  path,
  span: { start: 0, end: 0 },
  found: slug,
  expected: [],
  detail: { reason, other, field: '' },
});

function findRepeatedSlugs(documents: readonly TextDocument[]): Finding[] {
  const first = new Map<string, string>();
  return documents.flatMap((document) => {
    const other = first.get(document.slug);
    if (other !== undefined) return [fileFinding(document, 'twice', other)];
    first.set(document.slug, document.path);
    return [];
  });
}

function findAliasCollisions(documents: readonly ArticleDocument[]): Finding[] {
  const slugs = new Map(documents.map(({ slug, path }) => [slug, path]));
  const taken = new Map<string, string>();
  return documents.flatMap((document) =>
    (document.frontmatter?.aliases ?? []).flatMap((alias, index) => {
      const complain = (reason: string, other: string) => [
        findingAt(document, ['aliases', index], {
          rule: 'content-slug',
          detail: { reason, other, field: 'aliases' },
        }),
      ];
      const owner = slugs.get(alias);
      if (owner !== undefined) return complain('alias-of-article', owner);
      if (alias === PAGING) return complain('reserved', '');
      const other = taken.get(alias);
      if (other !== undefined) return complain('alias-twice', other);
      taken.set(alias, document.path);
      return [];
    }),
  );
}

/** What a slug was probably meant to be: the present one of an article that was called so, or one that is near. */
function meantSlugs(slug: string, documents: readonly ArticleDocument[]): string[] {
  const renamed = documents.find(({ frontmatter }) => frontmatter?.aliases.includes(slug));
  if (renamed) return [renamed.slug];
  return closest(slug, [...new Set(documents.map((document) => document.slug))]);
}

function findLostOriginals(documents: readonly ArticleDocument[]): Finding[] {
  const slugs = new Set(documents.map(({ slug }) => slug));
  return documents.flatMap((document) => {
    const original = document.frontmatter?.translationOf;
    if (original === undefined || (slugs.has(original) && original !== document.slug)) return [];
    return [
      findingAt(document, ['translation_of'], {
        rule: 'content-reference',
        expected: meantSlugs(
          original,
          documents.filter(({ slug }) => slug !== document.slug),
        ),
        detail: { field: 'translation_of' },
      }),
    ];
  });
}

/** `front_lead` that names no article. One that is held back, or has left the front page, does no harm. */
export function findLostLead({ file, entry }: SiteReading, documents: readonly ArticleDocument[]): Finding[] {
  const lead = entry?.frontLead;
  if (lead === undefined || documents.some(({ slug }) => slug === lead)) return [];
  return [
    findingAt(file, ['front_lead'], {
      rule: 'content-reference',
      expected: meantSlugs(lead, documents),
      detail: { field: 'front_lead' },
    }),
  ];
}

/** Addresses that two articles or pages, or the program itself, lay claim to; originals that do not exist. */
export function findCollisions(
  articles: readonly ArticleDocument[],
  pages: readonly PageDocument[],
): Finding[] {
  return [
    ...findRepeatedSlugs(articles),
    ...findRepeatedSlugs(pages),
    ...articles.filter(({ slug }) => slug === PAGING).map((document) => fileFinding(document, 'reserved')),
    ...pages
      .filter(({ slug }) => RESERVED_SLUGS.has(slug))
      .map((document) => fileFinding(document, 'reserved')),
    ...findAliasCollisions(articles),
    ...findLostOriginals(articles),
  ];
}

const NOT_SO_IN_TOPICS = 'topics.yaml';

/** Ids in the reference list that the program needs for itself, and aliases of topics that are taken. */
export function findIdCollisions(
  rows: ReferenceRows & { readonly topics: readonly Topic[] },
  files: readonly SourceFile[],
): Finding[] {
  return files.flatMap((file) => {
    const list: readonly unknown[] = Array.isArray(file.value) ? file.value : [];
    const reserved = list.flatMap((row, index) =>
      typeof row === 'object' && row !== null && 'id' in row && row.id === PAGING
        ? [
            findingAt(file, [index, 'id'], {
              rule: 'content-slug',
              detail: { reason: 'reserved', field: 'id' },
            }),
          ]
        : [],
    );
    return file.path === NOT_SO_IN_TOPICS
      ? [...reserved, ...findTopicAliases(rows.topics, list, file)]
      : reserved;
  });
}

function findTopicAliases(topics: readonly Topic[], list: readonly unknown[], file: SourceFile): Finding[] {
  const taken = new Set(topics.map(({ id }) => id));
  return topics.flatMap(({ id, aliases }) => {
    const row = list.findIndex(
      (written) => typeof written === 'object' && written !== null && 'id' in written && written.id === id,
    );
    return aliases.flatMap((alias, index) => {
      const free = !taken.has(alias) && alias !== PAGING;
      taken.add(alias);
      if (free) return [];
      const detail = { reason: alias === PAGING ? 'reserved' : 'topic-alias', field: 'aliases', id };
      return [findingAt(file, [row, 'aliases', index], { rule: 'content-slug', detail })];
    });
  });
}
