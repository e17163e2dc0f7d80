import type { Figure, FigurePoint, Frame } from '../../analysis/figure.ts';
import { intervalColumnsPlot, type ColumnGroup } from '../../figures/interval-columns.ts';
import { type Quantity, type Text, text } from '../../text/index.ts';
import { shortWeekdayName, weekdayName, type Weekday } from '../calendar/weekdays.ts';
import { periodName } from '../calendar/weekend.ts';

/** One day of the profile: a mean or a share with its interval. */
interface ProfileDay {
  readonly weekday: Weekday;
  readonly weekend: boolean;
  readonly estimate: number;
  readonly interval: readonly [number, number] | null;
  /** False draws the day hollow: not to be told from the reference. */
  readonly clear: boolean;
}

interface ProfileOptions {
  readonly id: string;
  readonly place: Figure['place'];
  readonly title?: Text;
  readonly description: Text;
  readonly days: readonly ProfileDay[];
  readonly reference: number;
  /** What the axis shows; null for the whole scale. */
  readonly window: readonly [number, number] | null;
  readonly scale: readonly [number, number];
  readonly quantity: (value: number) => Quantity;
  readonly scaleQuantity?: (value: number) => Quantity;
  /** What the two periods reach, written above their days. */
  readonly periods?: { readonly weekday: number; readonly weekend: number };
  /** Further lines of the tip. */
  readonly details?: (day: ProfileDay) => FigurePoint['values'];
  readonly valueLabel: Text;
}

const slotOf = (weekend: boolean) => (weekend ? 1 : 2);
const colourOf = ({ theme }: Frame, weekend: boolean) => theme.period[weekend ? 'weekend' : 'weekday'];

/** Seven days from Monday to Sunday as dots with intervals, weekdays square and weekends round. */
export function dayProfileFigure(options: ProfileOptions): Figure {
  const { id, place, title, description, days } = options;
  return {
    id,
    place,
    ...(title === undefined ? {} : { title }),
    description,
    points: days.map((day) => pointOf(day, options)),
    plot: (frame) => profilePlot(options, frame),
  };
}

function pointOf(day: ProfileDay, { quantity, details, valueLabel }: ProfileOptions): FigurePoint {
  return {
    x: String(day.weekday),
    heading: text('weekend.tip.day', { day: weekdayName(day.weekday), period: periodName(day.weekend) }),
    values: [
      {
        label: valueLabel,
        value: quantity(day.estimate),
        slot: slotOf(day.weekend),
        y: day.estimate,
      },
      ...(day.interval === null
        ? []
        : [
            {
              label: text('weekend.tip.interval95'),
              value: text('common.between', {
                low: quantity(day.interval[0]),
                high: quantity(day.interval[1]),
              }),
            },
          ]),
      ...(details?.(day) ?? []),
    ],
  };
}

function profilePlot(options: ProfileOptions, frame: Frame) {
  const { days, reference, window, scale, quantity, scaleQuantity } = options;
  const isSmall = frame.width < 400;
  return intervalColumnsPlot(frame, {
    columns: days.map((day) => ({
      key: String(day.weekday),
      label: nameOf(day.weekday, frame),
      estimate: day.estimate,
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
    formatScale: (value) => frame.format((scaleQuantity ?? quantity)(value)),
    emphasise: extremes(days),
    groups: isSmall ? [] : groupsOf(options, frame),
  });
}

const narrow = 300;
const wide = 640;

/** In full, short, or by one letter, as the width allows. */
function nameOf(weekday: Weekday, { translate, width }: Frame): string {
  if (width >= wide) return translate(weekdayName(weekday));
  const short = translate(shortWeekdayName(weekday)).replace('.', '');
  return width < narrow ? short.slice(0, 1).toUpperCase() : short;
}

function extremes(days: readonly ProfileDay[]): readonly string[] {
  const ranked = days.toSorted((a, b) => a.estimate - b.estimate || a.weekday - b.weekday);
  const found = [ranked[0], ranked.at(-1)].flatMap((day) => (day === undefined ? [] : [String(day.weekday)]));
  return [...new Set(found)];
}

/** The periods above their days; where a weekday follows the weekend, above the longer stretch. */
function groupsOf({ days, periods, quantity }: ProfileOptions, frame: Frame): readonly ColumnGroup[] {
  if (periods === undefined) return [];
  return [false, true].flatMap((weekend) => {
    const own = days.filter((day) => day.weekend === weekend);
    const first = own[0];
    const last = own.findLast((day, index) => day.weekday - (first?.weekday ?? 0) === index);
    if (first === undefined || last === undefined) return [];
    return [
      {
        from: String(first.weekday),
        to: String(last.weekday),
        label: frame.translate(
          text('weekend.figure.period', {
            period: periodName(weekend),
            value: quantity(weekend ? periods.weekend : periods.weekday),
          }),
        ),
        colour: colourOf(frame, weekend),
      },
    ];
  });
}
