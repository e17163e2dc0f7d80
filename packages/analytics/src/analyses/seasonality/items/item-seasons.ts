import { text, type Text } from '../../../text/index.ts';
import type { ItemKind } from '../../items/item-table.ts';
import type { ItemSeasonParams } from './controls.ts';
import { curveFigure } from './curve-figure.ts';
import { itemSeasonEffects } from './effects.ts';
import { itemSeasonEstimates } from './estimates.ts';
import { heatFigure } from './heat-figure.ts';
import { modelItems, type ItemSeasonModel } from './model.ts';
import { itemSeasonQuery, type ItemSeasonRows } from './rows.ts';
import { itemWords } from './words.ts';

function notice({ recipes, names, kind, tested, profile }: ItemSeasonModel): Text | null {
  if (recipes === 0) return text('seasonality.notice.noRecipes');
  if (names.length === 0) return text('seasonality.items.notice.noItems', { kind });
  return tested.length === 0 && profile === null ? text('seasonality.items.notice.rare', { kind }) : null;
}

/** Which items of a kind have a season, and one of them through the year. */
export const itemSeasons = (kind: ItemKind) =>
  ({
    query: (params: ItemSeasonParams) => itemSeasonQuery(kind, params),
    model: (rows: ItemSeasonRows, params: ItemSeasonParams) => modelItems(rows, kind, params),
    notice,
    ...itemWords,
    effects: itemSeasonEffects,
    estimates: itemSeasonEstimates,
    figures: (model: ItemSeasonModel) => [heatFigure(model), curveFigure(model)],
    items: ({ names }: ItemSeasonModel) => names,
    seasons: ({ seasons }: ItemSeasonModel) => seasons,
    method: [
      'seasonality.method.calendar',
      'seasonality.items.method.counts',
      'seasonality.items.method.screen',
      'seasonality.items.method.rank',
      'seasonality.items.method.curve',
      'seasonality.items.method.consistency',
      'seasonality.items.method.limits',
    ],
  }) as const;
