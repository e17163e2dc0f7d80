import type { Dimension, FigureDraft, FigurePointDraft, Frame } from '../../analysis/figure.ts';
import { first, last } from '../../analysis/extremes.ts';
import { initial } from '../../figures/initial.ts';
import { intervalColumnsPlot, type ColumnGroup } from '../../figures/interval-columns.ts';
import type { Ends } from '../../stats/index.ts';
import { text, type Quantity, type Text } from '../../text/index.ts';
import { shortWeekdayName, weekdayName, type Weekday } from '../calendar/weekdays.ts';
import { periodName } from '../calendar/weekend.ts';

/** A day of the week as the model of a profile holds it. */
export interface ProfileDay {
  readonly weekday: Weekday;
  readonly weekend: boolean;
  readonly interval: Ends | null;
  /** False draws the day hollow: not to be told from the reference. */
  readonly clear: boolean;
}

export interface ProfileOptions<D extends ProfileDay> extends Pick<FigureDraft, 'id' | 'place' | 'title'> {
  readonly description: (extremes: Extremes<D>) => Text;
  readonly days: readonly D[];
  readonly estimate: (day: D) => number;
  readonly reference: number;
  /** What the axis shows; null for the whole scale. */
  readonly window: Ends | null;
  readonly scale: Ends;
  readonly quantity: (value: number) => Quantity;
  readonly scaleQuantity?: (value: number) => Quantity;
  /** What the two periods reach, written above their days. */
  readonly periods?: { readonly weekday: number; readonly weekend: number };
  /** Further lines of the tip. */
  readonly details: (day: D) => FigurePointDraft['values'];
  readonly valueLabel: Text;
  /** The item that the days are those of. */
  readonly of?: Dimension['of'];
}

interface Extremes<D> {
  readonly lowest: D;
  readonly highest: D;
}

/** The days of the lowest and the highest value; of several alike the first and the last. Throws without days. */
export function extremeDays<D>(days: readonly D[], value: (day: D) => number): Extremes<D> {
  const ranked = days.toSorted((one, other) => value(one) - value(other));
  return { lowest: first(ranked), highest: last(ranked) };
}

export const slotOf = (weekend: boolean) => (weekend ? 1 : 2);

export const colourOf = ({ theme }: Frame, weekend: boolean) => theme.period[weekend ? 'weekend' : 'weekday'];

export const dayHeading = ({ weekday, weekend }: Pick<ProfileDay, 'weekday' | 'weekend'>): Text =>
  text('weekend.tip.day', { day: weekdayName(weekday), period: periodName(weekend) });

/** Seven days from Monday to Sunday as dots with intervals, weekdays square and weekends round. Throws without days. */
export function dayProfileFigure<D extends ProfileDay>(options: ProfileOptions<D>): FigureDraft {
  const { id, place, title, of, days, estimate, quantity, valueLabel, details } = options;
  const extremes = extremeDays(days, estimate);
  return {
    id,
    place,
    title,
    description: options.description(extremes),
    dimension: { kind: 'weekday', ...(of && { of }) },
    points: days.map((day) => ({
      x: String(day.weekday),
      heading: dayHeading(day),
      values: [
        { label: valueLabel, value: quantity(estimate(day)), slot: slotOf(day.weekend), y: estimate(day) },
        day.interval && {
          label: text('weekend.tip.interval95'),
          value: text('common.between', { low: quantity(day.interval[0]), high: quantity(day.interval[1]) }),
        },
        ...details(day),
      ],
    })),
    plot: (frame) => profilePlot(options, extremes, frame),
  };
}

const narrow = 300;
const small = 400;
const wide = 640;

function profilePlot<D extends ProfileDay>(options: ProfileOptions<D>, extremes: Extremes<D>, frame: Frame) {
  const { days, estimate, reference, window, scale, quantity, scaleQuantity = quantity } = options;
  return intervalColumnsPlot(frame, {
    columns: days.map((day) => ({
      key: String(day.weekday),
      label: nameOf(day.weekday, frame),
      estimate: estimate(day),
      interval: day.interval,
      clear: day.clear,
      colour: colourOf(frame, day.weekend),
      symbol: day.weekend ? 'circle' : 'square',
    })),
    // The caption names the reference: beside its line it would cover the last day.
    reference: { value: reference, label: '' },
    window,
    scale,
    format: (value) => frame.format(quantity(value)),
    formatScale: (value) => frame.format(scaleQuantity(value)),
    emphasise: [...new Set([extremes.lowest, extremes.highest])].map(({ weekday }) => String(weekday)),
    groups: frame.width < small ? [] : groupsOf(options, frame),
  });
}

/** In full, short, or by one letter, as the width allows. */
function nameOf(weekday: Weekday, { translate, width }: Frame): string {
  if (width >= wide) return translate(weekdayName(weekday));
  const short = translate(shortWeekdayName(weekday)).replace('.', '');
  return width < narrow ? initial(short) : short;
}

/** The periods above their days; where a weekday follows the weekend, above the longer stretch. */
function groupsOf<D extends ProfileDay>(
  { days, periods, quantity }: ProfileOptions<D>,
  frame: Frame,
): readonly ColumnGroup[] {
  if (periods === undefined) return [];
  return [false, true].flatMap((weekend) => {
    const own = days.filter((day) => day.weekend === weekend);
    const start = own[0];
    if (start === undefined) return [];
    const end = own.findLast((day, index) => day.weekday - start.weekday === index) ?? start;
    const value = quantity(weekend ? periods.weekend : periods.weekday);
    return [
      {
        from: String(start.weekday),
        to: String(end.weekday),
        label: frame.translate(text('weekend.figure.period', { period: periodName(weekend), value })),
        colour: colourOf(frame, weekend),
      },
    ];
  });
}
