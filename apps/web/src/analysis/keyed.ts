import { createMemo, createSignal, type Accessor, type Setter } from 'solid-js';

interface Slot<Item> {
  readonly id: string;
  readonly item: Accessor<Item>;
  readonly set: Setter<Item>;
}

/**
 * Accessors that stay the same as long as an item with their id is there, so that a new result redraws
 * a component instead of replacing it: focus and size survive.
 */
export function createKeyed<Item extends { readonly id: string }>(
  items: Accessor<readonly Item[]>,
): Accessor<readonly Accessor<Item>[]> {
  const slots = createMemo<readonly Slot<Item>[]>((before) => {
    const next = items().map((item) => {
      const known = before.find(({ id }) => id === item.id);
      if (known !== undefined) {
        known.set(() => item);
        return known;
      }
      const [current, set] = createSignal(item);
      return { id: item.id, item: current, set };
    });
    const same = next.length === before.length && next.every((slot, index) => slot === before[index]);
    return same ? before : next;
  }, []);
  return createMemo(() => slots().map(({ item }) => item));
}
