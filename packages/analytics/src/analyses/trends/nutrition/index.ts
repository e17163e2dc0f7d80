import { defineAnalysis } from '../../../analysis/analysis.ts';
import { choice, toggle } from '../../../analysis/controls.ts';
import { decimal, text } from '../../../text/index.ts';
import type { Nutrient } from '../../measures.ts';
import { trendsControls } from '../controls.ts';
import { measureTrendEffects } from '../measures/effects.ts';
import { measureTrendEstimates } from '../measures/estimates.ts';
import { measureFigures } from '../measures/figures.ts';
import { modelMeasureTrends, type MeasureTrendModel } from '../measures/model.ts';
import { relativeSlopesFigure } from '../measures/overview-figures.ts';
import { meansByYear, quartilesByYear, tailOf } from '../measures/rows.ts';
import { caption, digitsFor, findings, notice, slopeGroup, subtitle, table } from '../measures/words.ts';

/** As the panels show them: energy, then from what labels name first. */
const measures = [
  'calories',
  'total_fat_pct',
  'sugar_pct',
  'sodium_pct',
  'protein_pct',
  'sat_fat_pct',
  'carb_pct',
] as const satisfies readonly Nutrient[];

/** Energy and nutrients of one serving, by year. */
export const nutrition = defineAnalysis({
  id: 'trends.nutrition',
  icon: 'salad',
  title: 'trends.nutrition.title',
  tables: ['recipes'],
  controls: {
    ...trendsControls,
    nutrient: choice(
      'control.nutrient',
      measures.map((each) => [each, `nutrient.${each}`] as const),
    ),
    statistic: choice('control.statistic', [
      ['mean', 'trends.mean'],
      ['median', 'trends.median'],
    ]),
    spread: toggle('control.quartileBand', { initial: false }),
  },
  query: (params) => ({
    means: meansByYear(measures, params),
    // Quartiles are dear: those of the other nutrients are only asked where their medians are shown.
    quartiles: quartilesByYear(params.statistic === 'median' ? measures : [params.nutrient], params),
    tail: tailOf(params.nutrient, params),
  }),
  model: (rows, params, dataset) => {
    const { nutrient: chosen, statistic } = params;
    return modelMeasureTrends(rows, { measures, chosen, statistic, spread: 'quartiles' }, params, dataset);
  },
  notice,
  findings,
  effects: measureTrendEffects,
  estimates: measureTrendEstimates,
  subtitle,
  keyFigures: (model) => [tailGroup(model), slopeGroup(model)],
  figures: (model, { spread }) => [...measureFigures(model, spread), relativeSlopesFigure(model)],
  caption,
  table,
  method: [
    'trends.nutrition.method.units',
    'trends.nutrition.method.tails',
    'trends.measures.method.fit',
    'trends.measures.method.variants',
    'trends.measures.method.panels',
    'trends.nutrition.method.limits',
  ],
});

/** How far the mean is pulled from the median by a few recipes. */
function tailGroup({ tail }: MeasureTrendModel) {
  if (tail === null) return null;
  const value = (amount: number) => decimal(amount, digitsFor(amount));
  return {
    title: text('trends.nutrition.key.tail'),
    dense: true,
    figures: [
      { label: text('trends.mean'), value: value(tail.mean) },
      { label: text('trends.median'), value: value(tail.median) },
      { label: text('trends.nutrition.key.largest'), value: value(tail.largest) },
    ],
  };
}
