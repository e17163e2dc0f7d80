import type * as Plot from '@observablehq/plot';
import { axisY, baselineY } from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';
import { compact } from '../text/index.ts';

interface CountsOptions {
  readonly counts: readonly number[];
  readonly bars: Plot.Markish;
  /** Written below the bars; nothing where the plot above names what stands there. */
  readonly axisX?: Plot.Markish;
}

const height = 84;
const margins = { marginTop: 10, marginBottom: 8 };

/** What was counted for each mark of the plot above, on the same x and between the same side margins. */
export function countsBelow(
  above: Plot.PlotOptions,
  { counts, bars, axisX = null }: CountsOptions,
  { theme, format }: Frame,
): Plot.PlotOptions {
  const highest = Math.max(1, ...counts);
  return {
    ...above,
    ...margins,
    height,
    x: { ...above.x, axis: null },
    y: { domain: [0, highest] },
    marks: [
      bars,
      baselineY(theme),
      axisY(theme, { format: (value) => format(compact(value)), ticks: [0, highest] }),
      axisX,
    ],
  };
}
