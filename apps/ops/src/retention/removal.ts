import { mostRemovable, type StateStore } from '@mangetamain/deploy';

/** More would go than a working clock lets grow old between two sweeps. */
export class TooMuchToSweepError extends Error {
  override readonly name = 'TooMuchToSweepError';
  readonly code = 'too_much_to_sweep';
  constructor(expired: number, total: number) {
    super(
      `${expired} of ${total} have outlived their time, and at most ${mostRemovable(total)} are removed at once, so none was. ` +
        'Check the clock of this machine. If it is right, remove by hand what is not wanted any more, or keep it for longer.',
    );
  }
}

/** Removes documents of a record of so many. @throws {TooMuchToSweepError} before anything is removed. */
export async function removeAll(store: StateStore, keys: readonly string[], total: number): Promise<number> {
  requireFew(keys, total);
  for (const key of keys) await store.remove(key);
  return keys.length;
}

/** @throws {TooMuchToSweepError} where more of a record of so many would go than may. */
export function requireFew(keys: readonly string[], total: number): void {
  if (keys.length > mostRemovable(total)) throw new TooMuchToSweepError(keys.length, total);
}
