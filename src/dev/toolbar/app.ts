import { defineToolbarApp } from 'astro/toolbar';
import type { PageFindings } from '../desk.ts';
import { ASK, CHECKED, TELL } from '../messages.ts';
import { countIn, createBadge } from './badge.ts';
import { createMarks } from './marks.ts';
import { createPanel } from './panel.ts';

/** Remembers over a reload that the panel is open. */
const OPEN = 'communique:open';

/** What may stay in the toolbar of an editor; Astro's own tools are for programmers, and one asks another host. */
const HIDDEN =
  '.item[data-app-id^="astro:"]:not([data-app-id="astro:settings"]) { display: none !important; }';

const schemeOfPage = (): string => {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme === 'normal' ? 'light' : scheme;
};

function hideForeignTools(): void {
  const style = document.createElement('style');
  style.textContent = HIDDEN;
  document.querySelector('astro-dev-toolbar')?.shadowRoot?.append(style);
}

/** Tells the others whenever the theme of the page is chosen anew. */
function followTheme(apply: (scheme: string) => void): void {
  apply(schemeOfPage());
  new MutationObserver(() => apply(schemeOfPage())).observe(document.documentElement, { attributes: true });
}

export default defineToolbarApp({
  init(canvas, app, server) {
    let found: PageFindings | undefined;
    let ranges: readonly (readonly Range[])[] = [];
    let shown = -1;
    let open = false;
    const marks = createMarks();
    const toggle = (state: boolean): void => app.toggleState({ state });

    const show = (index: number): void => {
      shown = index;
      const range = ranges[index]?.[0];
      panel.point(index, range);
      if (range) marks.show(range);
    };
    const panel = createPanel(canvas, {
      close: () => toggle(false),
      show,
      isOnPage: (index) => (ranges[index]?.length ?? 0) > 0,
      href: (path) => `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`,
    });
    const badge = createBadge(() => {
      toggle(!open);
      if (open) panel.focus();
    });

    const tell = (told: PageFindings): void => {
      if (told.path !== location.pathname) return;
      found = told;
      ranges = marks.mark(told.findings);
      shown = -1;
      panel.tell(told);
      badge.tell(told);
      const { errors, warnings } = countIn(told);
      if (errors + warnings === 0) app.toggleNotification({ state: false });
      else app.toggleNotification({ state: true, level: errors > 0 ? 'error' : 'warning' });
    };

    app.onToggled(({ state }) => {
      if (state === open) return;
      open = state;
      sessionStorage.setItem(OPEN, String(state));
      badge.expand(state);
      if (!state) badge.focus();
    });
    document.addEventListener('keydown', (event) => {
      const total = found?.findings.length ?? 0;
      if (event.key !== 'F8' || total === 0) return;
      event.preventDefault();
      if (!open) toggle(true);
      show((Math.max(shown, event.shiftKey ? 0 : -1) + (event.shiftKey ? total - 1 : 1)) % total);
    });
    followTheme((scheme) => {
      panel.theme(scheme);
      badge.theme(scheme);
    });
    hideForeignTools();
    server.on<PageFindings>(TELL, tell);
    const ask = (): void => server.send(ASK, { path: location.pathname });
    server.on(CHECKED, ask);
    ask();
    if (sessionStorage.getItem(OPEN) === 'true') toggle(true);
  },
});
