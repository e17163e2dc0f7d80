import { finding } from '../../../analysis/finding.ts';
import type { DataTable, Finding, KeyFigure, KeyFigureGroup } from '../../../analysis/presentation.ts';
import type { MessageId } from '../../../messages/message-id.ts';
import {
  decimal,
  integer,
  percent,
  probability,
  signed,
  text,
  type Quantity,
  type Text,
} from '../../../text/index.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import { scaleLength, type CalendarKind, type CalendarModel, type Gap, type StarMeasure } from './model.ts';
import { shareRange, starRange } from '../distribution/words.ts';

const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;

/** Seasons from spring on, as a kitchen year runs; months and ISO weekdays by number. */
export const calendarKeys: Readonly<Record<CalendarKind, readonly string[]>> = {
  seasons,
  months: Array.from({ length: 12 }, (_, index) => String(index + 1)),
  weekdays: Array.from({ length: 7 }, (_, index) => String(index + 1)),
};

const monthIds = [
  'month.1',
  'month.2',
  'month.3',
  'month.4',
  'month.5',
  'month.6',
  'month.7',
  'month.8',
  'month.9',
  'month.10',
  'month.11',
  'month.12',
] as const;
const shortMonthIds = [
  'month.short.1',
  'month.short.2',
  'month.short.3',
  'month.short.4',
  'month.short.5',
  'month.short.6',
  'month.short.7',
  'month.short.8',
  'month.short.9',
  'month.short.10',
  'month.short.11',
  'month.short.12',
] as const;
const weekdayIds = [
  'weekday.1',
  'weekday.2',
  'weekday.3',
  'weekday.4',
  'weekday.5',
  'weekday.6',
  'weekday.7',
] as const;
const shortWeekdayIds = [
  'weekday.short.1',
  'weekday.short.2',
  'weekday.short.3',
  'weekday.short.4',
  'weekday.short.5',
  'weekday.short.6',
  'weekday.short.7',
] as const;
const seasonIds = ['season.spring', 'season.summer', 'season.autumn', 'season.winter'] as const;
const seasonInSentenceIds = [
  'season.inSentence.spring',
  'season.inSentence.summer',
  'season.inSentence.autumn',
  'season.inSentence.winter',
] as const;

type NameStyle = 'label' | 'short' | 'inSentence';

const nameIds: Readonly<Record<CalendarKind, Readonly<Record<NameStyle, readonly MessageId[]>>>> = {
  seasons: { label: seasonIds, short: seasonIds, inSentence: seasonInSentenceIds },
  months: { label: monthIds, short: shortMonthIds, inSentence: monthIds },
  weekdays: { label: weekdayIds, short: shortWeekdayIds, inSentence: weekdayIds },
};

/** The name of a season, month or weekday. */
export function calendarName(kind: CalendarKind, key: string, style: NameStyle): Text {
  const id = nameIds[kind][style][calendarKeys[kind].indexOf(key)];
  return id === undefined ? text('common.verbatim', { value: key }) : text(id);
}

/** A mean as stars, a share in percent. */
export const measured = (value: number, measure: StarMeasure, digits = 3): Quantity =>
  measure === 'mean' ? decimal(value, digits) : percent(value, digits - 1);

/** A difference of means in points of the scale, of shares in percentage points. */
export const difference = (value: number, measure: StarMeasure): Quantity =>
  measure === 'mean' ? signed(value, 3) : signed(value * 100, 2);

export const differenceRange = ([low, high]: Gap['interval'], measure: StarMeasure): Text =>
  measure === 'mean' ? intervalText([low, high], 3) : intervalText([low * 100, high * 100], 2);

export const rangeOf = (interval: Gap['interval'], measure: StarMeasure): Text =>
  measure === 'mean' ? starRange(interval, 3) : shareRange(interval, 2);

const leastShare = 0.0001;

/** A share of variance: what is too small to write is said to be. */
const varianceShare = (share: number): Text =>
  share < leastShare ? text('ratings.below', { value: percent(leastShare, 2) }) : percent(share, 2);

/** Beyond this p-value the groups are not told apart. */
const clearBelow = 0.05;

const isTold = ({ variance, gap }: CalendarModel) =>
  variance !== null && gap !== null && variance.pValue < clearBelow;

/** The heading, the size of the difference, and whether it holds within years. */
export function calendarFindings(model: CalendarModel): readonly Finding[] {
  return [heading(model), ...sizeFinding(model), ...withinFinding(model)];
}

function heading(model: CalendarModel): Finding {
  const { kind, best, worst, variance, measure } = model;
  if (best === null || worst === null || variance === null) {
    return finding('ratings.calendar.heading.thin', { kind }, 'thin');
  }
  if (!isTold(model)) return finding('ratings.calendar.heading.none', { kind }, 'unclear');
  return finding('ratings.calendar.heading', {
    measure,
    best: calendarName(kind, best.key, 'inSentence'),
    worst: calendarName(kind, worst.key, 'inSentence'),
  });
}

function sizeFinding(model: CalendarModel): Finding[] {
  const { gap, variance, measure } = model;
  if (gap === null || variance === null) return [];
  const values = {
    measure,
    gap: measure === 'mean' ? decimal(gap.difference, 3) : decimal(gap.difference * 100, 2),
    interval: differenceRange(gap.interval, measure),
    scale: percent(gap.difference / scaleLength(measure)),
    share: varianceShare(variance.etaSquared),
  };
  return [
    isTold(model)
      ? finding('ratings.calendar.size', values)
      : finding('ratings.calendar.size.none', values, 'unclear'),
  ];
}

function withinFinding({ gap, gapWithinYears, measure }: CalendarModel): Finding[] {
  if (gap === null || gapWithinYears === null) return [];
  const values = {
    measure,
    pooled: measure === 'mean' ? decimal(gap.difference, 3) : decimal(gap.difference * 100, 2),
    within: measure === 'mean' ? decimal(gapWithinYears, 3) : decimal(gapWithinYears * 100, 2),
  };
  return [finding('ratings.calendar.within', values)];
}

export function calendarKeyFigures(model: CalendarModel): readonly KeyFigureGroup[] {
  const { gap, variance, ranks, measure, overall, overallValue } = model;
  const figures: (KeyFigure | false)[] = [
    gap !== null && {
      label: text('ratings.calendar.key.gap'),
      value: difference(gap.difference, measure),
      detail: text('ratings.calendar.key.gapDetail', {
        interval: differenceRange(gap.interval, measure),
        scale: percent(gap.difference / scaleLength(measure)),
      }),
    },
    variance !== null && {
      label: text('ratings.calendar.key.eta'),
      value: varianceShare(variance.etaSquared),
      detail: text('ratings.calendar.key.etaDetail', {
        between: variance.degreesOfFreedomBetween,
        f: decimal(variance.f ?? 0, 2),
        p: probability(variance.pValue),
      }),
    },
    ranks !== null && {
      label: text('ratings.calendar.key.epsilon'),
      value: varianceShare(ranks.epsilonSquared),
      detail: text('ratings.calendar.key.epsilonDetail', {
        between: ranks.degreesOfFreedom,
        h: decimal(ranks.h, 1),
        p: probability(ranks.pValue),
      }),
    },
    overall !== null && {
      label: text('ratings.calendar.key.overall'),
      value: measured(overallValue, measure),
      detail: text('ratings.counted', { n: integer(overall.n), count: overall.n }),
    },
  ];
  return [{ title: text('common.keyFigures'), figures: figures.filter((each) => each !== false) }];
}

/** Says how small the difference is beside the scale, and what hollow means where something is hollow. */
export function calendarCaption({ groups, gap, measure }: CalendarModel, axis: 'window' | 'full'): Text {
  const isHollow = groups.some(({ clear }) => !clear);
  return text('ratings.calendar.caption', {
    scale: percent((gap?.difference ?? 0) / scaleLength(measure)),
    axis,
    marks: isHollow ? 'hollow' : 'full',
  });
}

export function calendarTable({ kind, groups }: CalendarModel): DataTable {
  const column = (key: string, label: Text, type: 'number' | 'percent', digits: number) => ({
    key,
    label,
    kind: type,
    digits,
  });
  return {
    columns: [
      { key: 'name', label: text('ratings.table.group', { kind }), kind: 'text' },
      column('n', text('ratings.table.ratings'), 'number', 0),
      column('mean', text('ratings.mean'), 'number', 4),
      column('low', text('table.meanLow'), 'number', 4),
      column('high', text('table.meanHigh'), 'number', 4),
      column('deviation', text('table.deviation'), 'number', 3),
      column('five', text('ratings.five'), 'percent', 2),
      column('few', text('ratings.low'), 'percent', 2),
      column('within', text('ratings.table.withinYears'), 'number', 4),
      column('q', text('ratings.table.q'), 'number', 4),
    ],
    rows: groups.map(({ key, summary, withinYears, qValue }) => ({
      name: calendarName(kind, key, 'label'),
      n: summary.n,
      mean: summary.mean,
      low: summary.interval?.[0] ?? null,
      high: summary.interval?.[1] ?? null,
      deviation: summary.deviation,
      five: summary.five.share,
      few: summary.low.share,
      within: withinYears,
      q: qValue,
    })),
  };
}
