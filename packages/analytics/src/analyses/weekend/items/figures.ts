import type { FigureDraft, FigurePointDraft } from '../../../analysis/figure.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { intervalRowsPlot } from '../../../figures/interval-rows.ts';
import {
  integer,
  percent,
  probability,
  signed,
  signedPercent,
  text,
  times,
  verbatim,
} from '../../../text/index.ts';
import { weekdayName } from '../../calendar/weekdays.ts';
import { colourOf, dayProfileFigure, slotOf } from '../day-profile.ts';
import type { ItemComparison, ItemModel, ItemProfile } from './model.ts';
import { effectText, pointsInterval, pointsText } from './words.ts';

/** Both sides of the ranking on one axis, and the week of one item beside the key figures. */
export const itemFigures = (model: ItemModel): Listed<FigureDraft> => [
  rankingFigure(model),
  model.profile && weekFigure(model.profile),
];

function rankingFigure(model: ItemModel): FigureDraft | null {
  const { effect, kind, items, moreOnWeekends, moreOnWeekdays } = model;
  const rows = [...moreOnWeekends, ...moreOnWeekdays.toReversed()];
  if (rows.length === 0) return null;
  return {
    id: 'ranking',
    place: 'main',
    description: text('weekend.items.description', {
      kind,
      effect,
      weekend: moreOnWeekends.length,
      weekday: moreOnWeekdays.length,
      up: endText(moreOnWeekends[0], model),
      down: endText(moreOnWeekdays[0], model),
      screened: integer(items.length),
    }),
    points: rows.map(pointOf),
    plot: (frame) =>
      intervalRowsPlot(frame, {
        rows: rows.map((each) => ({
          key: each.item,
          label: each.item,
          ...positionOf(each, model),
          clear: each.clear,
          colour: colourOf(frame, each.difference > 0),
          value: frame.translate(fromTo(each, shareQuantity)),
        })),
        format: (value) => frame.format(axisQuantity(value, model)),
        groupTitle: frame.translate(
          text(frame.compact ? 'weekend.items.sidesShort' : 'weekend.items.sides', { effect }),
        ),
      }),
  };
}

const pointOf = (each: ItemComparison): FigurePointDraft => ({
  row: each.item,
  heading: verbatim(each.item),
  values: [
    {
      label: text('weekend.table.difference'),
      value: pointsText(each.difference),
      slot: slotOf(each.difference > 0),
    },
    { label: text('weekend.tip.interval95'), value: pointsInterval(each.differenceInterval) },
    each.ratio !== null && { label: text('weekend.items.key.ratio'), value: times(each.ratio) },
    { label: text('weekend.items.key.shares'), value: fromTo(each, (share) => percent(share, 2)) },
    { label: text('weekend.table.q'), value: probability(each.qValue ?? 1) },
    { label: text('table.recipes'), value: integer(each.recipes) },
  ],
  selects: { control: 'item', value: each.item },
});

const fromTo = ({ weekdayShare, weekendShare }: ItemComparison, quantity: typeof shareQuantity) =>
  text('weekend.fromTo', { from: quantity(weekdayShare), to: quantity(weekendShare) });

const endText = (first: ItemComparison | undefined, model: ItemModel) =>
  first === undefined
    ? text('weekend.items.nothing')
    : text('weekend.items.withEffect', { item: first.item, effect: effectText(first, model) });

/** A difference of shares, or how much larger the weekend share is. */
function positionOf(each: ItemComparison, { effect }: ItemModel) {
  const { difference, differenceInterval, ratio, ratioInterval } = each;
  return effect === 'ratio' && ratio !== null && ratioInterval !== null
    ? { estimate: ratio - 1, interval: [ratioInterval[0] - 1, ratioInterval[1] - 1] as const }
    : { estimate: difference, interval: differenceInterval };
}

const axisQuantity = (value: number, { effect }: ItemModel) =>
  effect === 'ratio' ? signedPercent(value, 0) : signed(value * 100, 1);

/** Shares under a percent would look equal with one decimal. */
const shareQuantity = (share: number) => percent(share, share < 0.01 ? 2 : 1);

function weekFigure({ item, days, share, recipes }: ItemProfile): FigureDraft {
  const top = Math.max(share, ...days.map(({ interval }) => interval[1]));
  return dayProfileFigure({
    id: 'week',
    place: 'rail',
    title: text('weekend.items.week', { item }),
    description: ({ highest, lowest }) =>
      text('weekend.items.weekDescription', {
        item,
        highest: weekdayName(highest.weekday),
        most: percent(highest.share, 2),
        lowest: weekdayName(lowest.weekday),
        least: percent(lowest.share, 2),
        share: percent(share, 2),
        n: integer(recipes),
      }),
    days,
    estimate: (day) => day.share,
    reference: share,
    window: null,
    scale: [0, top === 0 ? 1 : Math.min(1, top * 1.15)],
    quantity: (value) => percent(value, top < 0.1 ? 1 : 0),
    valueLabel: text('weekend.items.key.share'),
    details: (day) => [{ label: text('table.recipes'), value: integer(day.recipes) }],
  });
}
