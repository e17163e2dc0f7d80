import { howSure, type KeyFigureDraft, type KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import { decimal, integer, itemName, percent, probability, text, times } from '../../../text/index.ts';
import { inPeriod, periodName } from '../../calendar/year.ts';
import { fewestYears } from './findings.ts';
import type { ItemProfile } from './profile.ts';
import type { SeasonalItem } from './seasonal-item.ts';
import { seasonSentence } from './when.ts';

/** The item followed: its season in a sentence, and what else is at its best with it. */
export const itemKeyFigures = (profile: ItemProfile): readonly KeyFigureGroupDraft[] => {
  const { item, companions } = profile;
  return [
    {
      title: text('seasonality.items.key.title', { item: itemName(item.item) }),
      sentence: seasonSentence(profile),
      figures: [],
    },
    ...itemSeasonFigures(profile),
    {
      title: text('seasonality.items.key.companions', { when: inPeriod(item.peakSeason) }),
      figures: companions.map((each) => ({ label: itemName(each.item), value: times(each.lift) })),
      dense: true,
    },
  ];
};

/** The four seasons of an item, and whether they differ. */
export const itemSeasonFigures = (profile: ItemProfile): readonly KeyFigureGroupDraft[] => [
  {
    title: text('seasonality.items.key.seasons'),
    figures: profile.seasons.map(({ season, share, lift, interval: [low, high] }) => ({
      label: periodName(season),
      value: percent(share),
      detail: text('seasonality.items.key.season', {
        low: decimal(100 * low, 1),
        high: percent(high),
        lift: times(lift),
      }),
    })),
    dense: true,
  },
  howSure([testFigure(profile), consistencyFigure(profile.item)]),
];

function testFigure({ item, leftOut }: ItemProfile): KeyFigureDraft | null {
  const { chiSquare, degreesOfFreedom, cramersV, pValue, seasonal, claim } = item;
  if (chiSquare === null || degreesOfFreedom === null || cramersV === null || pValue === null) return null;
  const certainty = seasonal ? 'up' : claim.verdict === 'thin' ? 'untested' : 'unclear';
  return {
    label: text('seasonality.items.key.test'),
    value: text(`seasonality.items.certainty.${certainty}`),
    detail: text(`seasonality.items.key.test.${leftOut ?? 'tested'}`, {
      chi: decimal(chiSquare, 1),
      df: integer(degreesOfFreedom),
      v: decimal(cramersV, 3),
      p: probability(claim.pValue ?? pValue),
    }),
  };
}

const consistencyFigure = ({ consistency: { held, years }, peakSeason }: SeasonalItem) =>
  years >= fewestYears && {
    label: text('seasonality.items.key.consistency'),
    value: text('seasonality.ofYears', { held: integer(held), years: integer(years) }),
    detail: text('seasonality.items.key.consistency.detail', { when: inPeriod(peakSeason) }),
  };
