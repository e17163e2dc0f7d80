import { months, periodsOf, type PeriodKey } from '../analyses/calendar/year.ts';
import type { Dimension, FigurePoint } from '../analysis/figure.ts';
import { fields, type FieldName } from './fields.ts';
import type { Condition } from './selection.ts';
import type { Value } from './values.ts';

type Place = Pick<FigurePoint, 'x' | 'row'>;

const placeOf = ({ x, row }: Place) => row ?? String(x);

/** What stands at a point, the same in every figure that shows it: "year 2005". Null where the figure does not say. */
export const markOf = ({ dimension }: { readonly dimension?: Dimension }, point: Place): string | null =>
  dimension === undefined ? null : `${dimension.kind} ${placeOf(point)}`;

/** What selects the recipes behind a point of a figure; none where no condition on recipes does. */
export function conditionsAt(
  { dimension }: { readonly dimension?: Dimension },
  point: Place,
): readonly Condition[] {
  if (dimension === undefined || dimension.ofRatings === true) return [];
  const field = fieldOf[dimension.kind];
  const values = valuesAt(dimension, placeOf(point));
  if (values.length === 0) return [];
  const { of } = dimension;
  const item = of === undefined ? [] : [asked(fieldOf[of.kind], [of.item])];
  return [...item, asked(field, values)];
}

const asked = (field: FieldName, values: readonly Value[]): Condition => ({ field, negated: false, values });

const fieldOf = {
  year: 'published',
  period: 'month',
  weekday: 'weekday',
  ingredients: 'ingredient',
  tags: 'tag',
} as const satisfies Record<Dimension['kind'], FieldName>;

function valuesAt(dimension: Dimension, place: string): readonly Value[] {
  switch (dimension.kind) {
    case 'year':
      return /^\d{4}$/u.test(place) ? [[Number(place), Number(place)]] : [];
    case 'weekday':
      return wordsAt('weekday', [Number(place)]);
    case 'period':
      return wordsAt('month', monthsOf(place, dimension.hemisphere ?? 'northern'));
    case 'ingredients':
    case 'tags':
      return [place];
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
