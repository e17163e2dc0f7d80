import { StoreUnavailable } from '../store/store-error.ts';

/**
 * Returns what the call returns, as long as that takes no longer than `milliseconds`.
 * The call is given a signal, to stop what it began.
 *
 * @throws {StoreUnavailable} when the time is over; otherwise whatever the call throws.
 */
export async function withinDeadline<T>(
  milliseconds: number,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(milliseconds);
  const timeOver = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(noAnswer(milliseconds)), { once: true });
  });
  return Promise.race([call(signal), timeOver]);
}

const noAnswer = (milliseconds: number) =>
  new StoreUnavailable(`The object store gave no answer within ${milliseconds} ms.`, {
    code: 'NoAnswerInTime',
    remedy: 'Check that it runs and can be reached from here.',
  });
