import {
  common,
  comparedWith,
  countRecipes,
  decodeSelection,
  decodeVersus,
  isWhole,
  selectionKey,
  selectionOf,
  wholeSelection,
  writeSelection,
  writeVersus,
  type Condition,
  type LeftOut,
  type Selection,
} from '@mangetamain/analytics/selection';
import { createEffect, createMemo, createSignal, type Accessor } from 'solid-js';
import type { SessionSignals } from './session-signals.ts';
import type { Overlap } from '@mangetamain/analytics/comparison';
import type { UrlState } from './url-state.ts';

/** How many recipes are selected, of how many. */
export interface RecipeCounts {
  readonly selected: number;
  readonly all: number;
}

/** The selection that the address holds: every page and analysis answers of it. */
export interface SelectionState {
  readonly selection: Accessor<Selection>;
  /** Whether there is an address to select in. */
  readonly selects: boolean;
  /** What the address asks for and does not get. */
  readonly leftOut: Accessor<readonly LeftOut[]>;
  /** Null where all recipes are shown, and until they are counted. */
  readonly counts: Accessor<RecipeCounts | null>;
  /** Adds a condition, in place of another where one is given. */
  readonly put: (condition: Condition, replaced?: Condition) => void;
  readonly remove: (condition: Condition) => void;
  readonly clear: () => void;
  /** Selects these recipes in place of those selected. */
  readonly choose: (selection: Selection) => void;
  /** Adds conditions to those that hold. */
  readonly add: (conditions: readonly Condition[]) => void;
  /** The query string with conditions added. */
  readonly withAdded: (conditions: readonly Condition[]) => URLSearchParams;
  /** The other recipes that these are compared with; null for none. */
  readonly versus: Accessor<Selection | null>;
  /** How many recipes both have, and how many both have in common; null where nothing is compared, and until counted. */
  readonly overlap: Accessor<Overlap | null>;
  /** Compares with other recipes, or with none. */
  readonly compareWith: (versus: Selection | null) => void;
}

/** All recipes, as where there is no address to ask for others. */
export const unselected: SelectionState = {
  selection: () => wholeSelection,
  selects: false,
  leftOut: () => [],
  counts: () => null,
  put: () => undefined,
  remove: () => undefined,
  clear: () => undefined,
  choose: () => undefined,
  add: () => undefined,
  withAdded: (conditions) => {
    const search = new URLSearchParams(window.location.search);
    writeSelection(search, selectionOf(conditions));
    return search;
  },
  versus: () => null,
  overlap: () => null,
  compareWith: () => undefined,
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
  const decodedVersus = createMemo(() => decodeVersus(url.search()));
  const versus = createMemo(() => comparedWith(selection(), decodedVersus().versus), undefined, {
    equals: (before, after) => versusId(before) === versusId(after),
  });
  const change = (conditions: readonly Condition[]) =>
    url.update((search) => writeSelection(search, selectionOf(conditions)), 'push');
  const without = (removed?: Condition) => selection().conditions.filter((each) => each !== removed);
  const all = createCounts(() => (isWhole(selection()) ? [] : [selection(), wholeSelection]), session);
  const overlapping = createCounts(() => {
    const other = versus();
    return other === null ? [] : [selection(), other, common(selection(), other)];
  }, session);

  return {
    selection,
    selects: true,
    leftOut: () => [...decoded().leftOut, ...decodedVersus().leftOut],
    counts: createMemo(() => {
      const [selected, ofAll] = all() ?? [];
      return selected === undefined || ofAll === undefined ? null : { selected, all: ofAll };
    }),
    put: (condition, replaced) => change([...without(replaced), condition]),
    remove: (condition) => change(without(condition)),
    clear: () => change([]),
    choose: ({ conditions }) => change(conditions),
    add: (conditions) => change([...selection().conditions, ...conditions]),
    withAdded: (conditions) => {
      const search = new URLSearchParams(url.search());
      writeSelection(search, selectionOf([...selection().conditions, ...conditions]));
      return search;
    },
    versus,
    overlap: createMemo(() => {
      const [own, other, both] = overlapping() ?? [];
      return own === undefined || other === undefined || both === undefined
        ? null
        : { own, other, common: both };
    }),
    compareWith: (chosen) => url.update((search) => writeVersus(search, chosen), 'push'),
  };
}

const versusId = (versus: Selection | null) => versus && selectionKey(versus);

/** How many recipes each of the selections has, in their order; null for none of them, and until they are counted. */
function createCounts(
  selections: () => readonly Selection[],
  { ask, dataset }: Pick<SessionSignals, 'ask' | 'dataset'>,
): Accessor<readonly number[] | null> {
  const [counts, setCounts] = createSignal<readonly number[] | null>(null);
  const datasetId = createMemo(() => dataset()?.datasetId);
  let latest = 0;
  createEffect(() => {
    datasetId();
    const asked = selections();
    const current = ++latest;
    setCounts(null);
    if (asked.length === 0) return;
    Promise.all(asked.map((each) => ask(countRecipes, ['recipes'], each))).then(
      (answers) => current === latest && setCounts(answers.map((rows) => rows[0]?.n ?? 0)),
      // The cards say what went wrong: they ask the same tables.
      () => undefined,
    );
  });
  return counts;
}
