import type { Observation } from '@mangetamain/deploy';
import { NoAnswerError } from './fetch-within.ts';

export type Check = Observation['checks'][number];
export type Finding = Pick<Check, 'result' | 'detail' | 'durationMs'>;

/** Definite evidence against a site, to be thrown by whoever finds it. The message says what was found. */
export class FailedCheck extends Error {
  override readonly name = 'FailedCheck';
}

/** Returns a check's outcome: what `look` returns, `failed` for evidence that it throws, `error` where nobody can tell. */
export async function check(name: Check['name'], look: () => Promise<Finding>): Promise<Check> {
  try {
    return { name, ...(await look()) };
  } catch (error) {
    if (error instanceof FailedCheck) return { name, result: 'failed', detail: error.message };
    if (error instanceof NoAnswerError) return { name, result: 'error', detail: error.message };
    const detail = error instanceof Error ? error.message : String(error);
    return { name, result: 'error', detail: `it could not be checked: ${detail}` };
  }
}

/** Longest time of an answer that is still good, in milliseconds. */
const SLOW_MS = 2_000;

/** Returns good, or a warning for what took too long, with its time. */
export function timely(tookMs: number): Finding {
  const durationMs = Math.round(tookMs);
  return tookMs <= SLOW_MS
    ? { result: 'good', detail: '', durationMs }
    : { result: 'warning', detail: `it took ${durationMs} ms`, durationMs };
}
