import { itemNames, type ItemKind } from '@mangetamain/analytics/profile';
import { createEffect, createSignal, on, type Accessor } from 'solid-js';
import type { SessionSignals } from '../state/session-signals.ts';

export interface ItemUse {
  readonly name: string;
  readonly recipes: number;
}

export interface ItemNames {
  /** Every item, most used first; null until they are there. */
  readonly names: Accessor<readonly ItemUse[] | null>;
  /** Why they are not; null while they may come. */
  readonly failure: Accessor<{ readonly error: unknown } | null>;
  readonly retry: () => void;
}

/** The items of a kind in the dataset in use, asked for again where it is replaced. */
export function createItemNames(kind: ItemKind, session: SessionSignals): ItemNames {
  const [names, setNames] = createSignal<readonly ItemUse[] | null>(null);
  const [failure, setFailure] = createSignal<{ readonly error: unknown } | null>(null);
  let latest = 0;
  const load = () => {
    const current = ++latest;
    setFailure(null);
    session.ask(itemNames(kind), [kind]).then(
      (rows) => current === latest && setNames(rows),
      (error: unknown) => current === latest && setFailure({ error }),
    );
  };
  load();
  createEffect(
    on(
      () => session.dataset()?.datasetId,
      (id, before) => {
        if (before !== undefined && id !== before) load();
      },
    ),
  );
  return { names, failure, retry: load };
}
