/** A tag as rehype writes it: values in double quotes, and no bare `<` in texts. */
const TAG = /<[a-z][^\s>"]*(?:[^>"]|"[^"]*")*>/g;
const OF_PAGES = /\s(?:role|tabindex|aria-[a-z]+)="[^"]*"/g;
/** Most texts have none. */
const SIGN = /\s(?:role|aria-[a-z]+)="/;

/**
 * HTML of a page as feeds may tell it: without the attributes that serve keyboards and screen readers on the page
 * (scrolling tables, footnotes). Feed readers drop them, and validators warn of them.
 */
export const feedMarkup = (html: string): string =>
  SIGN.test(html) ? html.replace(TAG, (tag) => tag.replace(OF_PAGES, '')) : html;
