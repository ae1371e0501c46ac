import type { Language } from '../domain/site.ts';
import { interfaceIn } from '../strings/interface.ts';
import { htmlText } from './html-text.ts';
import type { ItemPicture } from './item.ts';

/**
 * A picture with its caption and credit as HTML: most readers show none but those in the text. It has the address it
 * is announced under, by which those that show both know it again.
 */
export function pictureHtml(
  { url, width, height, alt, caption, credit }: ItemPicture,
  lang: Language,
): string {
  const words = [caption, credit === undefined ? undefined : interfaceIn(lang).article.credit(credit)];
  const said = words.filter((word) => word !== undefined).map(htmlText);
  const image = `<img src="${htmlText(url)}" alt="${htmlText(alt)}" width="${width}" height="${height}">`;
  const below = said.length === 0 ? '' : `<figcaption>${said.join('<br>')}</figcaption>`;
  return `<figure>${image}${below}</figure>\n`;
}
