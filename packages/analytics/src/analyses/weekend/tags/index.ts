import { defineAnalysis } from '../../../analysis/analysis.ts';
import { itemControl, structuralControl } from '../../items/item-controls.ts';
import { modelItems } from '../items/model.ts';
import { itemDaysQuery, withAsked } from '../items/rows.ts';
import { itemParams, itemWeekendControls, itemWeekendPresentation } from '../items/presentation.ts';

/** Which tags weekends have more or less of. */
export const tags = defineAnalysis({
  id: 'weekend.tags',
  icon: 'tags',
  title: 'weekend.tags.title',
  headline: { summary: 3, kpis: { different: 4 } },
  tables: ['recipes', 'tags', 'tag_weekdays'],
  controls: { ...itemWeekendControls, structural: structuralControl, item: itemControl('tags') },
  query: (params) => itemDaysQuery('tags', params),
  model: (rows, params) =>
    modelItems(withAsked(rows.items, rows.asked), rows.totals, 'tags', itemParams(params, params.structural)),
  ...itemWeekendPresentation,
});
