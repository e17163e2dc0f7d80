import { labelWidth, widestLabel } from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';
import { percent, times } from '../text/index.ts';
import type { LiftHeatMapOptions } from './lift-options.ts';

/** Where the parts of a heat map stand, in pixels. */
export interface LiftLayout {
  /** Names stand above their cells instead of beside them. */
  readonly stacked: boolean;
  readonly rowHeight: number;
  /** Right end of the overall shares. */
  readonly shares: number;
  readonly cellsFrom: number;
  readonly cellWidth: number;
  readonly cellsTo: number;
  /** Height of a strip at the foot of each cell for what it is compared with; 0 where it is compared with nothing. */
  readonly strip: number;
}

const rowHeight = 28;
const stackedRowHeight = 46;
const leastCellWidth = 34;
const stripHeight = 7;

export const gap = 10;
/** Between texts and the ends of the row, where a chosen one has its frame. */
export const edge = 8;
/** Length of the longest bar of a peak. */
export const peakBar = 26;

/** The layout of these rows and columns at a width: names, overall shares, cells, and peaks at the right. */
export function liftLayout(frame: Frame, { rows, columns, words }: LiftHeatMapOptions): LiftLayout {
  const { width, format } = frame;
  const names =
    edge +
    widestLabel(
      rows.map(({ name }) => name),
      { bold: true },
    );
  const shares = names + gap + Math.max(labelWidth(words.share), labelWidth(format(percent(0.888))));
  const widestPeak = Math.max(labelWidth(words.peak), labelWidth(format(times(1.42)), { bold: true }));
  const peaks = peakBar + gap + widestPeak + edge;
  const left = width - shares - peaks - 2 * gap;
  const stacked = frame.compact || left / Math.max(1, columns.length) < leastCellWidth;
  const [cellsFrom, cellsTo] = stacked ? [0, width] : [shares + gap, width - peaks - gap];
  const strip = frame.compared === undefined ? 0 : stripHeight;
  return {
    stacked,
    strip,
    rowHeight: (stacked ? stackedRowHeight : rowHeight) + strip,
    shares,
    cellsFrom,
    cellWidth: (cellsTo - cellsFrom) / Math.max(1, columns.length),
    cellsTo,
  };
}
