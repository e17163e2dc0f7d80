import { createSignal, onCleanup, type Signal } from 'solid-js';
import * as z from 'zod/mini';

/** Where in the page the reader is: an element by its id and how far from the top of the window; or how far down the page. */
const placeSchema = z.object({ id: z.nullable(z.string()), top: z.number() });

export type Place = z.infer<typeof placeSchema>;

const keptSchema = z.object({ values: z.record(z.string(), z.string()), place: placeSchema });
const visitSchema = z.record(z.string(), z.unknown());
const stateSchema = z.object({ kept: keptSchema });

const readers = new Map<string, () => string>();
let kept = new Map<string, string>();

/**
 * A signal whose value outlives the reload for a new release, under a key that no other signal has at the time. Begins
 * with what was kept, once, else with the initial value.
 */
export function createKeptSignal(key: string, initial: string): Signal<string> {
  const signal = createSignal(kept.get(key) ?? initial);
  kept.delete(key);
  const [read] = signal;
  readers.set(key, read);
  onCleanup(() => {
    if (readers.get(key) === read) readers.delete(key);
  });
  return signal;
}

/**
 * Notes what all kept signals hold, and the place, in this visit of the browser's history: that works without storage,
 * for this tab and this address alone.
 */
export function keepForReload({ history }: Pick<Window, 'history'>, place: Place): void {
  const values = Object.fromEntries([...readers].map(([key, read]) => [key, read()]));
  const before = visitSchema.safeParse(history.state).data ?? {};
  history.replaceState({ ...before, kept: { values, place } }, '');
}

/** Takes what was kept before the reload, so that no later one finds it; returns the place, or null where nothing was. */
export function takeKept({ history }: Pick<Window, 'history'>): Place | null {
  const { success, data } = stateSchema.safeParse(history.state);
  if (!success) return null;
  kept = new Map(Object.entries(data.kept.values));
  history.replaceState({ ...history.state, kept: undefined }, '');
  return data.kept.place;
}
