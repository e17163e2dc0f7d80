import { defineAnalysis } from '../../../analysis/analysis.ts';
import { itemControl, structuralControl } from '../../items/item-controls.ts';
import { itemSeasonControls } from '../items/controls.ts';
import { itemSeasons } from '../items/item-seasons.ts';

/** Which tags have a season, with or without the headings of their tree. */
export const tags = defineAnalysis({
  id: 'seasonality.tags',
  icon: 'tags',
  title: 'seasonality.tags.title',
  tables: ['recipes', 'tags', 'tag_months'],
  controls: { ...itemSeasonControls, structural: structuralControl, item: itemControl('tags') },
  ...itemSeasons('tags'),
});
