import { choice } from '../../../analysis/controls.ts';
import { supportControl, topControl } from '../../items/item-controls.ts';
import { weekendControls } from '../controls.ts';
import { itemWeekendEffects } from './effects.ts';
import { itemEstimates } from './estimates.ts';
import { itemFigures } from './figures.ts';
import type { ItemModel, ItemParams } from './model.ts';
import {
  itemCaption,
  itemComparisonTable,
  itemFindings,
  itemKeyFigures,
  itemKpi,
  itemNotice,
  itemSubtitle,
  itemSummary,
} from './words.ts';

/** Controls of both analyses of items, beside their own item control. */
export const itemWeekendControls = {
  ...weekendControls,
  effect: choice('control.measure', [
    ['points', 'weekend.items.effect.points'],
    ['ratio', 'weekend.items.effect.ratio'],
  ]),
  top: topControl,
  support: supportControl,
};

type WrittenParams = Pick<ItemParams, 'weekend' | 'effect' | 'item'> & {
  readonly top: string;
  readonly support: string;
};

/** The controls' values as the model takes them. */
export function itemParams(params: WrittenParams, structural: boolean): ItemParams {
  return { ...params, structural, top: Number(params.top), support: Number(params.support) };
}

/** How both analyses of items present their model. */
export const itemWeekendPresentation = {
  notice: itemNotice,
  findings: itemFindings,
  effects: itemWeekendEffects,
  estimates: itemEstimates,
  summary: itemSummary,
  subtitle: itemSubtitle,
  kpis: (model: ItemModel) => [itemKpi(model)],
  keyFigures: itemKeyFigures,
  figures: itemFigures,
  caption: itemCaption,
  table: itemComparisonTable,
  items: ({ items }: ItemModel) => items.map(({ item }) => item),
  method: [
    'weekend.items.method.shares',
    'weekend.items.method.screen',
    'weekend.items.method.ranking',
    'weekend.items.method.structural',
    'weekend.measure.method.limits',
  ],
} as const;
