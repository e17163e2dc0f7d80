import type { KeyFigureDraft } from '../../../analysis/key-figures.ts';
import { decimal, integer, percent, probability, text, times, verbatim } from '../../../text/index.ts';
import { inPeriod, periodName } from '../../calendar/year.ts';
import { fewestYears } from './findings.ts';
import type { ItemProfile } from './profile.ts';
import type { SeasonalItem } from './seasonal-item.ts';

/** The item followed: its four seasons, whether they differ, and what else is at its best with it. */
export const itemKeyFigures = (profile: ItemProfile) => {
  const { item, seasons, companions } = profile;
  return [
    {
      title: text('seasonality.items.key.title', { item: item.item }),
      figures: [
        ...seasons.map(({ season, share, lift, interval: [low, high] }) => ({
          label: periodName(season),
          value: percent(share),
          detail: text('seasonality.items.key.season', {
            low: percent(low),
            high: percent(high),
            lift: times(lift),
          }),
        })),
        testFigure(profile),
        consistencyFigure(item),
      ],
    },
    {
      title: text('seasonality.items.key.companions', { when: inPeriod(item.peakSeason) }),
      figures: companions.map((each) => ({ label: verbatim(each.item), value: times(each.lift) })),
    },
  ];
};

function testFigure({ item, leftOut }: ItemProfile): KeyFigureDraft | null {
  const { chiSquare, degreesOfFreedom, cramersV, pValue, qValue, seasonal, claim } = item;
  if (chiSquare === null || degreesOfFreedom === null || cramersV === null || pValue === null) return null;
  const certainty = seasonal ? 'up' : claim.verdict === 'thin' ? 'untested' : 'unclear';
  return {
    label: text('seasonality.key.sure'),
    value: text(`seasonality.items.certainty.${certainty}`),
    detail: text(`seasonality.items.key.test.${leftOut ?? 'tested'}`, {
      chi: decimal(chiSquare, 1),
      df: integer(degreesOfFreedom),
      v: decimal(cramersV, 3),
      p: probability(qValue ?? pValue),
    }),
  };
}

const consistencyFigure = ({ consistency: { held, years }, peakSeason }: SeasonalItem) =>
  years >= fewestYears && {
    label: text('seasonality.items.key.consistency'),
    value: text('seasonality.ofYears', { held: integer(held), years: integer(years) }),
    detail: text('seasonality.items.key.consistency.detail', { when: inPeriod(peakSeason) }),
  };
