import { first, last } from '../../../analysis/extremes.ts';
import type { FigureDraft, FigurePointDraft, Frame } from '../../../analysis/figure.ts';
import { listed, type Listed } from '../../../analysis/listed.ts';
import type { Regime } from '../../../figures/regime-strip.ts';
import { yearBarsPlot } from '../../../figures/year-bars.ts';
import { compact, date, integer, percent, signedPercent, text, year } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import { shortCount, spanOf } from '../texts.ts';
import type { VolumeModel, VolumeYear } from './model.ts';
import { normalityFigure } from './normality.ts';
import { shareFigure } from './share-figure.ts';
import { heading } from './words.ts';

const slot = 1;

interface VolumeOptions {
  readonly values: boolean;
  readonly scale: 'linear' | 'log';
  /** Adds the normal probability plot of the counts. */
  readonly normality: boolean;
}

/** The bars by year with their regimes above, and the cumulative share beside the key figures. */
export const figures = (model: VolumeModel, options: VolumeOptions): Listed<FigureDraft> => [
  barsFigure(model, options),
  model.years.length > 1 && shareFigure(model),
  options.normality && model.normality !== null && normalityFigure(model.normality),
];

function barsFigure(model: VolumeModel, options: VolumeOptions): FigureDraft {
  const { years, peak, recipes } = model;
  const end = last(years);
  return {
    id: 'bars',
    place: 'main',
    description: text('trends.volume.description', {
      ...spanOf(years),
      peak: year(peak?.year ?? 0),
      peakRecipes: integer(peak?.recipes ?? 0),
      last: year(end.year),
      lastRecipes: integer(end.recipes),
      claim: heading(model)?.text ?? '',
      n: integer(recipes),
    }),
    size: recipes,
    dimension: { kind: 'year' },
    points: years.map(pointOf),
    plot: (frame) => barsPlot(model, options, frame),
  };
}

const pointOf = ({ year: each, recipes, change, shareSoFar }: VolumeYear): FigurePointDraft => ({
  x: each,
  heading: year(each),
  values: [
    { label: text('table.recipes'), value: integer(recipes), slot, y: recipes },
    change !== null && { label: text('trends.volume.tip.change'), value: signedPercent(change) },
    { label: text('trends.volume.tip.share'), value: percent(shareSoFar) },
  ],
});

function barsPlot(model: VolumeModel, { values, scale }: VolumeOptions, frame: Frame) {
  const { format } = frame;
  return yearBarsPlot(frame, {
    bars: model.years.map((each) => ({ x: each.year, y: each.recipes, reliable: isReliable(each) })),
    slot,
    hatch: 'trends-volume-hatch',
    scale,
    format: (count) => format(shortCount(count)),
    emphasis: model.peak?.year ?? null,
    formatEmphasis: (count) => format(integer(count)),
    formatValue: values ? (count) => format(count < 1000 ? integer(count) : compact(count)) : undefined,
    regimes: growthRates(model, frame),
    muted: trailingThinYears(model, frame),
    notes: partialNotes(model, frame),
  });
}

/** Growth rates between their years, where they are claimed. */
const growthRates = ({ rise, fall }: VolumeModel, { compact: isCompact, translate }: Frame) =>
  listed([rise?.claim.verdict === 'up' && rise, fall?.claim.verdict === 'down' && fall]).map(
    ({ from, to, growth }): Regime => ({
      from,
      to,
      label: translate(
        text(isCompact ? 'trends.volume.regimeShort' : 'trends.volume.regime', {
          growth: signedPercent(growth, isCompact ? 0 : 1),
        }),
      ),
    }),
  );

const fewestTrailing = 3;

/** The stretch at the end that says little, where it is long enough to be named. */
function trailingThinYears({ years }: VolumeModel, { translate }: Frame): readonly Regime[] {
  const lastReliable = years.findLast(isReliable)?.year ?? Infinity;
  const trailing = years.filter((each) => each.year > lastReliable);
  if (trailing.length < fewestTrailing) return [];
  const label = translate(text('trends.volume.thinYears'));
  return [{ from: first(trailing).year, to: last(trailing).year, label }];
}

/** Under a partial first or last year, the day on which the data begin or end. */
function partialNotes({ years, period }: VolumeModel, { translate }: Frame) {
  const [start, end] = [first(years), last(years)];
  const note = (each: VolumeYear, message: 'fromDay' | 'toDay', day: string) =>
    each.partial && {
      x: each.year,
      words: translate(text(`trends.volume.${message}`, { date: date(day, 'dayMonth') })),
    };
  return listed([note(start, 'fromDay', period[0]), end !== start && note(end, 'toDay', period[1])]);
}
