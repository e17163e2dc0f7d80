import { defineAnalysis } from '../../../analysis/analysis.ts';
import { itemControl, structuralControl } from '../../items/item-controls.ts';
import { isStructural } from '../../items/structural-tags.ts';
import { itemTrendControls, itemTrendPresentation } from '../items/item-trends.ts';
import { modelItemTrends } from '../items/model.ts';
import { itemTrendQuery } from '../items/rows.ts';

/** Which tags are used, rise and fall, with or without the headings of their tree. */
export const tags = defineAnalysis({
  id: 'trends.tags',
  icon: 'tags',
  title: 'trends.tags.title',
  tables: ['recipes', 'tags', 'tag_minutes'],
  controls: { ...itemTrendControls, structural: structuralControl, item: itemControl('tags') },
  query: (params) => itemTrendQuery('tags', params),
  model: (rows, params, dataset) =>
    modelItemTrends(rows, 'tags', params, dataset, params.structural ? undefined : isStructural),
  ...itemTrendPresentation,
});
