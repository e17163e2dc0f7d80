import {
  countRecipes,
  decodeSelection,
  isWhole,
  selectionKey,
  selectionOf,
  wholeSelection,
  writeSelection,
  type Condition,
  type LeftOut,
  type Selection,
} from '@mangetamain/analytics/selection';
import { createEffect, createMemo, createSignal, type Accessor } from 'solid-js';
import type { SessionSignals } from './session-signals.ts';
import type { UrlState } from './url-state.ts';

/** How many recipes are selected, of how many. */
export interface RecipeCounts {
  readonly selected: number;
  readonly all: number;
}

/** The selection that the address holds: every page and analysis answers of it. */
export interface SelectionState {
  readonly selection: Accessor<Selection>;
  /** What the address asks for and does not get. */
  readonly leftOut: Accessor<readonly LeftOut[]>;
  /** Null where all recipes are shown, and until they are counted. */
  readonly counts: Accessor<RecipeCounts | null>;
  /** Adds a condition, in place of another where one is given. */
  readonly put: (condition: Condition, replaced?: Condition) => void;
  readonly remove: (condition: Condition) => void;
  readonly clear: () => void;
}

/** All recipes, as where there is no address to ask for others. */
export const unselected: SelectionState = {
  selection: () => wholeSelection,
  leftOut: () => [],
  counts: () => null,
  put: () => undefined,
  remove: () => undefined,
  clear: () => undefined,
};

/** Binds the selection to the address: each change is an entry of the browser's history. */
export function createSelectionState(
  url: UrlState,
  session: Pick<SessionSignals, 'ask' | 'dataset'>,
): SelectionState {
  const decoded = createMemo(() => decodeSelection(url.search()));
  const selection = createMemo(() => decoded().selection, undefined, {
    equals: (before, after) => selectionKey(before) === selectionKey(after),
  });
  const change = (conditions: readonly Condition[]) =>
    url.update((search) => writeSelection(search, selectionOf(conditions)), 'push');
  const without = (removed?: Condition) => selection().conditions.filter((each) => each !== removed);

  return {
    selection,
    leftOut: () => decoded().leftOut,
    counts: createCounts(selection, session),
    put: (condition, replaced) => change([...without(replaced), condition]),
    remove: (condition) => change(without(condition)),
    clear: () => change([]),
  };
}

function createCounts(
  selection: Accessor<Selection>,
  { ask, dataset }: Pick<SessionSignals, 'ask' | 'dataset'>,
): Accessor<RecipeCounts | null> {
  const [counts, setCounts] = createSignal<RecipeCounts | null>(null);
  const datasetId = createMemo(() => dataset()?.datasetId);
  let latest = 0;
  createEffect(() => {
    datasetId();
    const asked = selection();
    const current = ++latest;
    setCounts(null);
    if (isWhole(asked)) return;
    const answers = [asked, wholeSelection].map((each) => ask(countRecipes, ['recipes'], each));
    Promise.all(answers).then(
      ([selected, all]) =>
        current === latest && setCounts({ selected: selected?.[0]?.n ?? 0, all: all?.[0]?.n ?? 0 }),
      // The cards say what went wrong: they ask the same tables.
      () => undefined,
    );
  });
  return counts;
}
