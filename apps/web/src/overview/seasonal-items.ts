import type { ItemSeason } from '@mangetamain/analytics';
import type { AnalysisRun } from '../analysis/analysis-run.ts';

/** Where the profile of an item stands. */
type ItemScreen = 'ingredients' | 'tags';

export interface SeasonalItem extends ItemSeason {
  readonly screen: ItemScreen;
}

const sources: readonly (readonly [analysis: string, screen: ItemScreen])[] = [
  ['seasonality.ingredients', 'ingredients'],
  ['seasonality.tags', 'tags'],
];

/** Everything with a season, of those analyses that have answered. */
export const seasonalItems = (runs: readonly AnalysisRun[]): readonly SeasonalItem[] =>
  sources.flatMap(([id, screen]) => {
    const seasons = runs.find(({ analysis }) => analysis.id === id)?.state().last?.seasons ?? [];
    return seasons.map((season) => ({ ...season, screen }));
  });
