import { deskStrings } from '../../strings/desk.ts';
import type { PageFindings } from '../desk.ts';
import { button, element } from './element.ts';
import { BADGE_STYLE } from './style.ts';

/** The number of errors and warnings, in a corner of the page. */
export interface Badge {
  tell(found: PageFindings): void;
  expand(open: boolean): void;
  focus(): void;
  theme(scheme: string): void;
}

/** What the file of the page holds; on a page made from several files, what all of them hold. */
export function countIn({ file, findings, elsewhere }: PageFindings): { errors: number; warnings: number } {
  const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
  const others = file === undefined ? elsewhere : [];
  return {
    errors: others.reduce((sum, { errors }) => sum + errors, count('error')),
    warnings: others.reduce((sum, { warnings }) => sum + warnings, count('warning')),
  };
}

/** Puts the badge into the page. Astro's own toolbar hides while nobody points at it, and its marks with it. */
export function createBadge(toggle: () => void): Badge {
  const host = element('div', { id: 'communique-badge' });
  const opener = button('', toggle, { 'aria-expanded': 'false' });
  host.attachShadow({ mode: 'open' }).append(element('style', {}, BADGE_STYLE), opener);
  return {
    tell: (found) => {
      const counts = countIn(found);
      opener.textContent = deskStrings[found.lang].counts(counts);
      opener.dataset.level = counts.errors > 0 ? 'error' : counts.warnings > 0 ? 'warning' : 'none';
      opener.lang = found.lang;
      if (!host.isConnected) document.body.append(host);
    },
    expand: (open) => opener.setAttribute('aria-expanded', String(open)),
    focus: () => opener.focus(),
    theme: (scheme) => host.style.setProperty('color-scheme', scheme),
  };
}
