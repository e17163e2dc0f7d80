import type { Logger } from '../log/logger.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { type ConditionalWrites, probeConditionalWrites } from '../store/probe.ts';
import { monotonic } from '../time/monotonic.ts';

/** How long an answer counts: a store rarely changes its ways, but one that was repaired should be noticed. */
const KEEP_MS = { honoured: 3_600_000, ignored: 30_000 };

/** Tells whether the store honours conditional writes. @throws {StoreError} when it cannot be asked. */
export type ConditionalWritesCheck = () => Promise<ConditionalWrites>;

/** Returns the check, which tries the store out at most once at a time and remembers the answer, never a failure. */
export function createConditionalWritesCheck(
  store: ObjectStore,
  logger: Logger,
  now: () => number = monotonic,
): ConditionalWritesCheck {
  let known: { readonly answer: ConditionalWrites; readonly until: number } | null = null;
  let asking: Promise<ConditionalWrites> | null = null;

  async function ask(): Promise<ConditionalWrites> {
    try {
      const answer = await probeConditionalWrites(store);
      if (!answer.honoured) logger.error({ reason: answer.reason }, 'conditional_writes_ignored');
      known = { answer, until: now() + (answer.honoured ? KEEP_MS.honoured : KEEP_MS.ignored) };
      return answer;
    } finally {
      asking = null;
    }
  }

  return () => {
    if (known !== null && now() < known.until) return Promise.resolve(known.answer);
    asking ??= ask();
    return asking;
  };
}
