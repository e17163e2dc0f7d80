import { largest } from '../../../analysis/extremes.ts';
import { finding } from '../../../analysis/finding.ts';
import { text, times, type Text } from '../../../text/index.ts';
import { inPeriod } from '../../calendar/year.ts';
import type { ItemSeasonModel } from './model.ts';
import type { SeasonalItem } from './seasonal-item.ts';

/** The item with the highest peak of those with a season; null where none has one. */
export const strongest = ({ tested }: ItemSeasonModel): SeasonalItem | null =>
  largest(
    tested.filter(({ seasonal }) => seasonal),
    ({ peakLift }) => peakLift,
  );

/** Seasons by the number of items shown that peak in them, fullest first. */
export const fullestFirst = ({ peaks }: ItemSeasonModel) => peaks.toSorted((a, b) => b.items - a.items);

/** Fewer items shown are not spread over the year. */
export const fewestToSpread = 2;
/** Fewer years that can tell say nothing of whether a season holds. */
export const fewestYears = 3;
/** A season that held in this share of the years is called steady. */
const steadyShare = 2 / 3;

/** The heading and the sentences under the figure, generated from the screening. */
export const itemFindings = (model: ItemSeasonModel) => [
  heading(model),
  unknownFinding(model),
  peaksFinding(model),
  consistencyFinding(model),
];

function heading(model: ItemSeasonModel) {
  const { kind, tested } = model;
  if (tested.length === 0) return finding('seasonality.items.heading.thin', { kind }, 'thin');
  const top = strongest(model);
  if (top === null) return finding('seasonality.items.heading.none', { kind }, 'unclear');
  const values = { item: top.item, lift: times(top.peakLift), when: inPeriod(top.peak) };
  return finding('seasonality.items.heading.top', values, 'up');
}

const unknownFinding = ({ asked, profile, kind }: ItemSeasonModel) =>
  asked !== '' && profile === null && finding('seasonality.items.unknown', { kind, item: asked });

function peaksFinding(model: ItemSeasonModel) {
  const { kind, shown } = model;
  if (shown.length < fewestToSpread) return null;
  const parts = fullestFirst(model).map(({ season, items }, place): [string, Text] => [
    `part${place + 1}`,
    text('seasonality.items.spread.part', { count: items, when: inPeriod(season) }),
  ]);
  return finding('seasonality.items.peaks', {
    kind,
    count: shown.length,
    parts: text('seasonality.items.spread', Object.fromEntries(parts)),
  });
}

function consistencyFinding(model: ItemSeasonModel) {
  const top = strongest(model);
  if (top === null || top.consistency.years < fewestYears) return null;
  const { held, years } = top.consistency;
  const values = { item: top.item, held, years, when: inPeriod(top.peakSeason) };
  return held / years >= steadyShare
    ? finding('seasonality.items.steady', values, 'up')
    : finding('seasonality.items.unsteady', values, 'unclear');
}
