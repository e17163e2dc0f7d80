import { defineAnalysis } from '../../analysis/analysis.ts';
import { itemControl, structuralControl } from '../items/item-controls.ts';
import { modelItemTrends } from './item-trend-model.ts';
import { itemTrendQuery } from './item-trend-rows.ts';
import { itemTrendControls, itemTrendParams, itemTrendPresentation } from './item-trends.ts';

/** Which tags are used, rise and fall, with or without the headings of their tree. */
export const tags = defineAnalysis({
  id: 'trends.tags',
  icon: 'tags',
  title: 'trends.tags.title',
  tables: ['recipes', 'tags', 'tag_minutes'],
  controls: { ...itemTrendControls, structural: structuralControl, item: itemControl('tags') },
  query: (params) => itemTrendQuery('tags', params),
  model: (rows, params, dataset) =>
    modelItemTrends(rows, 'tags', itemTrendParams(params, params.structural), dataset),
  ...itemTrendPresentation,
});
