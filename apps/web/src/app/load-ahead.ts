/** Where the browser does not say when it is idle, a moment after it was asked. */
const moment = 200;

/** Calls back once the browser has nothing else to do. */
const whenIdle = (callback: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(callback);
  else setTimeout(callback, moment);
};

/**
 * Fetches what may be wanted later, one after another, each while nothing else is to do. What does not arrive is left to
 * whoever comes to need it.
 */
export function loadAhead(parts: readonly (() => Promise<unknown>)[]): void {
  const [next, ...rest] = parts;
  if (next === undefined) return;
  const goOn = () => loadAhead(rest);
  whenIdle(() => void next().then(goOn, goOn));
}
