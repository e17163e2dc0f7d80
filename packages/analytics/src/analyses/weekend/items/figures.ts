import type { FigureDraft, FigurePointDraft } from '../../../analysis/figure.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { intervalRowsPlot } from '../../../figures/interval-rows.ts';
import { shifted } from '../../../stats/index.ts';
import {
  integer,
  itemName,
  percent,
  probability,
  signed,
  signedPercent,
  text,
  times,
} from '../../../text/index.ts';
import { weekdayName } from '../../calendar/weekdays.ts';
import { colourOf, dayProfileFigure, slotOf } from '../day-profile.ts';
import type { ItemComparison, ItemModel } from './model.ts';
import type { ItemProfile } from './profile.ts';
import { effectText, pointsInterval, pointsText, shareText } from './words.ts';

/** Both sides of the ranking on one axis, and the week of one item beside the key figures. */
export const itemFigures = (model: ItemModel): Listed<FigureDraft> => [
  rankingFigure(model),
  model.profile && weekFigure(model.profile, model.kind),
];

function rankingFigure(model: ItemModel): FigureDraft | null {
  const { effect, items, moreOnWeekends, moreOnWeekdays } = model;
  const rows = [...moreOnWeekends, ...moreOnWeekdays.toReversed()];
  if (rows.length === 0) return null;
  return {
    id: 'ranking',
    place: 'main',
    description: text('weekend.items.description', {
      effect,
      weekend: moreOnWeekends.length,
      weekday: moreOnWeekdays.length,
      ...endTexts(model),
      screened: integer(items.length),
      clear: model.clear.weekend + model.clear.weekday,
    }),
    dimension: { kind: model.kind },
    points: rows.map((each) => pointOf(each, model)),
    plot: (frame) =>
      intervalRowsPlot(frame, {
        rows: rows.map((each) => ({
          key: each.item,
          label: frame.translate(itemName(each.item)),
          ...positionOf(each, model),
          clear: each.clear,
          colour: colourOf(frame, each.difference > 0),
          value: frame.translate(fromTo(each, shareText)),
        })),
        format: (value) => frame.format(axisQuantity(value, model)),
        groupTitle: frame.translate(
          text(frame.compact ? 'weekend.items.sidesShort' : 'weekend.items.sides', { effect }),
        ),
      }),
  };
}

const pointOf = (each: ItemComparison, model: ItemModel): FigurePointDraft => ({
  row: each.item,
  heading: itemName(each.item),
  values: [
    {
      label: text('weekend.table.difference'),
      value: pointsText(each.difference),
      slot: slotOf(each.difference > 0),
      x: positionOf(each, model).estimate,
    },
    { label: text('weekend.tip.interval95'), value: pointsInterval(each.differenceInterval) },
    each.ratio !== null && { label: text('weekend.items.key.ratio'), value: times(each.ratio) },
    { label: text('weekend.items.key.shares'), value: fromTo(each, (share) => percent(share, 2)) },
    { label: text('weekend.table.q'), value: probability(each.claim.pValue ?? 1) },
    { label: text('table.recipes'), value: integer(each.recipes) },
  ],
  selects: { control: 'item', value: each.item },
});

const fromTo = ({ weekdayShare, weekendShare }: ItemComparison, quantity: typeof shareText) =>
  text('weekend.fromTo', { from: quantity(weekdayShare), to: quantity(weekendShare) });

/** The first of each side, with its effect; a side without items is not spoken of. */
function endTexts(model: ItemModel) {
  const named = (item: ItemComparison | undefined) =>
    item === undefined
      ? ''
      : text('weekend.items.withEffect', { item: itemName(item.item), effect: effectText(item, model) });
  return { up: named(model.moreOnWeekends[0]), down: named(model.moreOnWeekdays[0]) };
}

/** A difference of shares, or how much larger the weekend share is. */
function positionOf(each: ItemComparison, { effect }: ItemModel) {
  const { difference, differenceInterval, ratio, ratioInterval } = each;
  return effect === 'ratio' && ratio !== null && ratioInterval !== null
    ? { estimate: ratio - 1, interval: shifted(ratioInterval, 1) }
    : { estimate: difference, interval: differenceInterval };
}

const axisQuantity = (value: number, { effect }: ItemModel) =>
  effect === 'ratio' ? signedPercent(value, 0) : signed(value * 100, 1);

/** The seven days of one item. */
export function weekFigure(
  { item, days, share, recipes }: ItemProfile,
  kind: ItemModel['kind'],
): FigureDraft {
  const top = Math.max(share, ...days.map(({ interval }) => interval[1]));
  return dayProfileFigure({
    id: 'week',
    place: 'rail',
    of: { kind, item },
    title: text('weekend.items.week', { item: itemName(item) }),
    description: ({ highest, lowest }) =>
      text('weekend.items.weekDescription', {
        item: itemName(item),
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
