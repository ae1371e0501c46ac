import { attachmentName, type PictureForm, pictureForms, shareForm } from '../domain/picture-forms.ts';
import type { Attachment, Picture } from '../domain/site.ts';
import type { PublishedNewsroom } from './newsroom.ts';
import { once } from './once.ts';

export interface PublishedForm {
  readonly picture: Picture;
  readonly form: PictureForm;
}

export interface PublishedAttachment {
  readonly attachment: Attachment;
  readonly name: string;
}

const onceEach = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];

/** Every form of every picture that readers may see: of articles, texts and people, and the logo. Nothing of drafts. */
export const publishedForms = once(
  ({ site, articles, pages, people }: PublishedNewsroom): readonly PublishedForm[] => {
    const standing = articles.filter((article) => !article.withdrawn);
    const heads = [
      site.logo,
      ...people.map(({ image }) => image),
      ...standing.map(({ image }) => image),
    ].filter((picture) => picture !== undefined);
    const inTexts = [...standing, ...pages].flatMap(({ body }) => Object.values(body.pictures));
    const forms = [
      ...[...heads, ...inTexts].flatMap((picture) =>
        pictureForms(picture).map((form) => ({ picture, form })),
      ),
      ...heads.map((picture) => ({ picture, form: shareForm(picture) })),
    ];
    return onceEach(forms, ({ form }) => form.path);
  },
);

/** The files readers may download. */
export const publishedAttachments = once(
  ({ articles, pages }: PublishedNewsroom): readonly PublishedAttachment[] => {
    const attachments = [
      ...articles
        .filter((article) => !article.withdrawn)
        .flatMap(({ attachments, body }) => [...attachments, ...Object.values(body.files)]),
      ...pages.flatMap(({ body }) => Object.values(body.files)),
    ].map((attachment) => ({ attachment, name: attachmentName(attachment) }));
    return onceEach(attachments, ({ attachment, name }) => `${attachment.hash}/${name}`);
  },
);
