import { whenIdle } from '../loading/idle.ts';

/**
 * Fetches what may be wanted later, one after another, each while nothing else is to do. What does not arrive is left to
 * whoever comes to need it. Stops once the signal is aborted.
 * @param onEnd called when all of them were asked for
 */
export function loadAhead(
  parts: readonly (() => Promise<unknown>)[],
  signal: AbortSignal,
  onEnd: () => void = () => undefined,
): void {
  const [next, ...rest] = parts;
  if (signal.aborted) return;
  if (next === undefined) return onEnd();
  const goOn = () => loadAhead(rest, signal, onEnd);
  whenIdle(() => {
    if (!signal.aborted) next().then(goOn, goOn);
  });
}
