import * as Plot from '@observablehq/plot';
import { axisX, plotWidth, seriesStyle, yearLabel } from '@mangetamain/theme/plot';
import { first, last } from '../../../analysis/extremes.ts';
import type { Frame } from '../../../analysis/figure.ts';
import { countsBelow } from '../../../figures/counts-below.ts';
import { regimeStrip, regimeStripHeight } from '../../../figures/regime-strip.ts';
import { windowedAxis } from '../../../figures/windowed-axis.ts';
import { shownYears } from '../../../figures/year-ticks.ts';
import type { Ends } from '../../../stats/index.ts';
import { decimal } from '../../../text/index.ts';
import type { MonthlyMean } from '../stars/monthly-means.ts';
import { starScale } from '../stars/star-counts.ts';
import type { TrendModel } from './model.ts';
import { stepMarks } from './step-marks.ts';
import type { Regime } from './steps.ts';

export interface TrendOptions {
  readonly axis: 'window' | 'full';
  readonly level: 'regimes' | 'line';
}

const month = 1 / 12;

/** The means of the months with their intervals, on a window of the scale of stars, and what they are levels of. */
export function meansPlot(model: TrendModel, { axis, level }: TrendOptions, frame: Frame): Plot.PlotOptions {
  const { colour } = seriesStyle(frame.theme, 1);
  const months = withRuns(model.months);
  // Thin months swing wide: the axis follows the means, and intervals that leave it are cut.
  const means = months.map(({ mean }) => mean);
  const scale = windowedAxis(frame, {
    scale: starScale,
    values: axis === 'window' ? means : null,
    digits: digitsFor,
    write: (value, digits) => frame.format(decimal(value, digits)),
  });
  const showsRegimes = level === 'regimes' && model.regimes.length > 0;
  const strip = showsRegimes ? regimeStripHeight : 0;
  const line = { x: 'at', z: 'run' } as const;
  return {
    ...scale.defaults,
    height: scale.defaults.height + strip,
    marginTop: scale.defaults.marginTop + strip,
    x: timeScale(months),
    y: scale.y,
    marks: [
      scale.ground,
      showsRegimes ? stepMarks(model, frame) : null,
      Plot.areaY(
        months.filter(({ interval }) => interval !== null),
        {
          ...line,
          y1: ({ interval }: MonthlyMean) => interval?.[0],
          y2: ({ interval }: MonthlyMean) => interval?.[1],
          fill: colour,
          fillOpacity: 0.28,
          clip: true,
        },
      ),
      Plot.lineY(months, { ...line, y: 'mean', stroke: colour, strokeWidth: frame.compact ? 1.5 : 2 }),
      levelMark(model, level, frame),
      scale.axis,
      yearAxis(model, scale.defaults, frame),
      showsRegimes ? levelStrip(model, frame) : null,
    ],
  };
}

/** Months that follow each other share a run: a line must not bridge months left out. */
function withRuns(months: readonly MonthlyMean[]) {
  let run = 0;
  return months.map((each, index) => {
    const before = months[index - 1];
    if (before !== undefined && each.at - before.at > 1.5 * month) run += 1;
    return { ...each, run };
  });
}

const digitsFor = ([low, high]: Ends) => (high - low > 2 ? 0 : high - low > 0.15 ? 1 : 2);

function timeScale(months: readonly MonthlyMean[]) {
  const domain = [first(months).at - 0.5 * month, last(months).at + 0.5 * month];
  return { type: 'linear' as const, domain };
}

/** A year is written under its middle. */
function yearAxis({ months, step }: TrendModel, defaults: Parameters<typeof plotWidth>[0], frame: Frame) {
  const [from, to] = [first(months).at - 0.1, last(months).at + 0.1];
  const years = [...new Set(months.map(({ year }) => year))];
  const inside = years.filter((year) => year + 0.5 >= from && year + 0.5 <= to);
  const focus = step?.at.year;
  const room = { width: plotWidth(defaults), compact: frame.compact };
  const shown = shownYears(
    inside,
    room,
    inside.find((year) => year === focus),
  );
  return axisX(frame.theme, {
    ticks: shown.map((year) => year + 0.5),
    format: (at) => yearLabel(Math.floor(at), inside, frame.compact ? Math.floor(at) : focus),
    ...(focus === undefined ? {} : { emphasis: focus + 0.5 }),
  });
}

function levelMark({ regimes, line, months }: TrendModel, level: TrendOptions['level'], { theme }: Frame) {
  const dashed = { stroke: theme.text, strokeWidth: 2, strokeDasharray: '6 4' } as const;
  if (level === 'regimes') {
    const ends = { x1: ({ from }: Regime) => from.at, x2: ({ to }: Regime) => to.at };
    return Plot.ruleY(regimes, { y: 'level', ...ends, ...dashed });
  }
  if (line === null) return null;
  const ends = [first(months), last(months)];
  return Plot.lineY(ends, {
    x: 'at',
    y: ({ at }: MonthlyMean) => line.meanY + line.slope * (at - line.meanX),
    ...dashed,
  });
}

/** Level means between their steps; where there is no room for all, that of the step in the heading stays. */
const levelStrip = ({ regimes, step }: TrendModel, { theme, format }: Frame): Plot.RenderFunction =>
  regimeStrip(
    theme,
    regimes.map(({ from, to, level }) => ({
      from: from.at,
      to: to.at,
      label: format(decimal(level, 2)),
      first: from.at === step?.settled.at,
    })),
  );

/** The ratings of each month, on the same x. */
export function countsPlot(model: TrendModel, options: TrendOptions, frame: Frame): Plot.PlotOptions {
  const above = meansPlot(model, options, frame);
  const { width = 0, marginLeft = 0, marginRight = 0 } = above;
  const bars = Plot.rectY(model.months, {
    x1: ({ at }: MonthlyMean) => at - 0.45 * month,
    x2: ({ at }: MonthlyMean) => at + 0.45 * month,
    y: 'n',
    fill: frame.theme.textMuted,
  });
  const axisX = yearAxis(model, { width, marginLeft, marginRight }, frame);
  const counts = model.months.map(({ n }) => n);
  return { ...countsBelow(above, { counts, bars, axisX }, frame), marginTop: 8, marginBottom: 24 };
}
