import { finding, verdictOf } from '../../../analysis/finding.ts';
import type { Finding, KeyFigureGroup } from '../../../analysis/presentation.ts';
import { decimal, integer, percent, probability, text, type Text } from '../../../text/index.ts';
import type { CalendarStyle } from '../calendar/figures.ts';
import { scaleLength, type CalendarModel } from '../calendar/model.ts';
import {
  calendarFindings,
  calendarKeyFigures,
  difference,
  differenceRange,
  measured,
} from '../calendar/words.ts';
import type { WeekendModel } from './weekend.ts';

type WeekdaysModel = CalendarModel & { readonly weekend: WeekendModel };

/** Differences below this share of the scale change nothing for a reader. */
const negligibleShare = 0.01;

/** The weekend first, then the days one by one. */
export function weekdaysFindings(model: WeekdaysModel): readonly Finding[] {
  const weekend = weekendFinding(model);
  return weekend === null ? calendarFindings(model) : [weekend, ...calendarFindings(model)];
}

function weekendFinding({ weekend: { gap }, measure }: WeekdaysModel): Finding | null {
  if (gap === null) return null;
  const verdict = verdictOf(gap.interval);
  const values = {
    measure,
    change:
      measure === 'mean' ? decimal(Math.abs(gap.difference), 3) : decimal(Math.abs(gap.difference) * 100, 2),
  };
  if (verdict === 'up') return finding('ratings.weekdays.heading.up', values, verdict);
  if (verdict === 'down') return finding('ratings.weekdays.heading.down', values, verdict);
  return finding('ratings.weekdays.heading.unclear', { measure }, verdict);
}

/** One sentence for the head of the page: the difference beside the whole scale. */
export function weekdaysSummary({ weekend: { gap }, measure, gap: days }: WeekdaysModel): Text | null {
  if (gap === null || days === null) return null;
  const largest = Math.max(Math.abs(gap.difference), Math.abs(days.difference)) / scaleLength(measure);
  return largest < negligibleShare
    ? text('ratings.weekdays.summary.nothing', { scale: percent(largest) })
    : text('ratings.weekdays.summary.some', { scale: percent(largest) });
}

export function weekdaysKeyFigures(model: WeekdaysModel): readonly KeyFigureGroup[] {
  const { weekend, measure } = model;
  const { gap, weekday, weekend: ofWeekend } = weekend;
  if (gap === null || weekday === null || ofWeekend === null) return calendarKeyFigures(model);
  const side = (label: Text, { value, n }: { readonly value: number; readonly n: number }) => ({
    label,
    value: measured(value, measure),
    detail: text('ratings.counted', { n: integer(n), count: n }),
  });
  return [
    {
      title: text('ratings.weekdays.key.title'),
      figures: [
        {
          label: text('ratings.weekdays.key.difference'),
          value: difference(gap.difference, measure),
          detail: text('ratings.weekdays.key.detail', {
            interval: differenceRange(gap.interval, measure),
            d: decimal(gap.cohensD, 3),
            p: probability(gap.pValue),
          }),
        },
        side(text('period.weekend'), ofWeekend),
        side(text('period.weekday'), weekday),
      ],
    },
    ...calendarKeyFigures(model),
  ];
}

/** Weekdays as squares and the weekend as dots, each with its mean above. */
export function weekendStyle({ weekend, groups, measure }: WeekdaysModel): CalendarStyle {
  const isWeekend = (key: string) => weekend.days.includes(key);
  return {
    style: (key, { theme }) =>
      isWeekend(key)
        ? { colour: theme.period.weekend, symbol: 'circle' }
        : { colour: theme.period.weekday, symbol: 'square' },
    groups: (frame) =>
      [
        {
          keys: groups.filter(({ key }) => !isWeekend(key)),
          side: weekend.weekday,
          period: 'weekday' as const,
        },
        {
          keys: groups.filter(({ key }) => isWeekend(key)),
          side: weekend.weekend,
          period: 'weekend' as const,
        },
      ].flatMap(({ keys, side, period }) => {
        const [from, to] = [keys[0]?.key, keys.at(-1)?.key];
        if (from === undefined || to === undefined || side === null) return [];
        const value = measured(side.value, measure);
        const label = frame.translate(
          text('ratings.weekdays.group', { period: text(`period.${period}`), value }),
        );
        return [{ from, to, label, colour: frame.theme.period[period] }];
      }),
  };
}
