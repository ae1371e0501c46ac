// Loaded before the first paint, so that a remembered choice does not flash.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const remembered = () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null;
    }
  };
  const remember = (theme) => {
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // Storage may be off; the choice then holds for this page.
    }
  };
  const show = (theme) => {
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  };
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches);

  show(remembered());
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-switch]');
    if (!button) return;
    const tell = () => button.setAttribute('aria-pressed', String(isDark()));
    button.hidden = false;
    button.addEventListener('click', () => {
      const theme = isDark() ? 'light' : 'dark';
      show(theme);
      remember(theme);
      tell();
    });
    dark.addEventListener('change', tell);
    tell();
  });
})();
