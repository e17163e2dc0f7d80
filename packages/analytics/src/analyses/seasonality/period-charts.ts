import type * as Plot from '@observablehq/plot';
import type { Frame } from '../../analysis/figure.ts';
import { liftHeatMapPlot, type LiftHeatMapOptions } from '../../figures/lift-heat-map.ts';
import { text, type Text } from '../../text/index.ts';
import { periodName, seasonOf, shortPeriodName, type Hemisphere, type PeriodKey } from '../calendar/year.ts';

/** How a part of the year stands at a row or column of a chart: its name, and the colour of its season. */
export const periodLine = (
  key: PeriodKey,
  hemisphere: Hemisphere,
  { translate, theme }: Frame,
  name: typeof periodName = shortPeriodName,
) => ({ key, label: translate(name(key)), colour: theme.season[seasonOf(key, hemisphere)] });

/** What is followed through the year: an item, a single year. */
interface Followed {
  readonly name: string;
  readonly share: number;
  readonly peak: PeriodKey;
  readonly cells: readonly { readonly period: PeriodKey; readonly share: number; readonly lift: number }[];
}

interface PeriodHeatMapOptions extends Pick<LiftHeatMapOptions, 'groups' | 'selected'> {
  readonly periods: readonly PeriodKey[];
  readonly hemisphere: Hemisphere;
  /** What the colour says, and the head of the overall shares. */
  readonly legend: Text;
  readonly overall: Text;
}

/** Rows by parts of the year, each against its own year. */
export function periodHeatMapPlot(
  frame: Frame,
  followed: readonly Followed[],
  { periods, hemisphere, legend, overall, ...options }: PeriodHeatMapOptions,
): Plot.PlotOptions {
  const { translate } = frame;
  return liftHeatMapPlot(frame, {
    ...options,
    rows: followed.map(({ name, share, peak, cells }) => ({
      key: name,
      label: name,
      share,
      cells: cells.map((cell) => ({
        key: cell.period,
        share: cell.share,
        lift: cell.lift,
        peak: cell.period === peak,
      })),
    })),
    columns: periods.map((key) => periodLine(key, hemisphere, frame)),
    words: {
      legend: translate(legend),
      usual: translate(text('seasonality.lift.usual')),
      share: translate(overall),
      peak: translate(text('seasonality.lift.peak')),
    },
  });
}
