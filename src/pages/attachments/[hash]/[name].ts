import type { APIRoute, GetStaticPaths } from 'astro';
import { attachmentBytes } from '../../../queries/file-bytes.ts';
import { getNewsroom } from '../../../queries/newsroom.ts';
import { type PublishedAttachment, publishedAttachments } from '../../../queries/published-files.ts';

export const getStaticPaths = (async () =>
  publishedAttachments(await getNewsroom()).map((published) => ({
    params: { hash: published.attachment.hash, name: published.name },
    props: { published },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ published: PublishedAttachment }> = async ({
  props: {
    published: { attachment },
  },
}) =>
  new Response(new Uint8Array(await attachmentBytes(attachment)), {
    headers: { 'Content-Type': 'application/octet-stream' },
  });
