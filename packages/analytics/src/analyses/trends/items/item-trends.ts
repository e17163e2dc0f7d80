import { choiceOf } from '../../../analysis/controls.ts';
import { text, type Text } from '../../../text/index.ts';
import { supportControl, topControl } from '../../items/item-controls.ts';
import { trendsControls } from '../controls.ts';
import { changesView } from './changes-view.ts';
import { compareView } from './compare-view.ts';
import { diversityView } from './diversity-view.ts';
import { itemTrendEffects } from './effects.ts';
import { itemTrendEstimates } from './estimates.ts';
import type { ItemTrendModel } from './model.ts';
import { usedView } from './used-view.ts';
import type { View } from './view.ts';

/** Controls of both analyses of items, beside their own item control. */
export const itemTrendControls = {
  ...trendsControls,
  view: choiceOf('control.view', ['used', 'changes', 'compare', 'diversity'], { initial: 'changes' }),
  measure: choiceOf('control.measure', ['model', 'endpoints']),
  top: topControl,
  support: supportControl,
};

const views: Readonly<Record<ItemTrendModel['view'], View>> = {
  used: usedView,
  changes: changesView,
  compare: compareView,
  diversity: diversityView,
};

/** How both analyses of items present their model. */
export const itemTrendPresentation = {
  notice,
  findings: (model: ItemTrendModel) => views[model.view].findings(model),
  effects: itemTrendEffects,
  estimates: itemTrendEstimates,
  subtitle: (model: ItemTrendModel) => views[model.view].subtitle(model),
  keyFigures: (model: ItemTrendModel) => views[model.view].keyFigures(model),
  figures: (model: ItemTrendModel) => views[model.view].figures(model),
  caption: (model: ItemTrendModel) => views[model.view].caption(model),
  table: (model: ItemTrendModel) => views[model.view].table(model),
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

function notice({ recipes, names, kind }: ItemTrendModel): Text | null {
  if (recipes === 0) return text('trends.notice.noRecipes');
  return names.length === 0 ? text('trends.items.notice.noItems', { kind }) : null;
}
