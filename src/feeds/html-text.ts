const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Plain text as HTML, in an element or an attribute in double quotes. */
export const htmlText = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => REFERENCES[character] ?? character);

/** A link, or the bare label where there is no address. */
export const htmlLink = (label: string, url: string | undefined): string =>
  url === undefined ? htmlText(label) : `<a href="${htmlText(url)}">${htmlText(label)}</a>`;

/** A list of pieces of HTML under a line of text; nothing where there are none. */
export function htmlList(heading: string, entries: readonly string[]): string {
  if (entries.length === 0) return '';
  const items = entries.map((entry) => `<li>${entry}</li>\n`).join('');
  return `<p><strong>${htmlText(heading)}</strong></p>\n<ul>\n${items}</ul>\n`;
}
