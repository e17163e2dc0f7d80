import type { Logger } from '../log/logger.ts';
import type { StoreEvent } from '../store/embedded-process/supervise-store.ts';
import type { Announce } from '../watch/announcer.ts';

/** A start that fails so often is no matter of a moment. */
const HOPELESS = 3;

interface StoreNews {
  readonly onEvent: (event: StoreEvent) => void;
  /** From now on people hear of it, not the log alone. */
  readonly tellBy: (announce: Announce) => void;
}

/** Returns what becomes of the events of the embedded store's process: lines in the log, and messages to people. */
export function createStoreNews(logger: Logger): StoreNews {
  let announce: Announce = async () => {};
  return {
    onEvent({ type, ...facts }) {
      if (type === 'back') logger.warn(facts, 'store_started_again');
      else logger.error(facts, type === 'ended' ? 'store_ended' : 'store_not_started');
      const { reason } = facts;
      if ('awayMs' in facts)
        void announce({
          event: 'store.restarted',
          severity: 'warning',
          title: 'The embedded object store was started again',
          description: `Its process ended ${reason}. It answers again after ${facts.awayMs} ms; the sites went on with what they had.`,
        });
      if ('attempt' in facts && facts.attempt === HOPELESS)
        void announce({
          event: 'store.failed',
          severity: 'bad',
          title: 'The embedded object store does not start',
          description: `Its process ended, and ${HOPELESS} starts have failed: ${reason} It is tried again; the sites go on with what they have.`,
        });
    },
    tellBy(told) {
      announce = told;
    },
  };
}
