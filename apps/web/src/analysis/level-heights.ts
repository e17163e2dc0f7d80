import { makeResizeObserver } from '@solid-primitives/resize-observer';
import { createSignal, type Accessor } from 'solid-js';

/** A figure is drawn taller by so many pixels at most: beyond, it would lose its shape. */
const greatestStretch = 200;
/** Differences below this are not worth a redraw. */
const tolerance = 3;

export interface LevelHeights {
  /** Pixels by which the main figure should grow. */
  readonly extra: Accessor<number>;
  /** Height of the contents without their neighbour's influence. */
  readonly observeMain: (element: HTMLElement) => void;
  readonly observeRail: (element: HTMLElement) => void;
}

/** How much taller a figure must be to end where the rail beside it ends; nothing where the rail is below. */
export function createLevelHeights(): LevelHeights {
  const [extra, setExtra] = createSignal(0);
  let main: HTMLElement | undefined;
  let rail: HTMLElement | undefined;

  const level = () => {
    if (main === undefined || rail === undefined) return;
    const beside = rail.getBoundingClientRect().left >= main.getBoundingClientRect().right;
    const natural = main.offsetHeight - extra();
    const missing = beside ? rail.offsetHeight - natural : 0;
    const next = Math.round(Math.min(Math.max(0, missing), greatestStretch));
    if (Math.abs(next - extra()) > tolerance) setExtra(next);
  };

  const { observe } = makeResizeObserver(level);
  return {
    extra,
    observeMain: (element) => {
      main = element;
      observe(element);
    },
    observeRail: (element) => {
      rail = element;
      observe(element);
    },
  };
}
