import type { FigureDraft } from '../../../analysis/figure.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { curveFigure } from './curve-figure.ts';
import { heatFigure } from './heat-figure.ts';
import type { ItemSeasonModel } from './model.ts';

/** The heat map of the most seasonal items, and one item month by month beside it. */
export const itemFigures = (model: ItemSeasonModel): Listed<FigureDraft> => [
  heatFigure(model),
  curveFigure(model),
];
