import { defineAnalysis, type Analysis } from '../analysis/analysis.ts';
import { claimed, claimedFinding } from '../analysis/finding.ts';
import { numberColumn, percentColumn, tableOf, textColumn } from '../analysis/table.ts';
import { weekdayName } from '../analyses/calendar/weekdays.ts';
import { itemControl } from '../analyses/items/item-controls.ts';
import type { ItemKind } from '../analyses/items/item-table.ts';
import { weekFigure } from '../analyses/weekend/items/figures.ts';
import { modelItems, type ItemModel } from '../analyses/weekend/items/model.ts';
import { itemDaysQuery, withAsked } from '../analyses/weekend/items/rows.ts';
import { shareText } from '../analyses/weekend/items/words.ts';
import { text, times } from '../text/index.ts';

/** How the days of items are screened: Saturday and Sunday, items in 50 recipes at least. */
const screening = { weekend: 'sat-sun', effect: 'ratio', support: 50, top: 5, structural: true } as const;

const comparisonOf = ({ profile }: ItemModel) => profile?.comparison ?? null;

const claimOfItem = (model: ItemModel) => comparisonOf(model)?.claim ?? ({ verdict: 'thin' } as const);

function values(model: ItemModel) {
  const comparison = comparisonOf(model);
  return comparison === null
    ? {}
    : {
        ratio: times(comparison.ratio ?? 0),
        weekend: shareText(comparison.weekendShare),
        weekday: shareText(comparison.weekdayShare),
      };
}

/** One item by day of the week, and weekends against weekdays. */
export const weekdayOf = (kind: ItemKind): Analysis =>
  defineAnalysis({
    id: `weekend.profile-${kind}`,
    icon: 'sun',
    title: 'profile.weekday.title',
    tables: ['recipes', kind, kind === 'ingredients' ? 'ingredient_weekdays' : 'tag_weekdays'],
    controls: { item: itemControl(kind) },
    query: ({ item }) => itemDaysQuery(kind, { years: null, item }),
    model: ({ items, asked, totals }, { item }) =>
      modelItems(withAsked(items, asked), totals, kind, { ...screening, item }),
    notice: ({ unknown }) => (unknown === null ? null : text('profile.notice.unknown')),
    findings: (model) => [claimedFinding('profile.weekday.heading', claimOfItem(model), values(model))],
    summary: (model) => claimed('profile.weekday.summary', claimOfItem(model), values(model)),
    subtitle: (model) =>
      comparisonOf(model) === null
        ? text('profile.weekday.subtitle')
        : text('profile.weekday.size', values(model)),
    keyFigures: () => [],
    figures: ({ profile }) => [profile && { ...weekFigure(profile, kind), place: 'main' as const }],
    caption: () => text('profile.weekday.caption'),
    table: ({ profile }) =>
      tableOf(profile?.days ?? [], [
        textColumn('day', 'weekend.table.day', ({ weekday }) => weekdayName(weekday)),
        numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
        percentColumn('share', 'profile.table.share', ({ share }) => share, 2),
        percentColumn('low', 'table.meanLow', ({ interval }) => interval[0], 2),
        percentColumn('high', 'table.meanHigh', ({ interval }) => interval[1], 2),
      ]),
    method: ['profile.method', 'weekend.items.method.shares', 'weekend.items.method.screen'],
  });
