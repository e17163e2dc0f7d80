import { defineAnalysis } from '../../../analysis/analysis.ts';
import { complexityColumns } from '../../measures.ts';
import { measureMethod, measureSeasons } from '../measures/measure-seasons.ts';

/** When recipes take more steps and more ingredients. */
export const complexity = defineAnalysis({
  id: 'seasonality.complexity',
  icon: 'layers',
  title: 'seasonality.complexity.title',
  ...measureSeasons('complexity', Object.values(complexityColumns)),
  method: [...measureMethod, 'seasonality.complexity.method.score'],
});
