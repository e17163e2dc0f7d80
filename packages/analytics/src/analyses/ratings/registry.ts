import type { Analysis } from '../../analysis/analysis.ts';
import { distribution } from './distribution.ts';
import { ingredients } from './ingredients.ts';
import { months } from './months.ts';
import { seasons } from './seasons.ts';
import { trend } from './trend.ts';
import { weekdays } from './weekdays.ts';
import { weighting } from './weighting.ts';

/** The analyses of this page, in order. Adding one adds its line here. */
export const ratings: readonly Analysis[] = [
  distribution,
  weighting,
  trend,
  seasons,
  months,
  weekdays,
  ingredients,
];
