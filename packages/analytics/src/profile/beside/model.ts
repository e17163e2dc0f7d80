import type { DatasetFacts } from '../../analysis/analysis.ts';
import type { ItemKind } from '../../analyses/items/item-table.ts';
import { usedYears } from '../../analyses/trends/years.ts';
import { endsOf, wilsonInterval, type Ends } from '../../stats/index.ts';
import type { YearReliability } from '../../analyses/reliability.ts';
import { placesOf, type Place, type PlaceParams } from './places.ts';
import { holds, type HeldRow } from './rows.ts';

/** Recipes of an item in one part of the time, of all that there are. */
export interface PartShare {
  readonly recipes: number;
  readonly share: number;
  readonly interval: Ends;
}

/** An item with its recipes in every part, in the order of the parts. */
export interface PlacedItem extends Place {
  readonly recipes: number;
  readonly share: number;
  readonly parts: readonly PartShare[];
}

/** A year, month or weekday that has recipes. */
export interface Part {
  readonly part: number;
  readonly recipes: number;
}

export interface BesideModel<Each extends Part = Part> {
  readonly kind: ItemKind;
  readonly recipes: number;
  readonly parts: readonly Each[];
  /** Only items that some recipe has. */
  readonly items: readonly PlacedItem[];
}

const count = (rows: readonly HeldRow[]) => rows.reduce((sum, { recipes }) => sum + recipes, 0);

/** The recipes of an item among these. */
export const recipesOf = (rows: readonly HeldRow[], place: Pick<Place, 'slot'>): number =>
  count(rows.filter((row) => holds(row, place)));

/** The items by parts of the time, each part named by a column; parts without any recipe are left out. */
export function besideBy(
  column: 'year' | 'month' | 'weekday',
  rows: readonly HeldRow[],
  kind: ItemKind,
  params: PlaceParams,
): BesideModel {
  const inParts = new Map<number, HeldRow[]>();
  for (const row of rows) inParts.set(row[column], [...(inParts.get(row[column]) ?? []), row]);
  const parts = [...inParts].toSorted(([one], [other]) => one - other);
  const recipes = count(rows);
  const shareOf = (own: number, trials: number): PartShare => ({
    recipes: own,
    share: own / trials,
    interval: endsOf(wilsonInterval({ successes: own, trials })) ?? [0, 1],
  });
  return {
    kind,
    recipes,
    parts: parts.map(([part, own]) => ({ part, recipes: count(own) })),
    items: placesOf(kind, params).flatMap((place) => {
      const own = recipesOf(rows, place);
      if (own === 0) return [];
      const byPart = parts.map(([, within]) => shareOf(recipesOf(within, place), count(within)));
      return [{ ...place, recipes: own, share: own / recipes, parts: byPart }];
    }),
  };
}

/** A year with how far it can be trusted. */
export type BesideYear = Part & YearReliability & { readonly year: number };

/** The items by year. */
export function besideYears(
  rows: readonly HeldRow[],
  kind: ItemKind,
  params: PlaceParams,
  dataset: DatasetFacts,
): BesideModel<BesideYear> {
  const model = besideBy('year', rows, kind, params);
  const marked = usedYears(
    model.parts.map((each) => ({ ...each, year: each.part })),
    { thinYears: 'marked' },
    dataset,
  );
  return { ...model, parts: marked.years };
}
