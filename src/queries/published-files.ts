import type { Attachment, Picture } from '../domain/site.ts';
import type { PublishedNewsroom } from './newsroom.ts';
import { once } from './once.ts';

/** The pictures readers may see, each once: those of articles, texts and people, and the logo. Nothing of drafts. */
export const publishedPictures = once(({ site, articles, pages, people }: PublishedNewsroom): readonly Picture[] => {
  const standing = articles.filter((article) => !article.withdrawn);
  const pictures = [
    site.logo,
    ...people.map((person) => person.image),
    ...standing.flatMap(({ image, body }) => [image, ...Object.values(body.pictures)]),
    ...pages.flatMap(({ body }) => Object.values(body.pictures)),
  ].filter((picture) => picture !== undefined);
  return [...new Map(pictures.map((picture) => [picture.hash, picture])).values()];
});

/** The files readers may download, each once. */
export const publishedAttachments = once(({ articles, pages }: PublishedNewsroom): readonly Attachment[] => [
  ...articles
    .filter((article) => !article.withdrawn)
    .flatMap(({ attachments, body }) => [...attachments, ...Object.values(body.files)]),
  ...pages.flatMap(({ body }) => Object.values(body.files)),
]);
