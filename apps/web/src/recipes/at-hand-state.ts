import { createMemo, createSignal, type Accessor } from 'solid-js';
import type { LocalStore } from '../state/local-store.ts';

const storeKey = 'ingredientsAtHand';

/** The ingredients that somebody has at home: theirs alone, so kept in this browser and never in a link. */
export interface AtHand {
  readonly names: Accessor<readonly string[]>;
  readonly has: (name: string) => boolean;
  readonly add: (name: string) => void;
  readonly remove: (name: string) => void;
}

/** What is at hand, as it was left last time. */
export function createAtHand(store: LocalStore): AtHand {
  const kept = store.get(storeKey) ?? '';
  const [names, setNames] = createSignal<readonly string[]>(kept.split('\n').filter((name) => name !== ''));
  const known = createMemo(() => new Set(names()));
  const change = (next: readonly string[]) => {
    setNames(next);
    store.set(storeKey, next.join('\n'));
  };
  return {
    names,
    has: (name) => known().has(name),
    add: (name) => {
      if (name !== '' && !known().has(name)) change([...names(), name]);
    },
    remove: (name) => change(names().filter((other) => other !== name)),
  };
}
