import { checkStrings } from '../strings/check.ts';
import { deskStrings } from '../strings/desk.ts';
import type { DeskFinding, PageFindings } from './desk.ts';
import { markedExcerpt } from './excerpt.ts';
import { CHECKED } from './messages.ts';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#16181b, #ebe8e1); --soft: light-dark(#454a51, #c2bfb7); --paper: light-dark(#fdfdfb, #141618); --sheet: light-dark(#f3f3ee, #1d2023); --error: light-dark(#9e1b1e, #f08a80); --rule: light-dark(#d9d9d2, #363a3e); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: clamp(1.5rem, 6vw, 4rem) 1.25rem; }
h1 { font-size: 1.8rem; line-height: 1.3; margin: 0 0 .5rem; }
.lead { color: var(--soft); margin: 0 0 2rem; }
ol { list-style: none; margin: 0; padding: 0; }
li { border-top: 1px solid var(--rule); padding: 1.25rem 0; }
.place, pre { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: .9rem; overflow-wrap: anywhere; }
.place { margin: 0; color: var(--soft); }
.place strong { color: var(--error); }
.message { margin: .4rem 0 .6rem; }
pre { margin: 0; padding: .75rem 1rem; background: var(--sheet); white-space: pre-wrap; }
mark { background: none; color: var(--error); text-decoration: underline wavy; text-underline-offset: .25em; }
a { color: inherit; }
`;

function item(finding: DeskFinding, severity: string): string {
  const [before, marked, after] = markedExcerpt(finding).map(escapeHtml);
  const excerpt = finding.excerpt.trim() === '' ? '' : `<pre>${before}<mark>${marked}</mark>${after}</pre>`;
  return `<li><p class="place"><strong>${escapeHtml(severity)}</strong> ${escapeHtml(`${finding.file}:${finding.line}:${finding.column}`)} · ${escapeHtml(finding.rule)}</p><p class="message">${escapeHtml(finding.message)}</p>${excerpt}</li>`;
}

/** What the browser shows in place of a page that cannot be made: why, and where. It gives way to the page by itself. */
export function problemPage({ lang, file, findings }: PageFindings): string {
  const words = deskStrings[lang];
  const { severity } = checkStrings[lang];
  const errors = findings.filter((finding) => finding.severity === 'error');
  const items = errors.map((finding) => item(finding, severity[finding.severity])).join('\n');
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${escapeHtml(words.brokenTitle)}</title>
<style>${STYLE}</style>
<script type="module">
import { createHotContext } from '/@vite/client';
createHotContext('/communique').on(${JSON.stringify(CHECKED)}, () => location.reload());
</script>
</head>
<body>
<main>
<h1>${escapeHtml(words.brokenTitle)}</h1>
<p class="lead"><code>${escapeHtml(file ?? '')}</code>. ${escapeHtml(words.brokenLead)}</p>
<ol>
${items}
</ol>
</main>
</body>
</html>
`;
}
