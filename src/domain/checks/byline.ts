import type { CheckedArticle, PersonClaim } from '../claim.ts';
import { labelKey } from '../text.ts';

/** Words of a byline besides the name: `Bài, ảnh: Trần Văn A`. */
const BYLINE =
  /^(?:[\s.,:;()–-]|tin|bài|ảnh|theo|và|thực hiện|nguồn|phóng viên|pv|by|and|text|photos?|story|words)*$/iu;

/** True for who signs the text: a name that is one of its authors', or all that its last block says. */
export function isByline({ text: { article, body } }: CheckedArticle, { at, entry }: PersonClaim): boolean {
  const { kind, mapped } = at.passage;
  if (entry || (kind !== 'paragraph' && kind !== 'item')) return false;
  const name = labelKey(mapped.text.slice(at.start, at.end));
  const isAuthor = article.authors.some((author) => labelKey(author) === name);
  const isLast = body.at(-1) === at.passage && body.length > 1;
  return (isAuthor || isLast) && BYLINE.test(mapped.text.slice(0, at.start) + mapped.text.slice(at.end));
}
