import { defineAnalysis, type Analysis } from '../analysis/analysis.ts';
import { finding } from '../analysis/finding.ts';
import type { Finding } from '../analysis/presentation.ts';
import { numberColumn, percentColumn, tableOf, textColumn } from '../analysis/table.ts';
import { monthName } from '../analyses/calendar/year.ts';
import { itemControl } from '../analyses/items/item-controls.ts';
import type { ItemKind } from '../analyses/items/item-table.ts';
import { monthsFigure } from '../analyses/seasonality/items/curve-figure.ts';
import { itemSeasonFigures } from '../analyses/seasonality/items/key-figures.ts';
import { modelItems, type ItemSeasonModel } from '../analyses/seasonality/items/model.ts';
import type { ItemProfile } from '../analyses/seasonality/items/profile.ts';
import { itemSeasonQuery } from '../analyses/seasonality/items/rows.ts';
import { whenText } from '../analyses/seasonality/items/when.ts';
import { integer, percent, text, times, type Text } from '../text/index.ts';

/** How the months of items are screened: each month against the year, items in a thousandth of the recipes at least. */
const screening = {
  years: null,
  grain: 'month',
  hemisphere: 'northern',
  show: '20',
  sort: 'peak',
  rank: 'variation',
  support: 'percent01',
  structural: true,
} as const;

/** What may be said of the season: clear, clear but too small to be one, uncertain, or too few data. */
type Standing = 'up' | 'small' | 'unclear' | 'thin';

function standingOf({ item, leftOut }: ItemProfile): Standing {
  const { verdict } = item.claim;
  if (leftOut !== null || verdict === 'thin') return 'thin';
  if (verdict !== 'up') return 'unclear';
  return item.seasonal ? 'up' : 'small';
}

const peakValues = ({ item }: ItemProfile) => ({
  lift: times(item.peakLift),
  month: monthName(Number(item.peak)),
});

function heading(profile: ItemProfile): Finding {
  const standing = standingOf(profile);
  return finding(
    `profile.when.heading.${standing}`,
    peakValues(profile),
    standing === 'small' ? 'up' : standing,
  );
}

function summary(profile: ItemProfile): Text {
  const { item, best, from, to } = profile;
  const standing = standingOf(profile);
  const values = {
    ...peakValues(profile),
    n: integer(item.recipes),
    count: item.recipes,
    share: percent(item.share),
    peak: percent(item.share * item.peakLift),
  };
  if (standing !== 'up' || best === null || from === null || to === null)
    return text(`profile.when.summary.${standing === 'up' ? 'small' : standing}`, values);
  const season = { ...values, from: monthName(from), to: monthName(to), best: whenText(best) };
  return text(from === to ? 'profile.when.summary.month' : 'profile.when.summary.up', season);
}

function notice({ profile, isEverywhere }: ItemSeasonModel): Text | null {
  if (isEverywhere) return text('profile.notice.everywhere');
  return profile === null ? text('profile.notice.unknown') : null;
}

/** One item through the year: whether it has a season, and when. */
export const whenOf = (kind: ItemKind): Analysis =>
  defineAnalysis({
    id: `seasonality.profile-${kind}`,
    icon: 'calendar-days',
    title: 'profile.when.title',
    tables: ['recipes', kind, kind === 'ingredients' ? 'ingredient_months' : 'tag_months'],
    controls: { item: itemControl(kind) },
    query: ({ item }) => itemSeasonQuery(kind, { ...screening, item }),
    model: (rows, { item }) => modelItems(rows, kind, { ...screening, item }),
    notice,
    findings: ({ profile }) => [profile && heading(profile)],
    summary: ({ profile }) => profile && summary(profile),
    subtitle: ({ recipes }) => text('profile.when.subtitle', { n: integer(recipes) }),
    keyFigures: ({ profile }) => (profile === null ? [] : itemSeasonFigures(profile)),
    figures: ({ profile, hemisphere }) => [profile && monthsFigure(profile, { kind, hemisphere }, 'main')],
    caption: ({ tested }) => text('profile.when.caption', { count: tested.length }),
    table: ({ profile }) =>
      tableOf(profile?.months ?? [], [
        textColumn('month', 'profile.table.month', ({ month }) => monthName(month)),
        numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
        percentColumn('share', 'profile.table.share', ({ share }) => share, 2),
        percentColumn('low', 'table.meanLow', ({ interval }) => interval[0], 2),
        percentColumn('high', 'table.meanHigh', ({ interval }) => interval[1], 2),
      ]),
    method: [
      'profile.method',
      'seasonality.method.calendar',
      'seasonality.items.method.counts',
      'seasonality.items.method.screen',
      'seasonality.items.method.curve',
      'seasonality.items.method.limits',
    ],
  });
