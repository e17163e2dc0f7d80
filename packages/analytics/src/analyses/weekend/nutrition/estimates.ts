import { asPercent, type EstimateDraft } from '../../../analysis/estimate.ts';
import { measureName } from '../../measures.ts';
import type { NutritionModel } from './model.ts';

/** How far weekends lie from weekdays, of every nutrient, as a share of weekdays. */
export const estimates = ({ nutrients, statistic }: NutritionModel): readonly EstimateDraft[] =>
  nutrients.map((each) => ({
    key: each.nutrient,
    subject: measureName(each.nutrient),
    value: each[statistic].relative,
    interval: each[statistic].interval,
    ...asPercent,
  }));
