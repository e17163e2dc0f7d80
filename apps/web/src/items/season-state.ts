import { loadAnalyses, type ItemSeason } from '@mangetamain/analytics';
import type { ItemKind } from '@mangetamain/analytics/profile';
import { createSignal, type Accessor } from 'solid-js';
import type { SessionSignals } from '../state/session-signals.ts';

/** The seasons of the items of a kind by name; null until they are known, and empty where they cannot be. */
export function createSeasons(
  kind: ItemKind,
  session: Pick<SessionSignals, 'run'>,
): Accessor<ReadonlyMap<string, ItemSeason> | null> {
  const [seasons, setSeasons] = createSignal<ReadonlyMap<string, ItemSeason> | null>(null);
  const load = async () => {
    const analysis = (await loadAnalyses('seasonality')).find(({ id }) => id === `seasonality.${kind}`);
    if (analysis === undefined) return [];
    return (await session.run(analysis, {})).seasons;
  };
  load().then(
    (found) => setSeasons(new Map(found.map((season) => [season.item, season]))),
    // The list says the names all the same; the page of seasons says what failed.
    () => setSeasons(new Map<string, ItemSeason>()),
  );
  return seasons;
}
