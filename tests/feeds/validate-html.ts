import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** What the W3C's validator lets pass in the text of an item; of the elements that a text here can have. */
const ELEMENTS = new Set(
  (
    'a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 ' +
    'h3 h4 h5 h6 hr i img ins kbd li ol p picture pre q rp rt ruby s samp section small source span strong sub ' +
    'summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);
const ATTRIBUTES =
  /^(abbr|align|alt|cite|class|colspan|datetime|decoding|dir|headers|height|href|hreflang|id|itemprop|lang|loading|media|open|rel|reversed|rowspan|scope|sizes|span|src|srcset|start|tabindex|title|type|value|width|data-.+)$/;
const ABSOLUTE = /^\w+:/;

/** Spells attributes as they stand in HTML: hast says `className`. */
const spelled = (name: string): string =>
  name === 'className' ? 'class' : name.replace(/^(data|aria)(?=[A-Z])/, '$1-').toLowerCase();

function complaintsInTree(node: Nodes): string[] {
  const own: string[] = [];
  if (node.type === 'element') {
    if (!ELEMENTS.has(node.tagName)) own.push(`SecurityRisk: <${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (!ATTRIBUTES.test(spelled(name))) own.push(`SecurityRiskAttr: ${spelled(name)}`);
      if ((name === 'href' || name === 'src') && !ABSOLUTE.test(String(value)))
        own.push(`ContainsRelRef: ${value}`);
    }
  }
  return 'children' in node ? [...own, ...node.children.flatMap(complaintsInTree)] : own;
}

/** What the validator would say of HTML in a feed: markup a strict parser refuses, risky parts, relative addresses. */
export function complaintsOfHtml(html: string): string[] {
  const errors: string[] = [];
  const tree = fromHtml(html, {
    fragment: true,
    onerror: ({ ruleId }) => {
      errors.push(`NotHtml: ${ruleId}`);
    },
  });
  return [...errors, ...complaintsInTree(tree)];
}
