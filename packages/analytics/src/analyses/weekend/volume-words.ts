import { finding, verdictOf } from '../../analysis/finding.ts';
import type { Finding, KeyFigure, KeyFigureGroup, Kpi } from '../../analysis/presentation.ts';
import {
  date,
  decimal,
  integer,
  percent,
  probability,
  signedPercent,
  text,
  times,
  type Text,
} from '../../text/index.ts';
import { weekdayName } from '../calendar/weekdays.ts';
import { weekendDays } from '../calendar/weekend.ts';
import type { VolumeModel, WeekdayRate } from './volume-model.ts';

/** The heading and the sentences under the figure, generated from the counts. */
export function volumeFindings(model: VolumeModel): readonly Finding[] {
  return [heading(model), ...extremes(model), ...shares(model), ...consistency(model)];
}

const ratioVerdict = ({ ratio }: VolumeModel) =>
  verdictOf(ratio === null ? null : [ratio.interval[0] - 1, ratio.interval[1] - 1]);

function heading(model: VolumeModel): Finding {
  const { ratio } = model;
  const verdict = ratioVerdict(model);
  if (ratio === null) return finding('weekend.volume.heading.thin', undefined, verdict);
  if (verdict === 'unclear') return finding('weekend.volume.heading.unclear', undefined, verdict);
  const values = { change: percent(Math.abs(ratio.ratio - 1), 0) };
  return finding(
    verdict === 'down' ? 'weekend.volume.heading.down' : 'weekend.volume.heading.up',
    values,
    verdict,
  );
}

const isClear = ({ deviationInterval }: WeekdayRate) =>
  deviationInterval !== null && (deviationInterval[0] > 0 || deviationInterval[1] < 0);

function extremes({ busiest, quietest }: VolumeModel): Finding[] {
  if (busiest === null || quietest === null || !isClear(busiest) || !isClear(quietest)) return [];
  const values = {
    busiest: weekdayName(busiest.weekday),
    more: percent(busiest.deviation, 0),
    quietest: weekdayName(quietest.weekday),
    less: percent(Math.abs(quietest.deviation), 0),
  };
  return [finding('weekend.volume.extremes', values)];
}

function shares({ share, definition }: VolumeModel): Finding[] {
  if (share === null) return [];
  const values = {
    days: weekendDays(definition),
    found: percent(share.found),
    expected: percent(share.expected),
  };
  return [finding('weekend.volume.share', values)];
}

function consistency(model: VolumeModel): Finding[] {
  const { below, above, of } = model.consistency;
  if (of < 2) return [];
  const verdict = ratioVerdict(model);
  const agreeing = verdict === 'up' ? above : below;
  if (verdict !== 'up' && verdict !== 'down') {
    return [finding('weekend.volume.consistency.mixed', { below, above, of }, 'unclear')];
  }
  const way = verdict === 'up' ? 'above' : 'below';
  return [finding('weekend.volume.consistency', { count: agreeing, of, way }, verdict)];
}

/** One sentence for the head of the page. */
export function volumeSummary(model: VolumeModel): Text | null {
  const { ratio, busiest } = model;
  const verdict = ratioVerdict(model);
  if (ratio === null || busiest === null) return null;
  if (verdict === 'unclear') return text('weekend.volume.summary.unclear');
  const values = {
    change: percent(Math.abs(ratio.ratio - 1), 0),
    busiest: weekdayName(busiest.weekday),
  };
  return text(verdict === 'down' ? 'weekend.volume.summary.down' : 'weekend.volume.summary.up', values);
}

export const volumeSubtitle = ({ recipes, days, period }: VolumeModel): Text =>
  text('weekend.volume.subtitle', {
    from: date(period[0], 'monthYear'),
    to: date(period[1], 'monthYear'),
    n: integer(recipes),
    days: integer(days),
  });

export function volumeKpis({ busiest, weekdays, share }: VolumeModel): readonly Kpi[] {
  if (busiest === null || share === null) return [];
  return [
    {
      id: 'weekend.volume.busiest',
      label: text('weekend.volume.kpi.busiest'),
      value: weekdayName(busiest.weekday),
      context: text('weekend.volume.kpi.busiest.context', {
        deviation: signedPercent(busiest.deviation, 0),
        rate: decimal(busiest.rate, 1),
      }),
      spark: {
        kind: 'bars',
        values: weekdays.map(({ rate }) => rate),
        highlight: weekdays.findIndex(({ weekday }) => weekday === busiest.weekday),
      },
    },
    {
      id: 'weekend.volume.share',
      label: text('weekend.volume.kpi.share'),
      value: percent(share.found),
      context: text('weekend.volume.kpi.share.context', { expected: percent(share.expected) }),
      spark: { kind: 'share', values: [share.found] },
    },
  ];
}

export function volumeKeyFigures(model: VolumeModel): readonly KeyFigureGroup[] {
  const { onWeekdays, onWeekends } = model;
  const rates: KeyFigure[] = [
    {
      label: text('weekend.volume.key.weekdays'),
      value: decimal(onWeekdays.rate, 1),
      detail: text('weekend.volume.key.ofDays', {
        recipes: integer(onWeekdays.recipes),
        days: integer(onWeekdays.days),
      }),
    },
    {
      label: text('weekend.volume.key.weekends'),
      value: decimal(onWeekends.rate, 1),
      detail: text('weekend.volume.key.ofDays', {
        recipes: integer(onWeekends.recipes),
        days: integer(onWeekends.days),
      }),
    },
  ];
  return [
    { title: text('weekend.volume.key.rates'), figures: rates },
    { title: text('weekend.key.comparison'), figures: [...ratioFigure(model), ...testFigures(model)] },
  ];
}

function ratioFigure({ ratio }: VolumeModel): KeyFigure[] {
  if (ratio === null) return [];
  const [low, high] = ratio.interval;
  return [
    {
      label: text('weekend.volume.key.ratio'),
      value: times(ratio.ratio),
      detail: text('weekend.volume.key.ratio.detail', {
        low: decimal(low, 2),
        high: decimal(high, 2),
        p: probability(ratio.pValue),
      }),
    },
  ];
}

function testFigures({ twoPeriods, sevenDays, dispersion }: VolumeModel): KeyFigure[] {
  const tests = [
    { label: text('weekend.volume.key.twoPeriods'), test: twoPeriods },
    { label: text('weekend.volume.key.sevenDays'), test: sevenDays },
  ];
  const figures = tests.flatMap(({ label, test }) =>
    test === null
      ? []
      : [
          {
            label,
            value: text('weekend.volume.key.w', { w: decimal(test.cohensW, 2) }),
            detail: text('weekend.volume.key.chi', {
              chi: decimal(test.chiSquare, 0),
              df: integer(test.degreesOfFreedom),
              p: probability(test.pValue),
            }),
          },
        ],
  );
  if (dispersion === null) return figures;
  return [...figures, { label: text('weekend.volume.key.dispersion'), value: decimal(dispersion, 1) }];
}

export function volumeCaption({ dispersion, thinThreshold }: VolumeModel): Text {
  return dispersion === null
    ? text('weekend.volume.caption.noIntervals')
    : text('weekend.volume.caption', {
        dispersion: decimal(dispersion, 1),
        threshold: integer(thinThreshold),
      });
}
