import type { Schema } from 'hast-util-sanitize';

/** Put before every id an editor writes, so that none can stand for a part of the page. */
export const ID_PREFIX = 'text-';

const BLOCKS = [
  'p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'hr', 'div', 'section',
  'figure', 'figcaption', 'details', 'summary', 'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot',
  'tr', 'th', 'td',
];

const PHRASES = [
  'a', 'abbr', 'b', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'img', 'ins', 'kbd', 'mark', 'q', 's', 'samp',
  'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr',
];

const CELL = ['colSpan', 'rowSpan', 'scope', 'headers', 'align'];

/**
 * What a news text may hold; everything else goes, and of scripts, styles and the like their text too. Attributes not
 * named here go as well: no style, no handlers.
 */
export const NEWS_SCHEMA: Schema = {
  tagNames: [...BLOCKS, ...PHRASES, 'h1'],
  attributes: {
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel', 'ariaDescribedBy'],
    abbr: ['title'],
    blockquote: ['cite'],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    dfn: ['title'],
    h2: [['className', 'sr-only']],
    img: ['src', 'alt', 'title'],
    ins: ['cite', 'dateTime'],
    li: ['value'],
    ol: ['start', 'reversed', 'type'],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: CELL,
    th: CELL,
    time: ['dateTime'],
    '*': ['id', 'lang', 'dir'],
  },
  ancestors: {
    caption: ['table'], colgroup: ['table'], col: ['table'], thead: ['table'], tbody: ['table'], tfoot: ['table'],
    tr: ['table'], td: ['table'], th: ['table'],
    figcaption: ['figure'],
    summary: ['details'],
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
  },
  clobber: ['id', 'name', 'ariaDescribedBy', 'ariaLabelledBy'],
  clobberPrefix: ID_PREFIX,
  strip: [
    'script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math', 'title', 'textarea', 'select',
    'xmp', 'noembed', 'noframes', 'plaintext', 'audio', 'video', 'canvas',
  ],
  allowComments: false,
  allowDoctypes: false,
};
