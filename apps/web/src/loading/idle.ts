/** Where the browser does not say when it is idle, a moment after it was asked; in milliseconds. */
const moment = 200;

/** A browser that never rests is not waited for longer than this, in milliseconds. */
const patience = 1_000;

/** Calls back once the browser has nothing else to do. */
export const whenIdle = (callback: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: patience });
  else setTimeout(callback, moment);
};
