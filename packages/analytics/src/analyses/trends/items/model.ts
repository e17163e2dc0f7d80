import type { DatasetFacts } from '../../../analysis/analysis.ts';
import { endsOf, wilsonInterval, type Ends } from '../../../stats/index.ts';
import type { ItemKind } from '../../items/item-table.ts';
import { withSupport } from '../../items/screening.ts';
import { isReliable } from '../../reliability.ts';
import { totalRecipes } from '../../total-recipes.ts';
import type { TrendsParams } from '../controls.ts';
import { usedYears, type YearCount } from '../years.ts';
import { leadingChanges, modelChanges, type ChangeMeasure, type ItemChanges } from './changes.ts';
import { modelDiversity, type Diversity } from './diversity.ts';
import type { ItemYearCount } from './rows.ts';
import { seriesOf, type ItemSeries, type ItemYear } from './series.ts';

type ItemTrendView = 'used' | 'changes' | 'compare' | 'diversity';

export interface ItemTrendParams extends TrendsParams {
  readonly view: ItemTrendView;
  readonly measure: ChangeMeasure;
  readonly top: string;
  readonly support: string;
  /** The item looked up; empty for none. */
  readonly item: string;
}

export interface ItemShare {
  readonly item: string;
  readonly recipes: number;
  /** Of all recipes shown, with its Wilson interval. */
  readonly share: number;
  readonly interval: Ends;
}

/** The item looked up, and whether its change was tested, or why not. */
interface Lookup {
  readonly item: string;
  readonly standing: 'tested' | 'untested' | 'rare' | 'hidden' | 'unknown';
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
  readonly lookup: Lookup | null;
  /** Items with enough recipes that are left out of ranking and tests: headings of the tag tree. */
  readonly hidden: number;
  /** null outside its view. */
  readonly diversity: Diversity | null;
  /** Names to offer, most used first. */
  readonly names: readonly string[];
}

interface Rows {
  readonly years: readonly YearCount[];
  readonly counts: readonly ItemYearCount[];
}

/** How the use of items developed: ranking, change, single items or variety, as the view asks. */
export function modelItemTrends(
  rows: Rows,
  kind: ItemKind,
  params: ItemTrendParams,
  dataset: DatasetFacts,
  isHidden: (item: string) => boolean = () => false,
): ItemTrendModel {
  const { view, measure, item } = params;
  const [top, support] = [Number(params.top), Number(params.support)];
  const [from, to] = params.years ?? [-Infinity, Infinity];
  const within = rows.years.filter(({ year }) => year >= from && year <= to);
  const { years, thinThreshold } = usedYears(within, params, dataset);
  const recipes = totalRecipes(years);
  const all = seriesOf(rows.counts, years);
  const eligible = withSupport(all, support, isHidden);
  const showsChanges = view === 'changes' || view === 'compare';
  const changes = showsChanges ? modelChanges(eligible, years, { measure, top, item }) : null;
  const chosen = all.find((each) => each.item === item);
  const standingOf = (): Lookup['standing'] => {
    if (chosen === undefined) return 'unknown';
    if (isHidden(item)) return 'hidden';
    if (chosen.recipes < support) return 'rare';
    return (changes?.chosen?.pValue ?? null) === null ? 'untested' : 'tested';
  };
  return {
    kind,
    view,
    measure,
    years,
    recipes,
    thinThreshold,
    support,
    eligible: eligible.length,
    mostUsed: eligible.slice(0, top).map((each) => shareOf(each, recipes)),
    leads: leadsOf(eligible, years),
    changes,
    lines: linesOf(view, eligible, changes, chosen),
    lookup: item === '' ? null : { item, standing: standingOf() },
    hidden: all.filter((each) => each.recipes >= support && isHidden(each.item)).length,
    diversity: view === 'diversity' ? modelDiversity(rows.counts, years) : null,
    names: withSupport(all, 1, isHidden).map((each) => each.item),
  };
}

const shareOf = ({ item, recipes }: ItemSeries, trials: number): ItemShare => ({
  item,
  recipes,
  share: recipes / trials,
  interval: endsOf(wilsonInterval({ successes: recipes, trials })) ?? [0, 1],
});

function leadsOf([first, ...others]: readonly ItemSeries[], years: readonly ItemYear[]) {
  if (first === undefined) return null;
  const reliable = [...years.keys()].filter((index) => years[index] && isReliable(years[index]));
  const leads = (index: number) =>
    others.every(({ counts }) => (counts[index] ?? 0) <= (first.counts[index] ?? 0));
  return reliable.length === 0 ? null : { years: reliable.filter(leads).length, of: reliable.length };
}

/** Beside another figure there is room for few. */
const mostLines = { used: 3, changes: 3, compare: 5, diversity: 0 } as const;

/**
 * The lines to draw: those the view is about, of changes those that lead either side, and the item looked up. It takes
 * the last place where it is none of them, so that the others keep their places, and with them their colours.
 */
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
  const about = (
    view === 'changes' ? changed.flatMap((each) => byName.get(each?.item ?? '') ?? []) : eligible
  ).slice(0, mostLines[view]);
  if (chosen === undefined || about.includes(chosen)) return about;
  return [...about.slice(0, mostLines[view] - 1), chosen];
}
