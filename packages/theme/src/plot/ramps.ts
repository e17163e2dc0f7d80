import type { ChartTheme } from '../chart-theme.ts';
import { contrastRatio } from '../colour/contrast.ts';

/** A cell of a heat map: its fill, and the ink that is legible on it. */
export interface CellColours {
  readonly fill: string;
  readonly ink: string;
}

/** Of the theme's two inks, the one with the greater contrast on `fill` (`#rrggbb`). */
export function inkOn(theme: ChartTheme, fill: string): string {
  const { dark, light } = theme.heatInk;
  return contrastRatio(dark, fill) >= contrastRatio(light, fill) ? dark : light;
}

/**
 * A diverging scale of nine steps for lifts (ratios to a reference, 1 = as usual), symmetric in log lift: the
 * middle step holds 1, and `limit` and `1 / limit` lie in the outermost steps, as does all beyond them.
 *
 * @param limit the lift at which the scale is full, above 1
 * @throws {RangeError} when the limit is not above 1, or a lift is not above 0.
 */
export function divergingLift(theme: ChartTheme, limit: number): (lift: number) => CellColours {
  if (!(limit > 1 && Number.isFinite(limit))) {
    throw new RangeError(`The limit of a lift scale must be above 1: ${limit}`);
  }
  const steps = theme.diverging.map((fill) => ({ fill, ink: inkOn(theme, fill) }));
  const arm = (steps.length - 1) / 2;
  return (lift) => {
    if (!(lift >= 0)) throw new RangeError(`A lift is a ratio of at least 0: ${lift}`);
    const reach = Math.round((Math.log(lift) / Math.log(limit)) * arm);
    return stepAt(steps, arm + Math.min(arm, Math.max(-arm, reach)));
  };
}

/**
 * The steps of the diverging scale from the lowest to the highest, each with the lift at its middle, for a legend.
 *
 * @throws {RangeError} when the limit is not above 1.
 */
export function divergingLegend(
  theme: ChartTheme,
  limit: number,
): readonly (CellColours & { lift: number })[] {
  const coloursOf = divergingLift(theme, limit);
  const arm = (theme.diverging.length - 1) / 2;
  return theme.diverging.map((_, index) => {
    const lift = limit ** ((index - arm) / arm);
    return { lift, ...coloursOf(lift) };
  });
}

/**
 * A sequential scale over `[low, high]` in the seven steps of a ramp; values outside take the nearest end.
 *
 * @throws {RangeError} when `high` is not above `low`.
 */
export function sequentialSteps(
  theme: ChartTheme,
  ramp: 'ember' | 'spark',
  [low, high]: readonly [low: number, high: number],
): (value: number) => CellColours {
  if (!(high > low)) throw new RangeError(`The scale needs a range: [${low}, ${high}] is empty`);
  const fills = ramp === 'ember' ? theme.sequentialEmber : theme.sequentialSpark;
  const steps = fills.map((fill) => ({ fill, ink: inkOn(theme, fill) }));
  return (value) => {
    const index = Math.floor(((value - low) / (high - low)) * steps.length);
    return stepAt(steps, Math.min(steps.length - 1, Math.max(0, index)));
  };
}

function stepAt(steps: readonly CellColours[], index: number): CellColours {
  const step = steps[index];
  if (!step)
    throw new RangeError(`A colour scale has no step for this value: step ${index} of ${steps.length}`);
  return step;
}
