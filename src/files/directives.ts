import { Lexer } from 'yaml';
import { type Comment, type CommentedFile, DIRECTIVE } from '../domain/exceptions.ts';
import { findComments } from '../markdown/comments.ts';
import { splitFrontmatter } from './frontmatter.ts';
import type { Reading } from './newsroom.ts';

/** Signs of the lexer that stand for nothing in the text. */
const SIGNS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);

/** The comments of a YAML text; `#` inside a value begins none. */
function yamlComments(text: string, offset: number): Comment[] {
  const comments: Comment[] = [];
  let at = offset;
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#')) {
      comments.push({
        span: { start: at, end: at + token.length },
        text: token.slice(1),
        textStart: at + 1,
      });
    }
    if (!SIGNS.has(token)) at += token.length;
  }
  return comments;
}

const isDirective = ({ text }: Comment): boolean => text.trimStart().startsWith(DIRECTIVE);

function commentsOfText(source: string): Comment[] {
  const split = splitFrontmatter(source);
  if ('reason' in split) return [];
  const { yaml, bodyStart } = split;
  return [
    ...yamlComments(source.slice(yaml.start, yaml.end), yaml.start),
    ...(source.includes(DIRECTIVE, bodyStart) ? findComments(source, bodyStart) : []),
  ];
}

/** The files that hold exceptions, or what is meant to be one. */
export function findDirectives({ newsroom, documents, pages, inventory, textOf }: Reading): CommentedFile[] {
  const texts = [
    ...documents.map(({ path, source, article }) => ({ path, source, readable: article !== undefined })),
    ...pages.map(({ path, source, page }) => ({ path, source, readable: page !== undefined })),
  ].map((file) => ({ ...file, commentsOf: commentsOfText }));
  const data = inventory.files
    .filter(({ kind }) => kind === 'site' || kind === 'topics' || kind === 'reference')
    .map(({ path }) => ({ path, source: textOf(path) ?? '', readable: true }))
    .map((file) => ({ ...file, commentsOf: (source: string) => yamlComments(source, 0) }));
  return [...texts, ...data]
    .filter(({ source }) => source.includes(DIRECTIVE))
    .map(({ path, source, readable, commentsOf }) => ({
      path,
      source,
      comments: commentsOf(source).filter(isDirective),
      checked: readable && newsroom !== undefined,
    }));
}
