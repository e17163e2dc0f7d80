import { JSDOM } from 'jsdom';
import * as Plot from '@observablehq/plot';
import { chartTheme } from '@mangetamain/theme';
import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../drawing/index.ts';
import { finishedFigures } from '../../../analysis/figure.ts';
import { catalogues } from '../../../messages/index.ts';
import { createTranslator } from '../../../text/index.ts';
import { differencesFigure } from './figures.ts';
import { modelNutrition } from './model.ts';

const translate = createTranslator(catalogues.en, 'en');
const theme = chartTheme('dark');
const frame = (width: number) => frameOf(width, 'dark', translate);
const textsOf = (svg: Element) => [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);

describe('the nutrients', () => {
  const nutrient = (name: string, weekend: number, mean: number) => ({
    nutrient: name,
    weekend,
    recipes: 5000,
    mean,
    deviation: 20,
    cappedMean: mean,
    cappedDeviation: 10,
    median: mean,
    cap: 90,
    largest: 100,
  });
  const model = modelNutrition(
    [
      nutrient('calories', 0, 50),
      nutrient('calories', 1, 55),
      nutrient('sugar_pct', 0, 50),
      nutrient('sugar_pct', 1, 49.9),
    ],
    'mean',
  );

  it('stand on one axis in % of the weekday mean, hollow where chance suffices', () => {
    const [figure] = finishedFigures([differencesFigure(model)]);
    expect(figure?.points.map((point) => point.row)).toEqual(['calories', 'sugar_pct']);
    const svg = figure && Plot.plot({ ...figure.plot(frame(760)), document: new JSDOM('').window.document });
    expect(svg && textsOf(svg)).toEqual(expect.arrayContaining(['Calories', '+10.0%', 'Sugar', '−0.2%']));
    const fills = [...(svg?.querySelectorAll('[aria-label="dot"] circle') ?? [])].map((dot) =>
      dot.getAttribute('fill'),
    );
    expect(fills).toEqual([theme.period.weekend, theme.surface]);
  });
});
