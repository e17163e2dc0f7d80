import type * as Plot from '@observablehq/plot';
import { axisY, gridY, plotDefaults } from '@mangetamain/theme/plot';
import type { Frame } from '../../../analysis/figure.ts';
import { scaleBar, scaleBarRoom, windowAround } from '../../../figures/scale-bar.ts';
import type { Ends } from '../../../stats/index.ts';
import { decimal } from '../../../text/index.ts';
import { starScale } from './star-counts.ts';

interface StarAxisOptions {
  readonly axis: 'window' | 'full';
  /** What a window must show: intervals of few ratings may leave it. */
  readonly means: readonly number[];
  /** Decimals of the tick labels. */
  readonly digits: (shown: Ends) => number;
}

/** The root options, ground and axis of a plot of stars: the whole scale, or a window beside it. */
export function starAxis({ theme, width, compact, format }: Frame, { axis, means, digits }: StarAxisOptions) {
  const written = (decimals: number) => (value: number) => format(decimal(value, decimals));
  const isWindow = axis === 'window';
  const window = isWindow ? windowAround(means, starScale) : starScale;
  const label = written(digits(window));
  const ticks = compact ? 4 : 6;
  const defaults = plotDefaults(theme, { width, leftLabels: [label(window[1])] });
  const bar = isWindow && scaleBar(theme, { window, scale: starScale, format: written(0) });
  const ground: Plot.Markish[] = [gridY(theme, { ticks }), bar || null];
  return {
    defaults: { ...defaults, marginLeft: defaults.marginLeft + (isWindow ? scaleBarRoom : 0) },
    y: { domain: [...window] },
    ground,
    axis: axisY(theme, { format: label, ticks }),
  };
}
