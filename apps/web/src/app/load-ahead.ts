import { whenIdle } from '../loading/idle.ts';

/**
 * Fetches what may be wanted later, one after another, each while nothing else is to do. What does not arrive is left to
 * whoever comes to need it. Stops once the signal is aborted.
 */
export function loadAhead(parts: readonly (() => Promise<unknown>)[], signal: AbortSignal): void {
  const [next, ...rest] = parts;
  if (next === undefined || signal.aborted) return;
  const goOn = () => loadAhead(rest, signal);
  whenIdle(() => {
    if (!signal.aborted) next().then(goOn, goOn);
  });
}
