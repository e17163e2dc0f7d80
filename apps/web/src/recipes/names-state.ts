import { shownName, type RecipeNames } from '@mangetamain/analytics/recipes';
import { createEffect, createSignal, on, type Accessor } from 'solid-js';
import type { SessionSignals } from '../state/session-signals.ts';

/**
 * Names of the recipes by their place in the list. They stand in a file of their own, in groups by number, which are read
 * when a row of theirs is looked at; all of them once somebody searches or sorts by name.
 */
export function createNames(
  session: Pick<SessionSignals, 'recipeDetails'>,
  ids: Accessor<readonly number[]>,
) {
  let names: (string | undefined)[] = [];
  let placeOf = new Map<number, number>();
  let failed: (() => void)[] = [];
  const [read, setRead] = createSignal(0, { equals: false });
  const [complete, setComplete] = createSignal(false);
  const [error, setError] = createSignal<unknown>(null);

  createEffect(
    on(ids, (all) => {
      names = Array.from({ length: all.length });
      placeOf = new Map(all.map((id, place) => [id, place]));
      setComplete(false);
      setRead(0);
    }),
  );

  const readGroups = async (
    groupsOf: (details: Details) => Iterable<number | null>,
    again: () => void,
  ): Promise<void> => {
    const wanted = ids();
    try {
      const details = await session.recipeDetails();
      const groups = [...new Set(groupsOf(details))].filter((group) => group !== null);
      await Promise.all(groups.map(async (group) => keep(wanted, await details.namesIn(group))));
    } catch (failure) {
      if (wanted === ids()) {
        failed.push(again);
        setError(failure);
      }
      throw failure;
    }
  };

  const keep = (wanted: readonly number[], rows: readonly { id: number; name: string }[]) => {
    // Read for a list that another one has replaced.
    if (wanted !== ids()) return;
    for (const { id, name } of rows) {
      const place = placeOf.get(id);
      if (place !== undefined) names[place] ??= shownName(name);
    }
    setRead(0);
  };

  const want = (places: readonly number[]) => {
    const missing = places.filter((place) => names[place] === undefined);
    if (missing.length === 0) return;
    readGroups(
      (details) => missing.map((place) => details.groupOf(ids()[place] ?? 0)),
      () => want(places),
    ).catch(stands);
  };

  const wantAll = () => {
    const wanted = ids();
    if (complete() || wanted.length === 0) return;
    readGroups(({ groups }) => Array.from({ length: groups }, (_, group) => group), wantAll).then(
      () => wanted === ids() && setComplete(true),
      stands,
    );
  };

  return {
    /** The name at a place, as it is shown; undefined until it is there. */
    of: (place: number): string | undefined => {
      read();
      return names[place];
    },
    /** All names as they stand. What follows changes is `of` and `complete`, not this. */
    all: (): RecipeNames => names,
    complete,
    error,
    /** Reads the names of these places, where they are not yet there. */
    want,
    /** Reads every name. */
    wantAll,
    /** Reads again whatever failed. */
    retry: () => {
      const again = failed;
      failed = [];
      setError(null);
      for (const read of again) read();
    },
  };
}

/** A failure is in `error` already. */
const stands = () => undefined;

type Details = Awaited<ReturnType<SessionSignals['recipeDetails']>>;
