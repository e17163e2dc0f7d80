import type * as Plot from '@observablehq/plot';
import { axisY, gridY, plotDefaults } from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';
import type { Ends } from '../stats/index.ts';
import { comparedHeights } from './compared.ts';
import { scaleBar, scaleBarRoom, windowAround } from './scale-bar.ts';

interface WindowedAxisOptions {
  /** The whole scale: 1 to 5 stars. */
  readonly scale: Ends;
  /** What a window must show; null for the whole scale. */
  readonly values: readonly number[] | null;
  /** Decimals of the tick labels. */
  readonly digits: (shown: Ends) => number;
  readonly write: (value: number, digits: number) => string;
}

/** The value axis of a plot with its root options, y scale and ground: the whole scale, or a window beside it. */
export function windowedAxis(frame: Frame, { scale, values, digits, write }: WindowedAxisOptions) {
  const { theme, width, compact } = frame;
  const window = values === null ? scale : windowAround([...values, ...comparedHeights(frame)], scale);
  const format = (value: number) => write(value, digits(window));
  const ticks = compact ? 4 : 6;
  const { marginLeft, ...defaults } = plotDefaults(theme, { width, leftLabels: [format(window[1])] });
  const grid = gridY(theme, { ticks });
  const bar = scaleBar(theme, { window, scale, format: (value) => write(value, 0) });
  const ground: readonly Plot.Markish[] = values === null ? [grid] : [grid, bar];
  return {
    defaults: { ...defaults, marginLeft: marginLeft + (values === null ? 0 : scaleBarRoom) },
    y: { domain: [...window] },
    ground: [...ground],
    axis: axisY(theme, { format, ticks }),
  };
}
