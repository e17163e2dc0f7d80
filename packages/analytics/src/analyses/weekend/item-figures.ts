import type { Figure } from '../../analysis/figure.ts';
import { intervalRowsPlot } from '../../figures/interval-rows.ts';
import {
  integer,
  percent,
  probability,
  signed,
  signedPercent,
  text,
  times,
  verbatim,
} from '../../text/index.ts';
import { weekdayName } from '../calendar/weekdays.ts';
import { dayProfileFigure } from './day-figure.ts';
import type { ItemComparison, ItemModel, ItemProfile } from './item-model.ts';
import { effectText } from './item-words.ts';

/** Both sides of the ranking on one axis, and the week of one item beside the key figures. */
export function itemFigures(model: ItemModel): readonly Figure[] {
  return [...rankingFigure(model), ...(model.profile === null ? [] : [weekFigure(model.profile)])];
}

const slotOf = ({ difference }: ItemComparison) => (difference > 0 ? 1 : 2);

function rankingFigure(model: ItemModel): Figure[] {
  const rows = [...model.moreOnWeekends, ...model.moreOnWeekdays.toReversed()];
  if (rows.length === 0) return [];
  const { effect, kind, items } = model;
  return [
    {
      id: 'ranking',
      place: 'main',
      description: text('weekend.items.description', {
        kind,
        effect,
        weekend: model.moreOnWeekends.length,
        weekday: model.moreOnWeekdays.length,
        up: endText(model.moreOnWeekends[0], model),
        down: endText(model.moreOnWeekdays[0], model),
        screened: integer(items.length),
      }),
      points: rows.map((each) => ({
        row: each.item,
        heading: verbatim(each.item),
        values: [
          {
            label: text('weekend.table.difference'),
            value: text('weekend.items.points', { points: signed(each.difference * 100, 2) }),
            slot: slotOf(each),
          },
          {
            label: text('weekend.tip.interval95'),
            value: text('common.intervalInBrackets', {
              low: signed(each.differenceInterval[0] * 100, 2),
              high: signed(each.differenceInterval[1] * 100, 2),
            }),
          },
          ...(each.ratio === null
            ? []
            : [{ label: text('weekend.items.key.ratio'), value: times(each.ratio) }]),
          {
            label: text('weekend.items.key.shares'),
            value: text('weekend.fromTo', {
              from: percent(each.weekdayShare, 2),
              to: percent(each.weekendShare, 2),
            }),
          },
          { label: text('weekend.table.q'), value: probability(each.qValue ?? 1) },
          { label: text('table.recipes'), value: integer(each.recipes) },
        ],
        selects: { control: 'item', value: each.item },
      })),
      plot: (frame) =>
        intervalRowsPlot(frame, {
          rows: rows.map((each) => ({
            key: each.item,
            label: each.item,
            ...positionOf(each, model),
            clear: each.clear,
            colour: frame.theme.period[each.difference > 0 ? 'weekend' : 'weekday'],
            value: frame.translate(
              text('weekend.fromTo', {
                from: shareQuantity(each.weekdayShare),
                to: shareQuantity(each.weekendShare),
              }),
            ),
          })),
          reference: 0,
          format: (value) => frame.format(axisQuantity(value, model)),
          groupTitle: frame.translate(
            text(frame.compact ? 'weekend.items.sidesShort' : 'weekend.items.sides', { effect }),
          ),
        }),
    },
  ];
}

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

const digitsFor = (share: number) => (share < 0.1 ? 1 : 0);

function weekFigure({ item, days, share, recipes }: ItemProfile): Figure {
  const top = Math.max(share, ...days.map(({ interval }) => interval[1]));
  const ranked = days.toSorted((a, b) => a.share - b.share || a.weekday - b.weekday);
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  return dayProfileFigure({
    id: 'week',
    place: 'rail',
    title: text('weekend.items.week', { item }),
    description: text('weekend.items.weekDescription', {
      item,
      highest: highest === undefined ? '' : weekdayName(highest.weekday),
      most: percent(highest?.share ?? 0, 2),
      lowest: lowest === undefined ? '' : weekdayName(lowest.weekday),
      least: percent(lowest?.share ?? 0, 2),
      share: percent(share, 2),
      n: integer(recipes),
    }),
    days: days.map((day) => ({ ...day, estimate: day.share })),
    reference: share,
    window: null,
    scale: [0, top === 0 ? 1 : Math.min(1, top * 1.15)],
    quantity: (value) => percent(value, digitsFor(top)),
    valueLabel: text('weekend.items.key.share'),
    details: ({ weekday }) => {
      const day = days.find((each) => each.weekday === weekday);
      return day === undefined ? [] : [{ label: text('table.recipes'), value: integer(day.recipes) }];
    },
  });
}
