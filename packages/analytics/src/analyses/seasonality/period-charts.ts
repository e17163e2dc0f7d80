import type * as Plot from '@observablehq/plot';
import type { Frame } from '../../analysis/figure.ts';
import { liftHeatMapPlot } from '../../figures/lift-heat-map.ts';
import type { LiftHeatMapOptions } from '../../figures/lift-options.ts';
import { text, type Text } from '../../text/index.ts';
import { seasonOf, shortPeriodName, type Hemisphere, type Period, type PeriodKey } from '../calendar/year.ts';

/** How a part of the year stands at a row or column of a chart: its name, and the colour of its season. */
export const periodLine = (
  key: PeriodKey,
  hemisphere: Hemisphere,
  { translate, theme }: Frame,
  name = shortPeriodName,
) => ({ key, label: translate(name(key)), colour: theme.season[seasonOf(key, hemisphere)] });

interface PeriodHeatMapOptions extends Pick<LiftHeatMapOptions, 'rows' | 'groups' | 'selected'> {
  readonly periods: readonly Period[];
  readonly hemisphere: Hemisphere;
  /** What the colour says, and the head of the overall shares. */
  readonly legend: Text;
  readonly overall: Text;
}

/** Items, or single years, by parts of the year, each against its own year. */
export function periodHeatMapPlot(
  frame: Frame,
  { periods, hemisphere, legend, overall, ...options }: PeriodHeatMapOptions,
): Plot.PlotOptions {
  const { translate } = frame;
  return liftHeatMapPlot(frame, {
    ...options,
    columns: periods.map(({ key }) => periodLine(key, hemisphere, frame)),
    words: {
      legend: translate(legend),
      usual: translate(text('seasonality.lift.usual')),
      share: translate(overall),
      peak: translate(text('seasonality.lift.peak')),
    },
  });
}
