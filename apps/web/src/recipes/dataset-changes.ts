import { createMemo, type Accessor } from 'solid-js';
import type { SessionSignals } from '../state/session-signals.ts';

/** How often another dataset took the place of the one in use: what was asked of the old one is asked again. */
export function createDatasetChanges({ dataset }: Pick<SessionSignals, 'dataset'>): Accessor<number> {
  const seen = createMemo<{ readonly id: string | null; readonly changes: number }>(
    ({ id, changes }) => {
      const now = dataset()?.datasetId ?? id;
      return { id: now, changes: id === null || now === id ? changes : changes + 1 };
    },
    { id: null, changes: 0 },
  );
  return createMemo(() => seen().changes);
}
