import type { Severity } from '../../domain/finding.ts';
import type { DeskFinding } from '../desk.ts';
import { findWords, fold, type Place } from './find-words.ts';

/** The places of findings in the text of the page. */
export interface Marks {
  /** Marks what is found anew; the ranges of each finding, in their order. */
  mark(findings: readonly DeskFinding[]): readonly (readonly Range[])[];
  /** Brings a place into view and marks it more strongly. */
  show(range: Range): void;
}

const SILENT = 'script, style, template, noscript';
const NAMES: Readonly<Record<Severity, string>> = {
  error: 'communique-error',
  warning: 'communique-warning',
  note: 'communique-note',
};
const SHOWN = 'communique-shown';
/** Of the height of the window: above the panel, which on a phone takes its lower half. */
const SHOWN_AT = 0.25;

const STYLE = `
::highlight(communique-note) { text-decoration: underline dotted 2px light-dark(#0a57c2, #8ab8ff); }
::highlight(communique-warning) { background-color: light-dark(#ffefc2, #4a3a10); text-decoration: underline wavy 2px light-dark(#8a5a00, #f0c46a); }
::highlight(communique-error) { background-color: light-dark(#ffe1dd, #54201c); text-decoration: underline wavy 2px light-dark(#b3261e, #ff9a8f); }
::highlight(communique-shown) { background-color: light-dark(#ffd54a, #8a6a00); color: light-dark(#16181b, #ffffff); }
`;

/** The text nodes of the page and the text they make together. */
function readPageText(): { nodes: readonly Text[]; starts: readonly number[]; text: string } {
  const root = document.querySelector('main') ?? document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(SILENT)) continue;
    nodes.push(node);
    starts.push(text.length);
    text += node.data;
  }
  return { nodes, starts, text };
}

function rangeOf(
  { start, end }: Place,
  nodes: readonly Text[],
  starts: readonly number[],
): Range | undefined {
  const first = starts.findLastIndex((offset) => offset <= start);
  const last = starts.findLastIndex((offset) => offset < end);
  const from = nodes[first];
  const to = nodes[last];
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from, start - (starts[first] ?? 0));
  range.setEnd(to, end - (starts[last] ?? 0));
  return range;
}

const wordsOf = ({ found, excerpt, line, column, endLine, endColumn }: DeskFinding) => ({
  found,
  before: excerpt.slice(0, column - 1),
  after: endLine === line ? excerpt.slice(endColumn - 1) : '',
});

/** Marks in the page's text that leave its elements as they are. Browsers without custom highlights only scroll. */
export function createMarks(): Marks {
  const style = document.createElement('style');
  style.textContent = STYLE;
  document.head.append(style);
  const highlight = (name: string, ranges: readonly Range[], priority: number): void => {
    if (!('highlights' in CSS)) return;
    const marks = new Highlight(...ranges);
    marks.priority = priority;
    CSS.highlights.set(name, marks);
  };
  return {
    mark: (findings) => {
      const { nodes, starts, text } = readPageText();
      const folded = fold(text);
      const ranges = findings.map((finding) =>
        findWords(folded, wordsOf(finding)).flatMap((place) => rangeOf(place, nodes, starts) ?? []),
      );
      for (const [priority, severity] of (['note', 'warning', 'error'] as const).entries()) {
        const own = ranges.filter((_, index) => findings[index]?.severity === severity);
        highlight(NAMES[severity], own.flat(), priority);
      }
      highlight(SHOWN, [], 3);
      return ranges;
    },
    show: (range) => {
      const element = range.startContainer.parentElement;
      for (let box = element?.closest('details'); box; box = box.parentElement?.closest('details'))
        box.open = true;
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const top = scrollY + range.getBoundingClientRect().top - innerHeight * SHOWN_AT;
      scrollTo({ top, behavior: still ? 'auto' : 'smooth' });
      highlight(SHOWN, [range], 3);
    },
  };
}
