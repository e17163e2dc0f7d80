import { type Ends, wilsonInterval } from '../../stats/index.ts';
import type { DatasetFacts } from '../../analysis/analysis.ts';
import { withSupport } from '../items/screening.ts';
import { isStructural } from '../items/structural-tags.ts';
import type { ItemKind } from '../items/item-table.ts';

import { isReliable } from '../reliability.ts';
import type { TrendsParams } from './controls.ts';
import { leadingChanges, modelChanges, type ChangeMeasure, type ItemChanges } from './item-trend-changes.ts';
import { modelDiversity, type Diversity } from './item-trend-diversity.ts';
import { seriesOf, usedYears, type ItemSeries, type ItemYear } from './item-series.ts';
import type { ItemYearCount, YearCount } from './item-trend-rows.ts';

type ItemTrendView = 'used' | 'changes' | 'compare' | 'diversity';

export interface ItemTrendParams extends TrendsParams {
  readonly view: ItemTrendView;
  readonly measure: ChangeMeasure;
  readonly top: number;
  readonly support: number;
  /** The item looked up; empty for none. */
  readonly item: string;
  /** Whether the headings of the tag tree are counted in. */
  readonly structural: boolean;
}

export interface ItemShare {
  readonly item: string;
  readonly recipes: number;
  /** Of all recipes shown, with its Wilson interval. */
  readonly share: number;
  readonly interval: Ends;
}

export interface ItemTrendModel {
  readonly kind: ItemKind;
  readonly view: ItemTrendView;
  readonly measure: ChangeMeasure;
  readonly years: readonly ItemYear[];
  readonly recipes: number;
  readonly thinThreshold: number;
  readonly support: number;
  /** Items with enough recipes: the family of the tests. */
  readonly eligible: number;
  readonly mostUsed: readonly ItemShare[];
  /** Years in which the most used item leads, of the reliable ones; null without any. */
  readonly leads: { readonly years: number; readonly of: number } | null;
  /** null outside the views that show changes, and where the data are too few. */
  readonly changes: ItemChanges | null;
  readonly lines: readonly ItemSeries[];
  readonly lookup: { readonly item: string; readonly found: boolean } | null;
  /** null outside its view. */
  readonly diversity: Diversity | null;
  /** Names to offer, most used first. */
  readonly names: readonly string[];
}

/** How the use of items developed: ranking, change, single items or variety, as the view asks. */
export function modelItemTrends(
  rows: { readonly years: readonly YearCount[]; readonly counts: readonly ItemYearCount[] },
  kind: ItemKind,
  params: ItemTrendParams,
  dataset: DatasetFacts,
): ItemTrendModel {
  const { years, threshold } = usedYears(rows.years, params, dataset);
  const recipes = years.reduce((sum, each) => sum + each.recipes, 0);
  const all = seriesOf(rows.counts, years);
  const hidden = (item: string) => kind === 'tags' && !params.structural && isStructural(item);
  const eligible = withSupport(all, params.support, hidden);
  const showsChanges = params.view === 'changes' || params.view === 'compare';
  const changes = showsChanges ? modelChanges(eligible, years, params) : null;
  const chosen = all.find(({ item }) => item === params.item);
  return {
    kind,
    view: params.view,
    measure: params.measure,
    years,
    recipes,
    thinThreshold: threshold,
    support: params.support,
    eligible: eligible.length,
    mostUsed: eligible.slice(0, params.top).map((each) => shareOf(each, recipes)),
    leads: leadsOf(eligible, years),
    changes,
    lines: linesOf(params.view, eligible, changes, chosen),
    lookup: params.item === '' ? null : { item: params.item, found: chosen !== undefined },
    diversity: params.view === 'diversity' ? modelDiversity(rows.counts, years) : null,
    names: withSupport(all, 1, hidden).map(({ item }) => item),
  };
}

function shareOf({ item, recipes }: ItemSeries, trials: number): ItemShare {
  const { low, high } = wilsonInterval({ successes: recipes, trials }) ?? { low: 0, high: 1 };
  return { item, recipes, share: recipes / trials, interval: [low, high] };
}

function leadsOf([first, ...others]: readonly ItemSeries[], years: readonly ItemYear[]) {
  if (first === undefined) return null;
  const reliable = [...years.keys()].filter((index) => years[index] && isReliable(years[index]));
  const leads = (index: number) =>
    others.every(({ counts }) => (counts[index] ?? 0) <= (first.counts[index] ?? 0));
  return reliable.length === 0 ? null : { years: reliable.filter(leads).length, of: reliable.length };
}

/** Beside another figure there is room for few. */
const mostLines = { used: 3, changes: 3, compare: 5, diversity: 0 } as const;

/** The lines to draw: the item looked up first, then those the view is about; of changes those that lead either side. */
function linesOf(
  view: ItemTrendView,
  eligible: readonly ItemSeries[],
  changes: ItemChanges | null,
  chosen: ItemSeries | undefined,
): readonly ItemSeries[] {
  if (view === 'diversity' || (view === 'used' && chosen === undefined)) return [];
  const byName = new Map(eligible.map((each) => [each.item, each]));
  const leading = changes === null ? [] : leadingChanges(changes);
  const changed = leading.map((each, side) => each ?? [changes?.rising, changes?.falling][side]?.[0]);
  const others =
    view === 'changes' ? changed.flatMap((each) => byName.get(each?.item ?? '') ?? []) : eligible;
  return [...new Set(chosen === undefined ? others : [chosen, ...others])].slice(0, mostLines[view]);
}
