import { largest } from '../../../analysis/extremes.ts';
import type { FigureDraft } from '../../../analysis/figure.ts';
import { monthCurvePlot } from '../../../figures/month-curve.ts';
import { harmonicValue } from '../../../stats/index.ts';
import { integer, itemName, percent, text } from '../../../text/index.ts';
import { monthName, seasonOfMonth, shortMonthName } from '../../calendar/year.ts';
import type { ItemSeasonModel } from './model.ts';
import type { ItemProfile } from './profile.ts';
import { seasonSentence, whenText } from './when.ts';

/** The share of one item month by month, with the curve through it; null where no item is followed. */
export const curveFigure = ({ profile, shown, kind, hemisphere }: ItemSeasonModel): FigureDraft | null =>
  profile && monthsFigure(profile, { kind, hemisphere }, shown.length === 0 ? 'main' : 'rail');

/** Height of the curve where it is the figure of the card. */
const mainHeight = 376;

/** The months of one item, large in the card or small beside another figure; null where no month has recipes. */
export function monthsFigure(
  profile: ItemProfile,
  { kind, hemisphere }: Pick<ItemSeasonModel, 'kind' | 'hemisphere'>,
  place: FigureDraft['place'],
): FigureDraft | null {
  const highest = largest(profile.months, ({ share }) => share);
  if (highest === null) return null;
  const { item, months, curve, best } = profile;
  return {
    id: 'months',
    place,
    title: text('seasonality.items.curve.title', { item: itemName(item.item) }),
    description: text('seasonality.items.curve.description', {
      item: itemName(item.item),
      sentence: seasonSentence(profile),
      month: monthName(highest.month),
      share: percent(highest.share),
      n: integer(item.recipes),
    }),
    dimension: { kind: 'period', of: { kind, item: item.item } },
    points: months.map(({ month, share, recipes, total, interval: [low, high] }) => ({
      x: month,
      heading: monthName(month),
      values: [
        { label: text('seasonality.table.share'), value: percent(share), y: share },
        {
          label: text('common.intervals95'),
          value: text('common.between', { low: percent(low), high: percent(high) }),
        },
        {
          label: text('table.recipes'),
          value: text('seasonality.ofYears', { held: integer(recipes), years: integer(total) }),
        },
      ],
    })),
    plot: (frame) => {
      const { translate, theme } = frame;
      const label = translate(text('seasonality.items.allYearShare', { share: percent(item.share) }));
      return monthCurvePlot(
        frame,
        months.map(({ month, share, interval: [low, high] }) => ({
          month,
          name: translate(shortMonthName(month)),
          colour: theme.season[seasonOfMonth(month, hemisphere)],
          share,
          low,
          high,
        })),
        {
          curve: curve && ((time) => harmonicValue(curve, time)),
          usual: { share: item.share, label },
          colour: theme.season[item.peakSeason],
          ...(place === 'main' && { height: mainHeight }),
          summit: item.seasonal && best !== null ? { time: best, label: translate(whenText(best)) } : null,
        },
      );
    },
  };
}
