/** The colours of the panel and the badge; the page's own where it has them. */
const COLOURS = `
:host { --ink: light-dark(#16181b, #ebe8e1); --soft: light-dark(#454a51, #c2bfb7); --paper: light-dark(#fdfdfb, #1b1e21); --sheet: light-dark(#f1f1ec, #26292d); --line: light-dark(#d9d9d2, #44494e); --error: light-dark(#9e1b1e, #f08a80); --warning: light-dark(#7a4f00, #efc46a); --note: light-dark(#0a4fb0, #8ab8ff); --focus: light-dark(#0a57c2, #8ab8ff); }
* { box-sizing: border-box; }
button, a { font: inherit; color: inherit; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
`;

export const BADGE_STYLE = `${COLOURS}
:host { all: initial; }
@media print { button { display: none; } }
button { position: fixed; right: 1rem; bottom: 1rem; z-index: 999998; min-height: 2.5rem; padding: .45rem .9rem; border: 1px solid var(--line); border-radius: 2rem; background: var(--paper); color: var(--ink); font: 600 .875rem/1.4 "Be Vietnam Pro", "Segoe UI", Roboto, sans-serif; box-shadow: 0 2px 10px rgb(0 0 0 / .25); cursor: pointer; }
button::before { content: "✓"; margin-right: .4rem; }
button[data-level="error"] { border-color: var(--error); color: var(--error); }
button[data-level="warning"] { border-color: var(--warning); color: var(--warning); }
button[data-level="error"]::before, button[data-level="warning"]::before { content: "●"; }
`;

export const PANEL_STYLE = `${COLOURS}
section { position: fixed; right: 1rem; bottom: 4.25rem; z-index: 999999; display: flex; flex-direction: column; width: min(27rem, calc(100vw - 2rem)); max-height: min(38rem, calc(100vh - 6rem)); border: 1px solid var(--line); border-radius: .6rem; background: var(--paper); color: var(--ink); font: .9375rem/1.55 "Be Vietnam Pro", "Segoe UI", Roboto, sans-serif; box-shadow: 0 8px 30px rgb(0 0 0 / .3); }
header { display: flex; align-items: baseline; gap: .75rem; padding: .75rem 1rem; border-bottom: 1px solid var(--line); }
section[data-side="left"] { right: auto; left: 1rem; }
@media (max-width: 60rem) { section { max-height: 45vh; } }
h2:focus-visible { outline: none; }
h2 { flex: 1; margin: 0; font-size: 1rem; }
h3 { margin: 1rem 0 .25rem; font-size: .875rem; color: var(--soft); }
.body { overflow-y: auto; padding: .25rem 1rem 1rem; }
ol, ul { list-style: none; margin: 0; padding: 0; }
ol > li { padding: .75rem 0; border-bottom: 1px solid var(--line); }
ol > li[aria-current] { box-shadow: -1rem 0 0 var(--sheet), 1rem 0 0 var(--sheet); background: var(--sheet); }
p { margin: .2rem 0; }
.what { font-size: .8125rem; color: var(--soft); overflow-wrap: anywhere; }
ol > li { --own: var(--note); }
ol > li.error { --own: var(--error); }
ol > li.warning { --own: var(--warning); }
.what strong { color: var(--own); }
.place { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: .75rem; color: var(--soft); overflow-wrap: anywhere; }
pre { margin: .35rem 0; padding: .4rem .6rem; border-left: 3px solid var(--own); background: var(--sheet); font: inherit; font-size: .875rem; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 6rem; overflow: auto; }
li[aria-current] pre { background: var(--paper); }
mark { background: none; color: var(--own); font-weight: 600; text-decoration: underline; text-underline-offset: .2em; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .4rem; }
button { padding: .3rem .65rem; min-height: 1.9rem; border: 1px solid var(--line); border-radius: .35rem; background: var(--paper); font-size: .8125rem; cursor: pointer; }
button:hover { background: var(--sheet); }
ul li { font-size: .8125rem; padding: .2rem 0; overflow-wrap: anywhere; }
.keys { font-size: .75rem; color: var(--soft); margin-top: 1rem; }
`;
