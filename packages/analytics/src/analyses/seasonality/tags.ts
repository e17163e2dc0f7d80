import { defineAnalysis } from '../../analysis/analysis.ts';
import { itemControl, structuralControl } from '../items/item-controls.ts';
import { modelItemSeasons } from './item-season-model.ts';
import { itemSeasonQuery } from './item-season-rows.ts';
import { itemSeasonControls, itemSeasonParams, itemSeasonPresentation } from './item-seasons.ts';

/** Which tags have a season, with or without the headings of their tree. */
export const tags = defineAnalysis({
  id: 'seasonality.tags',
  icon: 'tags',
  title: 'seasonality.tags.title',
  tables: ['recipes', 'tags', 'tag_months'],
  controls: { ...itemSeasonControls, structural: structuralControl, item: itemControl('tags') },
  query: (params) => itemSeasonQuery('tags', params),
  model: (rows, params) => modelItemSeasons(rows, 'tags', itemSeasonParams(params, params.structural)),
  ...itemSeasonPresentation,
});
