import type { FigureDraft, Frame } from '../../analysis/figure.ts';
import { liftCellSpot, liftHeatMapPlot, liftHeads } from '../../figures/lift-heat-map.ts';
import type { LiftHeatMapOptions } from '../../figures/lift-options.ts';
import { text, times, type Text } from '../../text/index.ts';
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

/** Items, or single years, by parts of the year, each against its own year: how it is drawn, and where its cells are. */
export function periodHeatMap(
  optionsIn: (frame: Frame) => PeriodHeatMapOptions,
): Required<Pick<FigureDraft, 'plot' | 'locate' | 'heads'>> {
  const mapIn = (frame: Frame): LiftHeatMapOptions => {
    const { periods, hemisphere, legend, overall, ...options } = optionsIn(frame);
    const { translate } = frame;
    return {
      ...options,
      columns: periods.map(({ key }) => periodLine(key, hemisphere, frame)),
      words: {
        legend: translate(legend),
        usual: translate(text('seasonality.lift.usual')),
        share: translate(overall),
        peak: translate(text('seasonality.lift.peak')),
      },
    };
  };
  return {
    heads: liftHeads,
    plot: (frame) => liftHeatMapPlot(frame, mapIn(frame)),
    locate: (place, drawn, frame) => liftCellSpot(place, mapIn(frame), drawn, frame),
  };
}

/** What a cell of such a map says: how much more or less than over its year, by which it is compared. */
export const liftValue = (lift: number) => ({
  label: text('seasonality.lift'),
  value: times(lift, 2),
  inPanel: lift,
});
