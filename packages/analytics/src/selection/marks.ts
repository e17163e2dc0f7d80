import { months, periodsOf, type PeriodKey } from '../analyses/calendar/year.ts';
import type { Dimension, FigurePoint } from '../analysis/figure.ts';
import { fields, type FieldName } from './fields.ts';
import type { Condition } from './selection.ts';
import type { Value } from './values.ts';

type Place = Pick<FigurePoint, 'x' | 'row' | 'cell'>;

interface Placed {
  readonly kind: Dimension['kind'];
  readonly place: string;
}

/** What a point is a place of: what its row is, and what its cell is. */
function placesOf({ kind, cells }: Dimension, { x, row, cell }: Place): readonly Placed[] {
  const own = { kind, place: row ?? String(x instanceof Date ? x.getUTCFullYear() : x) };
  const inRow = cells === undefined || cell === undefined ? [] : [{ kind: cells, place: cell }];
  return kind === 'measure' ? inRow : [own, ...inRow];
}

/** What stands at a point, the same in every figure that shows it: "year 2005". None where the figure does not say. */
export const marksOf = ({ dimension }: { readonly dimension?: Dimension }, point: Place): readonly string[] =>
  dimension === undefined ? [] : placesOf(dimension, point).map(({ kind, place }) => `${kind} ${place}`);

/** What selects the recipes behind a point of a figure; none where no condition on recipes does. */
export function conditionsAt(
  { dimension }: { readonly dimension?: Dimension },
  point: Place,
): readonly Condition[] {
  if (dimension === undefined || dimension.ofRatings === true) return [];
  const conditions = placesOf(dimension, point).flatMap(({ kind, place }) => {
    const values = valuesAt(kind, place, dimension.hemisphere);
    return kind === 'measure' || values.length === 0 ? [] : [asked(fieldOf[kind], values)];
  });
  const { of } = dimension;
  if (of === undefined || conditions.length === 0) return conditions;
  return [asked(fieldOf[of.kind], [of.item]), ...conditions];
}

const asked = (field: FieldName, values: readonly Value[]): Condition => ({ field, negated: false, values });

const fieldOf = {
  year: 'published',
  period: 'month',
  weekday: 'weekday',
  ingredients: 'ingredient',
  tags: 'tag',
} as const satisfies Record<Exclude<Dimension['kind'], 'measure'>, FieldName>;

function valuesAt(
  kind: Dimension['kind'],
  place: string,
  hemisphere: Dimension['hemisphere'] = 'northern',
): readonly Value[] {
  switch (kind) {
    case 'year':
      return /^\d{4}$/u.test(place) ? [[Number(place), Number(place)]] : [];
    case 'weekday':
      return wordsAt('weekday', [Number(place)]);
    case 'period':
      return wordsAt('month', monthsOf(place, hemisphere));
    case 'ingredients':
    case 'tags':
      return [place];
    case 'measure':
      return [];
  }
}

/** The months of a season, or the one of that number. */
function monthsOf(place: string, hemisphere: NonNullable<Dimension['hemisphere']>): readonly number[] {
  const isPlace = ({ key }: { readonly key: PeriodKey }) => key === place;
  const season = periodsOf({ grain: 'season', hemisphere }).find(isPlace);
  return season?.months ?? months.filter((month) => String(month) === place);
}

/** The words of a field by their numbers, counted from 1. */
function wordsAt(field: 'month' | 'weekday', numbers: readonly number[]): readonly string[] {
  const description = fields[field];
  return description.kind === 'word' ? numbers.flatMap((number) => description.words[number - 1] ?? []) : [];
}
