import { UnavailableError } from '@mangetamain/deploy';
import { StoreError, StoreUnavailable } from './store-error.ts';

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

/**
 * Returns what the call returns, as `withinDeadline`, in the terms of what is deployed: there, a refusal is no answer
 * either, as nobody said whether things are this or that.
 *
 * @throws {UnavailableError} for every error of the store; otherwise whatever the call throws.
 */
export async function availableWithin<T>(
  milliseconds: number,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  try {
    return await withinDeadline(milliseconds, call);
  } catch (error) {
    const isOfStore =
      error instanceof StoreError || (error instanceof Error && error.name === 'TimeoutError');
    throw isOfStore ? new UnavailableError(error.message, { cause: error }) : error;
  }
}

const noAnswer = (milliseconds: number) =>
  new StoreUnavailable(`The object store gave no answer within ${milliseconds} ms.`, {
    code: 'NoAnswerInTime',
    remedy: 'Check that it runs and can be reached from here.',
  });
