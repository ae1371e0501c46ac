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
      if (theme === undefined) localStorage.removeItem('theme');
      else localStorage.setItem('theme', theme);
    } catch {
      // Storage may be off; the choice then holds for this page.
    }
  };
  const frames = [...document.querySelectorAll('meta[name="theme-color"]')].map((meta) => ({
    meta,
    media: meta.media,
    theme: meta.media.includes('dark') ? 'dark' : 'light',
  }));
  const show = (chosen) => {
    if (chosen === undefined) delete root.dataset.theme;
    else root.dataset.theme = chosen;
    for (const { meta, media, theme } of frames)
      meta.media = chosen === undefined ? media : theme === chosen ? 'all' : 'not all';
  };
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches);

  const kept = remembered();
  show(kept === 'dark' || kept === 'light' ? kept : undefined);
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-switch]');
    if (!button) return;
    const tell = () => button.setAttribute('aria-pressed', String(isDark()));
    button.hidden = false;
    button.addEventListener('click', () => {
      // Whoever wants what the device shows follows the device again.
      const chosen = isDark() === dark.matches ? (dark.matches ? 'light' : 'dark') : undefined;
      show(chosen);
      remember(chosen);
      tell();
    });
    dark.addEventListener('change', tell);
    tell();
  });
})();
