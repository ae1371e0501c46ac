/** From a page: which findings are mine? With the path of the page. */
export const ASK = 'communique:ask';
/** To a page: these. */
export const TELL = 'communique:tell';
/** To all pages: the content has been checked anew. */
export const CHECKED = 'communique:checked';
