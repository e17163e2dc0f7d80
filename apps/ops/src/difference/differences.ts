import { ConflictError, differenceKey, type Compare, type StateStore } from '@mangetamain/deploy';
import type { Logger } from '../log/logger.ts';
import { withinDeadline } from '../store/within-deadline.ts';
import type { Pair } from '../preview/preview-address.ts';
import type { Comparer } from './comparer.ts';
import { digestOf } from './digest.ts';
import { differenceSchema, type Difference } from './schema.ts';

/** A promotion does not wait longer to learn what it changes. */
const PATIENCE_MS = 10_000;

export interface Differences {
  /** What two pairs show differently. Rejects as a `Comparer` does. */
  readonly between: Comparer;
  /** Compares for a promotion, and keeps the whole with it. */
  readonly keep: Compare;
  /** What was kept with a promotion, or null where nothing was, or what this version cannot read. Rejects with UnavailableError. */
  keptWith(promotionId: string): Promise<Difference | null>;
}

interface DifferencesOptions {
  readonly state: Pick<StateStore, 'get' | 'create'>;
  readonly compare: Comparer;
  /** Where a pair can be looked at, as far as that is known. */
  readonly previewOf: (pair: Pair) => string | null;
  readonly logger: Logger;
}

export function createDifferences({ state, compare, previewOf, logger }: DifferencesOptions): Differences {
  return {
    between: compare,
    async keep({ id, from, target }) {
      try {
        return await withinDeadline(PATIENCE_MS, async () => {
          const difference = await compare(from, target);
          await createOnce(state, differenceKey(id), difference);
          const preview = previewOf(target);
          return { ...digestOf(difference), ...(preview !== null && { preview }) };
        });
      } catch (err) {
        // Nobody waits for it: what is promoted is promoted for other reasons.
        logger.warn({ err, promotionId: id }, 'difference_unknown');
        return null;
      }
    },
    async keptWith(promotionId) {
      const found = await state.get(differenceKey(promotionId));
      return differenceSchema.safeParse(found?.value).data ?? null;
    },
  };
}

/** A promotion that is taken over compares again; what was kept first stays. */
async function createOnce(state: Pick<StateStore, 'create'>, key: string, value: unknown): Promise<void> {
  try {
    await state.create(key, value);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
  }
}
