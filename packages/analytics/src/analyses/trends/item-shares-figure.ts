import * as Plot from '@observablehq/plot';
import {
  baselineX,
  gridX,
  plotDefaults,
  seriesStyle,
  valueAxisX,
  widestLabel,
} from '@mangetamain/theme/plot';
import type { Figure, Frame } from '../../analysis/figure.ts';
import { integer, percent, text, verbatim } from '../../text/index.ts';
import type { ItemShare, ItemTrendModel } from './item-trend-model.ts';

const rowHeight = 28;
/** On a phone the name stands above its bar. */
const compactRowHeight = 42;
const axes = 40;

/** Bars of the most used items from zero, each share with its interval and written out. */
export function mostUsedFigure(model: ItemTrendModel): Figure {
  const [first] = model.mostUsed;
  const last = model.mostUsed.at(-1);
  return {
    id: 'used',
    place: 'main',
    description: text('trends.items.description.used', {
      kind: model.kind,
      count: integer(model.mostUsed.length),
      first: first?.item ?? '',
      firstShare: percent(first?.share ?? 0),
      last: last?.item ?? '',
      lastShare: percent(last?.share ?? 0),
      n: integer(model.recipes),
    }),
    points: model.mostUsed.map(pointOf),
    plot: (frame) => sharesPlot(model.mostUsed, frame),
  };
}

function pointOf({ item, share, interval: [low, high], recipes }: ItemShare) {
  return {
    row: item,
    heading: verbatim(item),
    values: [
      {
        label: text('trends.items.share'),
        value: percent(share, 2),
        slot: 1,
      },
      {
        label: text('trends.items.interval95'),
        value: text('common.between', { low: percent(low, 2), high: percent(high, 2) }),
      },
      { label: text('table.recipes'), value: integer(recipes) },
    ],
    selects: { control: 'item', value: item },
  };
}

function sharesPlot(shares: readonly ItemShare[], frame: Frame): Plot.PlotOptions {
  const { theme, width, compact, format } = frame;
  const { colour } = seriesStyle(theme, 1);
  const names = shares.map(({ item }) => item);
  const valueOf = ({ share }: ItemShare) => format(percent(share));
  const height = shares.length * (compact ? compactRowHeight : rowHeight) + axes;
  const bar = { y: 'item', x: 'share', rx: 2, fill: colour } as const;
  return {
    ...plotDefaults(theme, { width, height, leftLabels: compact ? [] : names }),
    ...(compact ? { marginLeft: 4 } : {}),
    marginTop: 4,
    marginRight: 20 + widestLabel(shares.map(valueOf), { bold: true }),
    x: { domain: [0, Math.max(0.001, ...shares.map(({ interval }) => interval[1]))], nice: 4 },
    y: { type: 'band', domain: names, axis: null, padding: 0 },
    marks: [
      gridX(theme, { ticks: 4 }),
      Plot.barX(
        shares,
        compact ? { ...bar, insetTop: 22, insetBottom: 4 } : { ...bar, inset: 5, insetLeft: 0 },
      ),
      Plot.ruleY(shares, {
        y: 'item',
        x1: ({ interval }: ItemShare) => interval[0],
        x2: ({ interval }: ItemShare) => interval[1],
        stroke: theme.text,
        strokeWidth: 2,
        dy: compact ? 9 : 0,
      }),
      baselineX(theme),
      Plot.text(shares, {
        y: 'item',
        text: 'item',
        fill: theme.text,
        ...(compact
          ? { frameAnchor: 'left', textAnchor: 'start', dy: -10 }
          : { frameAnchor: 'left', textAnchor: 'end', dx: -10 }),
      }),
      Plot.text(shares, {
        y: 'item',
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 10,
        dy: compact ? 9 : 0,
        text: valueOf,
        fontWeight: 600,
      }),
      valueAxisX(theme, { format: (value) => format(percent(value, 0)), ticks: 4 }),
    ],
  };
}
