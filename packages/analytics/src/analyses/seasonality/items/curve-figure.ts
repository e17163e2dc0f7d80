import * as Plot from '@observablehq/plot';
import { axisX, axisY, baselineY, gridY, plotDefaults, smallMultipleHeight } from '@mangetamain/theme/plot';
import { largest } from '../../../analysis/extremes.ts';
import type { FigureDraft, Frame } from '../../../analysis/figure.ts';
import { initial } from '../../../figures/initial.ts';
import { harmonicValue } from '../../../stats/index.ts';
import { integer, percent, text } from '../../../text/index.ts';
import { monthName, seasonOfMonth, shortMonthName } from '../../calendar/year.ts';
import type { ItemSeasonModel } from './model.ts';
import type { ItemMonth, ItemProfile } from './profile.ts';
import { seasonSentence, whenText } from './when.ts';

/** The share of one item month by month, with the curve through it; null where no item is followed. */
export function curveFigure({ profile, shown, hemisphere }: ItemSeasonModel): FigureDraft | null {
  const summit = largest(profile?.months ?? [], ({ share }) => share);
  if (profile === null || summit === null) return null;
  const { item, months } = profile;
  return {
    id: 'months',
    place: shown.length === 0 ? 'main' : 'rail',
    title: text('seasonality.items.curve.title', { item: item.item }),
    description: text('seasonality.items.curve.description', {
      item: item.item,
      sentence: seasonSentence(profile),
      month: monthName(summit.month),
      share: percent(summit.share),
      n: integer(item.recipes),
    }),
    points: months.map(({ month, share, recipes, total, interval: [low, high] }) => ({
      x: month,
      heading: monthName(month),
      values: [
        { label: text('seasonality.table.share'), value: percent(share), y: share },
        {
          label: text('common.intervals95'),
          value: text('common.between', { low: percent(low), high: percent(high) }),
        },
        {
          label: text('table.recipes'),
          value: text('seasonality.ofYears', { held: integer(recipes), years: integer(total) }),
        },
      ],
    })),
    plot: (frame) =>
      curvePlot(profile, ({ month }) => frame.theme.season[seasonOfMonth(month, hemisphere)], frame),
  };
}

type ColourOf = (month: Pick<ItemMonth, 'month'>) => string;

const noteHeight = 34;

/** The curve in steps of a tenth of a month, never below zero. */
const lineOf = ({ curve }: ItemProfile) =>
  curve === null
    ? []
    : Array.from({ length: 121 }, (_, index) => 0.5 + index / 10).map((x) => ({
        x,
        y: Math.max(0, harmonicValue(curve, x)),
      }));

function curvePlot(profile: ItemProfile, colourOf: ColourOf, frame: Frame): Plot.PlotOptions {
  const { theme, format, translate, width } = frame;
  const { months, item, best } = profile;
  const line = lineOf(profile);
  const highest = Math.max(...months.map(({ interval }) => interval[1]), ...line.map(({ y }) => y));
  const digits = highest < 0.02 ? 1 : 0;
  const narrow = width < 420;
  return {
    ...plotDefaults(theme, {
      width,
      height: smallMultipleHeight + noteHeight + 12,
      leftLabels: [format(percent(highest, digits))],
    }),
    marginTop: noteHeight,
    marginRight: 6,
    x: { domain: [0.5, 12.5] },
    y: { domain: [0, highest * 1.05], nice: 3 },
    marks: [
      gridY(theme, { ticks: 3 }),
      Plot.areaY(line, {
        x: 'x',
        y1: item.share,
        y2: ({ y }: { y: number }) => Math.max(y, item.share),
        fill: theme.season[item.peakSeason],
        fillOpacity: 0.16,
      }),
      ...yearMarks(item.share, frame),
      Plot.ruleX(months, {
        x: 'month',
        y1: ({ interval }: ItemMonth) => interval[0],
        y2: ({ interval }: ItemMonth) => interval[1],
        stroke: colourOf,
        strokeWidth: narrow ? 6 : 10,
        strokeOpacity: 0.35,
      }),
      Plot.lineY(line, { x: 'x', y: 'y', stroke: theme.text, strokeWidth: 1.75 }),
      Plot.dot(months, {
        x: 'month',
        y: 'share',
        r: 3,
        fill: colourOf,
        stroke: theme.surface,
        strokeWidth: 1,
      }),
      item.seasonal ? bestMarks(profile, frame) : null,
      baselineY(theme),
      Plot.ruleY(months, {
        x1: ({ month }: ItemMonth) => month - 0.5,
        x2: ({ month }: ItemMonth) => month + 0.5,
        y: () => 0,
        stroke: colourOf,
        strokeWidth: 3,
      }),
      axisY(theme, { format: (value) => format(percent(value, digits)), ticks: 3 }),
      axisX(theme, {
        ticks: months.map(({ month }) => month),
        format: (month: number) => {
          const short = translate(shortMonthName(month));
          return narrow ? initial(short) : short;
        },
        ...(best === null || !item.seasonal ? {} : { emphasis: Math.min(12, Math.max(1, Math.round(best))) }),
      }),
    ],
  };
}

/** The share of the whole year: a line with its value. */
const yearMarks = (share: number, { theme, translate }: Frame): Plot.Markish[] => [
  Plot.ruleY([share], { stroke: theme.textSecondary, strokeDasharray: '2 3' }),
  Plot.text([share], {
    frameAnchor: 'left',
    y: (each: number) => each,
    textAnchor: 'start',
    lineAnchor: 'bottom',
    dy: -3,
    dx: 2,
    text: (each: number) => translate(text('seasonality.items.allYearShare', { share: percent(each) })),
    fill: theme.textSecondary,
    stroke: theme.surface,
    strokeWidth: 4,
  }),
];

/** The summit of the curve, and when it is. */
function bestMarks({ best, curve }: ItemProfile, { theme, translate }: Frame): Plot.Markish[] {
  const top = best === null || curve === null ? [] : [{ x: best, y: harmonicValue(curve, best) }];
  return [
    Plot.dot(top, { x: 'x', y: 'y', r: 4.5, fill: theme.text, stroke: theme.surface, strokeWidth: 2 }),
    Plot.text(top, {
      x: ({ x }: { x: number }) => Math.min(11, Math.max(2.6, x)),
      y: 'y',
      dy: -14,
      text: ({ x }: { x: number }) => translate(whenText(x)),
      fontWeight: 600,
    }),
  ];
}
