import type { Language, NavigationLink } from '../domain/site.ts';
import type { View } from './view.ts';

/** A link of `site.yaml`: one of the site's own paths stands below its base; the label is in the site's language. */
export const siteLink = (
  { url }: NavigationLink,
  { site, lang, href }: View,
): { readonly url: string; readonly lang: Language | undefined } => ({
  url: url.startsWith('/') && !url.startsWith('//') ? href(url) : url,
  lang: lang === site.locale ? undefined : site.locale,
});
