import type { Analysis } from '../../analysis/analysis.ts';
import { distribution } from './distribution/index.ts';
import { ingredients } from './ingredients/index.ts';
import { months } from './months/index.ts';
import { seasons } from './seasons/index.ts';
import { trend } from './trend/index.ts';
import { weekdays } from './weekdays/index.ts';
import { weighting } from './weighting/index.ts';

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
