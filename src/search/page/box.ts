/** Every search box: a combobox once there are scripts. What it suggests is fetched when it is first used. */
const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-search-box]')];
const inputOf = (form: HTMLFormElement): HTMLInputElement | null => form.querySelector('input[name=q]');

for (const form of forms) {
  const input = inputOf(form);
  if (!input) continue;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-keyshortcuts', '/');
  let isAttached = false;
  const attach = async (): Promise<void> => {
    if (isAttached) return;
    isAttached = true;
    try {
      await (await import('./suggestions.ts')).attachSuggestions(form, input);
    } catch {
      // No connection: the next use tries again.
      isAttached = false;
    }
  };
  input.addEventListener('focus', attach);
  input.addEventListener('input', attach);
  if (document.activeElement === input) attach();
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const form = forms.find(({ dataset }) => dataset.searchBox === 'page') ?? forms[0];
  const input = form && inputOf(form);
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
});
