import type { APIRoute } from 'astro';
import { createView } from '../../components/view.ts';
import { shareForm } from '../../domain/picture-forms.ts';
import { toPopolo } from '../../domain/popolo.ts';
import { getNewsroom } from '../../queries/newsroom.ts';

export const GET: APIRoute = async () => {
  const newsroom = await getNewsroom();
  const { absolute } = createView(newsroom);
  const pictureOf = ({ image }: (typeof newsroom.people)[number]) => image && absolute(shareForm(image).path);
  return Response.json(toPopolo(newsroom, { absolute, pictureOf }));
};
