import { finding, verdictOf } from '../../analysis/finding.ts';
import type { Finding, KeyFigureGroup } from '../../analysis/presentation.ts';
import { decimal, integer, probability, signed, text, year } from '../../text/index.ts';
import { intervalText } from '../../analysis/interval-text.ts';
import { isReliable } from '../reliability.ts';
import type { ItemTrendModel } from './item-trend-model.ts';

/** Whether cooks drew on more or fewer items, at an equal number of recipes. */
export function diversityFindings({ diversity, kind }: ItemTrendModel): readonly Finding[] {
  const line = diversity?.line ?? null;
  if (diversity === null || line === null) {
    return [finding('trends.items.diversity.thin', { kind }, 'thin')];
  }
  const verdict = verdictOf([line.slopeInterval.low, line.slopeInterval.high]);
  const values = { kind, size: integer(diversity.sampleSize) };
  const heading = {
    up: text('trends.items.diversity.up', values),
    down: text('trends.items.diversity.down', values),
    unclear: text('trends.items.diversity.unclear', values),
  };
  const which = verdict === 'up' || verdict === 'down' ? verdict : 'unclear';
  return [{ text: heading[which], verdict: which }, ...rawCounts({ diversity, kind })];
}

/** The counts as they are, which follow the number of recipes. */
function rawCounts({ diversity, kind }: Pick<ItemTrendModel, 'diversity' | 'kind'>): Finding[] {
  const first = diversity?.years[0];
  const last = diversity?.years.at(-1);
  if (first === undefined || last === undefined || first === last) return [];
  const values = {
    kind,
    from: year(first.year),
    to: year(last.year),
    first: integer(first.distinct),
    last: integer(last.distinct),
    n: integer(first.recipes),
    m: integer(last.recipes),
  };
  return [finding('trends.items.diversity.raw', values)];
}

export function diversityKeyFigures({ diversity }: ItemTrendModel): readonly KeyFigureGroup[] {
  if (diversity === null) return [];
  const { line, years } = diversity;
  const last = years.findLast((each) => isReliable(each) && each.expected !== null);
  const slope =
    line === null
      ? []
      : [
          {
            label: text('trends.items.diversity.key.slope'),
            value: signed(line.slope, 1),
            detail: text('trends.fitDetail', {
              interval: intervalText([line.slopeInterval.low, line.slopeInterval.high], 1),
              r2: decimal(line.rSquared ?? 0, 2),
              p: probability(line.pValue ?? 1),
            }),
          },
        ];
  const latest =
    last === undefined || last.interval === null
      ? []
      : [
          {
            label: text('trends.items.diversity.key.latest', { year: year(last.year) }),
            value: integer(last.expected ?? 0),
            detail: text('common.intervalInBrackets', {
              low: integer(last.interval[0]),
              high: integer(last.interval[1]),
            }),
          },
        ];
  const figures = [...latest, ...slope];
  return figures.length === 0 ? [] : [{ title: text('common.keyFigures'), figures }];
}
