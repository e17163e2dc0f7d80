/**
 * Returns a promise that is rejected with the signal's reason once it is given, for races with work that may take long.
 * To be forgotten when the race is over: a signal keeps whoever listens to it.
 */
export function untilAborted(signal: AbortSignal): { promise: Promise<never>; forget: () => void } {
  const forgetting = new AbortController();
  const promise = new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    const options = { once: true, signal: forgetting.signal };
    signal.addEventListener('abort', () => reject(signal.reason), options);
  });
  // Nobody may be waiting any more when it comes.
  promise.catch(() => undefined);
  return { promise, forget: () => forgetting.abort() };
}
