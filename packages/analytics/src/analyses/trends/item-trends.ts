import { choice } from '../../analysis/controls.ts';
import { text, type Text } from '../../text/index.ts';
import { supportControl, topControl } from '../items/item-controls.ts';
import { trendsControls, type TrendsParams } from './controls.ts';
import { itemTrendFigures } from './item-trend-figures.ts';
import type { ItemTrendModel, ItemTrendParams } from './item-trend-model.ts';
import { itemTrendTable } from './item-trend-table.ts';
import {
  itemTrendCaption,
  itemTrendFindings,
  itemTrendKeyFigures,
  itemTrendSubtitle,
} from './item-trend-words.ts';

/** Controls of both analyses of items, beside their own item control. */
export const itemTrendControls = {
  ...trendsControls,
  view: choice(
    'control.view',
    [
      ['used', 'control.view.used'],
      ['changes', 'control.view.changes'],
      ['compare', 'control.view.compare'],
      ['diversity', 'control.view.diversity'],
    ],
    { initial: 'changes' },
  ),
  measure: choice('control.measure', [
    ['model', 'control.measure.model'],
    ['endpoints', 'control.measure.endpoints'],
  ]),
  top: topControl,
  support: supportControl,
};

interface WrittenParams extends TrendsParams {
  readonly view: ItemTrendParams['view'];
  readonly measure: ItemTrendParams['measure'];
  readonly top: string;
  readonly support: string;
  readonly item: string;
}

/** The controls' values as the model takes them. */
export function itemTrendParams(params: WrittenParams, structural: boolean): ItemTrendParams {
  return { ...params, structural, top: Number(params.top), support: Number(params.support) };
}

function notice({ recipes, names, kind }: ItemTrendModel): Text | null {
  if (recipes === 0) return text('trends.notice.noRecipes');
  return names.length === 0 ? text('trends.items.notice.noItems', { kind }) : null;
}

/** How both analyses of items present their model. */
export const itemTrendPresentation = {
  notice,
  findings: itemTrendFindings,
  subtitle: itemTrendSubtitle,
  keyFigures: itemTrendKeyFigures,
  figures: itemTrendFigures,
  caption: itemTrendCaption,
  table: itemTrendTable,
  items: ({ names }: ItemTrendModel) => names,
  method: [
    'trends.items.method.counts',
    'trends.items.method.model',
    'trends.items.method.endpoints',
    'trends.items.method.jumps',
    'trends.items.method.diversity',
    'trends.items.method.limits',
  ],
} as const;
