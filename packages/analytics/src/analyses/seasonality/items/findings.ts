import { finding } from '../../../analysis/finding.ts';
import { itemName, text, times, type Text } from '../../../text/index.ts';
import { inPeriod } from '../../calendar/year.ts';
import type { ItemSeasonModel } from './model.ts';
import type { SeasonalItem } from './seasonal-item.ts';

/** The item with the highest peak of those with a season; null where none has one. */
export const strongest = ({ tested, claim }: ItemSeasonModel): SeasonalItem | null =>
  tested.find(({ item }) => item === claim.item) ?? null;

/** Seasons by the number of items shown that peak in them, fullest first. */
export const fullestFirst = ({ peaks }: ItemSeasonModel) => peaks.toSorted((a, b) => b.items - a.items);

/** Fewer items shown are not spread over the year. */
const fewestToSpread = 2;
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

/** The item with the highest peak, or that none has a clear one. */
export function heading(model: ItemSeasonModel) {
  const { kind, claim } = model;
  const top = strongest(model);
  const values = {
    kind,
    ...(top && { item: itemName(top.item), lift: times(top.peakLift), when: inPeriod(top.peak) }),
  };
  return finding(`seasonality.items.heading.${claim.verdict}`, values, claim.verdict);
}

function unknownFinding({ asked, isEverywhere, profile, kind }: ItemSeasonModel) {
  if (asked === '' || profile !== null) return null;
  const values = { kind, item: itemName(asked) };
  return isEverywhere
    ? finding('seasonality.items.everywhere', values)
    : finding('seasonality.items.unknown', values);
}

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
  const values = { item: itemName(top.item), held, years, when: inPeriod(top.peakSeason) };
  return held / years >= steadyShare
    ? finding('seasonality.items.steady', values, 'up')
    : finding('seasonality.items.unsteady', values, 'unclear');
}
