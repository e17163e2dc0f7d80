import { choice } from '../../analysis/controls.ts';
import { text, type Text } from '../../text/index.ts';
import { seasonalityControls, type SeasonalityParams } from './controls.ts';
import { itemSeasonFigures } from './item-season-figures.ts';
import type { ItemSeasonModel, ItemSeasonParams } from './item-season-model.ts';
import {
  itemSeasonCaption,
  itemSeasonFindings,
  itemSeasonKeyFigures,
  itemSeasonKpis,
  itemSeasonSubtitle,
  itemSeasonSummary,
  itemSeasonTable,
} from './item-season-words.ts';

const supports = { percent1: 0.01, percent05: 0.005, percent01: 0.001 } as const;

/** Controls of both analyses of items, beside their own item control. */
export const itemSeasonControls = {
  ...seasonalityControls,
  show: choice(
    'control.top',
    [
      ['10', 'seasonality.control.show.10'],
      ['20', 'seasonality.control.show.20'],
      ['40', 'seasonality.control.show.40'],
      ['80', 'seasonality.control.show.80'],
    ],
    { initial: '20' },
  ),
  sort: choice('seasonality.control.sort', [
    ['peak', 'seasonality.control.sort.peak'],
    ['lift', 'seasonality.control.sort.lift'],
    ['name', 'seasonality.control.sort.name'],
  ]),
  rank: choice('seasonality.control.rank', [
    ['variation', 'seasonality.control.rank.variation'],
    ['evidence', 'seasonality.control.rank.evidence'],
  ]),
  support: choice('control.support', [
    ['percent1', 'seasonality.control.support.percent1'],
    ['percent05', 'seasonality.control.support.percent05'],
    ['percent01', 'seasonality.control.support.percent01'],
  ]),
};

interface WrittenParams extends SeasonalityParams {
  readonly show: string;
  readonly sort: ItemSeasonParams['sort'];
  readonly rank: ItemSeasonParams['rank'];
  readonly support: keyof typeof supports;
  readonly item: string;
}

/** The controls' values as the model takes them. */
export function itemSeasonParams(params: WrittenParams, structural: boolean): ItemSeasonParams {
  return { ...params, structural, show: Number(params.show), support: supports[params.support] };
}

function notice({ recipes, names, kind, tested, profile }: ItemSeasonModel): Text | null {
  if (recipes === 0) return text('seasonality.notice.noRecipes');
  if (names.length === 0) return text('seasonality.items.notice.noItems', { kind });
  return tested.length === 0 && profile === null ? text('seasonality.items.notice.rare', { kind }) : null;
}

/** How both analyses of items present their model. */
export const itemSeasonPresentation = {
  notice,
  findings: itemSeasonFindings,
  summary: itemSeasonSummary,
  subtitle: itemSeasonSubtitle,
  kpis: itemSeasonKpis,
  keyFigures: itemSeasonKeyFigures,
  figures: itemSeasonFigures,
  caption: itemSeasonCaption,
  table: itemSeasonTable,
  items: ({ names }: ItemSeasonModel) => names,
  method: [
    'seasonality.method.calendar',
    'seasonality.items.method.counts',
    'seasonality.items.method.screen',
    'seasonality.items.method.rank',
    'seasonality.items.method.curve',
    'seasonality.items.method.consistency',
    'seasonality.items.method.limits',
  ],
} as const;
