import { checkStrings } from '../../strings/check.ts';
import { type DeskStrings, deskStrings } from '../../strings/desk.ts';
import type { DeskFinding, FileCount, PageFindings } from '../desk.ts';
import { markedExcerpt } from '../excerpt.ts';
import { button, element } from './element.ts';
import { PANEL_STYLE } from './style.ts';

/** What the panel can ask for. */
export interface PanelActions {
  readonly close: () => void;
  /** Shows a finding's place in the text, by its number. */
  readonly show: (index: number) => void;
  /** False where the place is not on the page. */
  readonly isOnPage: (index: number) => boolean;
  /** The address of a page, from its path below the site's base. */
  readonly href: (path: string) => string;
}

/** The list of findings beside the page. */
export interface Panel {
  tell(found: PageFindings): void;
  focus(): void;
  /** Marks the finding that is shown in the text, and makes way for its place. */
  point(index: number, place: Range | undefined): void;
  theme(scheme: string): void;
}

async function openInEditor(place: string, notOpened: string, status: HTMLElement): Promise<void> {
  const answer = await fetch(`/__open-in-editor?file=${encodeURIComponent(place)}`).catch(() => undefined);
  status.textContent = answer?.ok ? '' : notOpened;
}

function findingItem(
  finding: DeskFinding,
  index: number,
  { lang }: PageFindings,
  actions: PanelActions,
): HTMLLIElement {
  const words = deskStrings[lang];
  const [before, marked, after] = markedExcerpt(finding);
  const status = element('p', { role: 'status', class: 'what' });
  const open = button(words.openInEditor, () => void openInEditor(finding.place, words.notOpened, status));
  const show = actions.isOnPage(index) ? [button(words.showInText, () => actions.show(index))] : [];
  const [suggestion] = finding.expected;
  return element(
    'li',
    { class: finding.severity, tabindex: '-1' },
    element(
      'p',
      { class: 'what' },
      element('strong', {}, checkStrings[lang].severity[finding.severity]),
      ` ${finding.rule}`,
    ),
    element('p', {}, finding.message),
    ...(finding.excerpt.trim() === ''
      ? []
      : [element('pre', {}, before, element('mark', {}, marked), after)]),
    ...(suggestion === undefined
      ? []
      : [element('p', {}, `${words.write}: `, element('strong', {}, suggestion))]),
    element('p', { class: 'place' }, `${finding.file}:${finding.line}:${finding.column}`),
    element('div', { class: 'actions' }, ...show, open),
    status,
  );
}

function otherFile(
  { file, address, errors, warnings }: FileCount,
  words: DeskStrings,
  actions: PanelActions,
): HTMLLIElement {
  const name = address === undefined ? file : element('a', { href: actions.href(address) }, file);
  return element('li', {}, name, ` ${words.counts({ errors, warnings })}`);
}

function bodyOf(found: PageFindings, actions: PanelActions): HTMLElement {
  const words = deskStrings[found.lang];
  const items = found.findings.map((finding, index) => findingItem(finding, index, found, actions));
  const others = found.elsewhere.map((other) => otherFile(other, words, actions));
  const silent = found.file === undefined ? words.manyFiles : words.nothing;
  return element(
    'div',
    { class: 'body' },
    items.length > 0 ? element('ol', {}, ...items) : element('p', {}, silent),
    ...(others.length > 0 ? [element('h3', {}, words.elsewhere), element('ul', {}, ...others)] : []),
    ...(items.length > 0 ? [element('p', { class: 'keys' }, words.keys)] : []),
  );
}

/** Makes the panel in the canvas that the toolbar gives; the toolbar shows and hides it. */
export function createPanel(canvas: ShadowRoot, actions: PanelActions): Panel {
  const section = element('section', { 'aria-labelledby': 'title' });
  canvas.append(element('style', {}, PANEL_STYLE), section);
  section.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') actions.close();
  });
  return {
    tell: (found) => {
      const words = deskStrings[found.lang];
      const scrolled = section.querySelector('.body')?.scrollTop ?? 0;
      section.lang = found.lang;
      section.replaceChildren(
        element(
          'header',
          {},
          element('h2', { id: 'title', tabindex: '-1' }, words.title),
          button(words.close, actions.close),
        ),
        bodyOf(found, actions),
      );
      section.querySelector('.body')?.scrollTo(0, scrolled);
    },
    focus: () => section.querySelector<HTMLElement>('h2')?.focus(),
    point: (index, place) => {
      const { left, right } = place?.getBoundingClientRect() ?? { left: 0, right: 0 };
      section.dataset.side = left + right > innerWidth ? 'left' : 'right';
      const items = [...section.querySelectorAll<HTMLElement>('ol > li')];
      for (const item of items) item.removeAttribute('aria-current');
      items[index]?.setAttribute('aria-current', 'true');
      items[index]?.scrollIntoView({ block: 'nearest' });
    },
    theme: (scheme) => section.style.setProperty('color-scheme', scheme),
  };
}
