import type { APIRoute, GetStaticPaths } from 'astro';
import { nameOf } from '../../domain/path.ts';
import { pictureBytes } from '../../queries/file-bytes.ts';
import { getNewsroom } from '../../queries/newsroom.ts';
import { type PublishedForm, publishedForms } from '../../queries/published-files.ts';

export const getStaticPaths = (async () =>
  publishedForms(await getNewsroom()).map((published) => ({
    params: { file: nameOf(published.form.path) },
    props: { published },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ published: PublishedForm }> = async ({
  props: {
    published: { picture, form },
  },
}) =>
  new Response(new Uint8Array(await pictureBytes(picture, form)), { headers: { 'Content-Type': form.type } });
