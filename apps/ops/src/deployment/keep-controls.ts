import { backUpControls, environments, type Ids, type StateStore } from '@mangetamain/deploy';
import type { Logger } from '../log/logger.ts';

interface KeepControlsOptions {
  readonly store: StateStore;
  readonly ids: Ids;
  readonly logger: Logger;
}

/**
 * Returns a function that keeps a backup of what is forbidden, also of what was before each change made one. It never
 * throws: what is damaged is found by the health rounds.
 */
export function createControlsKeeper({ store, ids, logger }: KeepControlsOptions): () => Promise<void> {
  return async () => {
    try {
      for (const environment of environments) await backUpControls({ store, ids }, environment);
    } catch (error) {
      logger.warn({ err: error }, 'controls_not_kept');
    }
  };
}
