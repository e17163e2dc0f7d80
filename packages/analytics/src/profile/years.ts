import { defineAnalysis, type Analysis } from '../analysis/analysis.ts';
import { claimOf, type Claim } from '../analysis/claim.ts';
import { claimed, claimedFinding } from '../analysis/finding.ts';
import { numberColumn, percentColumn } from '../analysis/table.ts';
import { itemControl } from '../analyses/items/item-controls.ts';
import type { ItemKind } from '../analyses/items/item-table.ts';
import { linesFigure } from '../analyses/trends/items/lines-figure.ts';
import { modelItemTrends, type ItemTrendModel } from '../analyses/trends/items/model.ts';
import { itemTrendQuery } from '../analyses/trends/items/rows.ts';
import { shareIn } from '../analyses/trends/items/series.ts';
import { yearTable } from '../analyses/trends/years.ts';
import { percent, text, year } from '../text/index.ts';

/** How the years of items are screened: all years, items in 50 recipes at least, the trend over all of them. */
const screening = {
  years: null,
  minutes: [1, 180],
  thinYears: 'marked',
  view: 'changes',
  measure: 'model',
  top: '5',
  support: '50',
} as const;

/** A change over all years of less than this share of the usual share counts as none. */
const sameWithin = 0.1;

interface YearsModel extends ItemTrendModel {
  /** Of the change a year; thin where the item was not tested. */
  readonly claim: Claim;
}

function modelYears(model: ItemTrendModel, item: string): YearsModel {
  const chosen = model.changes?.chosen ?? null;
  const lines = model.lines.filter((line) => line.item === item);
  return { ...model, lines, claim: claimOf(evidenceOf(model, chosen)) };
}

function evidenceOf(
  { changes, recipes }: ItemTrendModel,
  chosen: NonNullable<ItemTrendModel['changes']>['chosen'],
): Parameters<typeof claimOf>[0] {
  if (chosen === null || changes === null)
    return { page: null, estimate: null, interval: null, pValue: null, family: 0 };
  const span = changes.to.year - changes.from.year;
  return {
    page: null,
    estimate: chosen.effect,
    interval: chosen.interval,
    pValue: chosen.qValue,
    family: changes.tested,
    ...(span > 0 && { within: (sameWithin * chosen.recipes) / recipes / span }),
  };
}

/** Shares at both ends of the complete years, on the fitted curve. */
function values({ changes }: YearsModel) {
  const chosen = changes?.chosen ?? null;
  return chosen === null || changes === null
    ? {}
    : {
        from: year(changes.from.year),
        to: year(changes.to.year),
        first: percent(chosen.first),
        last: percent(chosen.last),
      };
}

/** One item over the years. */
export const yearsOf = (kind: ItemKind): Analysis =>
  defineAnalysis({
    id: `trends.profile-${kind}`,
    icon: 'trending-up',
    title: 'profile.years.title',
    tables: ['recipes', kind, kind === 'ingredients' ? 'ingredient_minutes' : 'tag_minutes'],
    controls: { item: itemControl(kind) },
    query: () => itemTrendQuery(kind, screening),
    model: (rows, { item }, dataset) =>
      modelYears(modelItemTrends(rows, kind, { ...screening, item }, dataset), item),
    notice: () => null,
    findings: (model) => [claimedFinding('profile.years.heading', model.claim, values(model))],
    summary: (model) => claimed('profile.years.summary', model.claim, values(model)),
    subtitle: (model) =>
      model.claim.verdict === 'thin'
        ? text('profile.years.subtitle')
        : text('profile.years.size', values(model)),
    keyFigures: () => [],
    figures: (model) => [linesFigure(model, 'main')],
    caption: () => text('profile.years.caption'),
    table: ({ years, lines: [line] }) =>
      yearTable(
        years.map((each, index) => ({
          ...each,
          own: line?.counts[index] ?? 0,
          share: line === undefined ? 0 : shareIn(line, index, each),
        })),
        [
          numberColumn('own', 'profile.table.own', 0, ({ own }) => own),
          percentColumn('share', 'profile.table.share', ({ share }) => share, 2),
        ],
      ),
    isAlone: true,
    method: ['profile.method', 'trends.items.method.counts', 'trends.items.method.model'],
  });
