/** Milliseconds in which an answer may come before anything says that it is awaited. */
const SOON = 40;

/**
 * Shows what is to be seen while something is awaited, but not at once: what comes straight away takes its place, and
 * the page neither flickers nor draws itself twice.
 */
export function createPatience() {
  let waiting: { readonly show: () => void; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  const drop = (): void => {
    clearTimeout(waiting?.timer);
    waiting = undefined;
  };
  const showNow = (): void => {
    const show = waiting?.show;
    drop();
    show?.();
  };
  return {
    /** Takes the place of what has not been shown yet. */
    showSoon: (show: () => void): void => {
      drop();
      waiting = { show, timer: setTimeout(showNow, SOON) };
    },
    showNow,
    drop,
  };
}
