import type { ItemSeason } from '@mangetamain/analytics';
import type { ItemKind } from '@mangetamain/analytics/profile';
import type { AnalysisRun } from '../analysis/analysis-run.ts';

/** An ingredient or tag with its season; its profile is the screen of the same name. */
export interface SeasonalItem extends ItemSeason {
  readonly kind: ItemKind;
}

export const itemKinds: readonly ItemKind[] = ['ingredients', 'tags'];

/** Everything with a season, of those analyses that have answered. */
export const seasonalItems = (runs: readonly AnalysisRun[]): readonly SeasonalItem[] =>
  itemKinds.flatMap((kind) => {
    const run = runs.find(({ analysis }) => analysis.id === `seasonality.${kind}`);
    return (run?.state().last?.seasons ?? []).map((season) => ({ ...season, kind }));
  });
