import { joinSql, sql, type Sql } from '../analysis/query.ts';
import type { TableName } from '../dataset/manifest.ts';
import { fields, type FieldName } from './fields.ts';
import type { Condition } from './selection.ts';
import { isBounds, type Value } from './values.ts';

/** The column, or what is worked out of columns, that holds a field's number. */
export type FieldColumns = Partial<Readonly<Record<FieldName, Sql>>>;

/** Fields that a row of `recipes` answers by itself. */
export const recipeColumns: FieldColumns = {
  minutes: sql`minutes`,
  steps: sql`n_steps`,
  ingredients: sql`n_ingredients`,
  calories: sql`calories`,
  published: sql`year(submitted)`,
  month: sql`month(submitted)`,
  weekday: sql`isodow(submitted)`,
};

interface Lookup {
  readonly tables: readonly TableName[];
  /** Query of the ids of the recipes that have any of the values. */
  readonly ids: (values: readonly Value[]) => Sql;
}

/** Fields that other tables answer. */
const lookups: Partial<Readonly<Record<FieldName, Lookup>>> = {
  tag: {
    tables: ['tags', 'recipe_tags'],
    ids: (values) => sql`
      SELECT recipe_id FROM recipe_tags WHERE tag_id IN (SELECT id FROM tags WHERE name IN (${list(values)}))`,
  },
  ingredient: {
    tables: ['ingredients', 'recipe_ingredients'],
    ids: (values) => sql`
      SELECT recipe_id FROM recipe_ingredients
      WHERE ingredient_id IN (SELECT id FROM ingredients WHERE name IN (${list(values)}))`,
  },
  rating: {
    tables: ['recipe_ratings'],
    ids: (values) => sql`
      SELECT recipe_id FROM recipe_ratings GROUP BY recipe_id
      HAVING ${anyOf('rating', sql`sum(stars)::DOUBLE / sum(n)::DOUBLE`, values)}`,
  },
  ratings: {
    tables: ['recipe_ratings'],
    // A recipe that nobody rated has no row there.
    ids: (values) => sql`
      SELECT id FROM recipes LEFT JOIN recipe_ratings ON recipe_id = id GROUP BY id
      HAVING ${anyOf('ratings', sql`coalesce(sum(n), 0)`, values)}`,
  },
};

/** The tables that a condition reads beside `recipes`. */
export const tablesOf = ({ field }: Condition): readonly TableName[] => lookups[field]?.tables ?? [];

/** Whether rows with these columns answer the condition by themselves. */
export const isAnsweredBy = (columns: FieldColumns, { field }: Condition): boolean =>
  columns[field] !== undefined;

/** The rows for which all of the conditions hold: each asks a column, or else the id of the recipe. */
export function allHold(conditions: readonly Condition[], columns: FieldColumns): Sql {
  const parts = conditions.map(({ field, negated, values }) => {
    const held = holds(field, values, columns);
    return negated ? sql`NOT (${held})` : sql`(${held})`;
  });
  return parts.length === 0 ? sql`TRUE` : joinSql(parts, sql` AND `);
}

function holds(field: FieldName, values: readonly Value[], columns: FieldColumns): Sql {
  const column = columns[field];
  if (column !== undefined) return anyOf(field, column, values);
  const lookup = lookups[field];
  if (lookup === undefined) throw new RangeError(`Nothing tells the ${field} of a recipe here.`);
  return sql`id IN (${lookup.ids(values)})`;
}

/** A number that is one of the values: within bounds, or that of a word. */
function anyOf(field: FieldName, column: Sql, values: readonly Value[]): Sql {
  const parts = values.map((value) => {
    if (!isBounds(value)) return sql`${column} = ${numberOf(field, value)}::DOUBLE`;
    const [low, high] = value;
    if (high === null) return sql`${column} >= ${low}::DOUBLE`;
    return sql`${column} BETWEEN ${low}::DOUBLE AND ${high}::DOUBLE`;
  });
  return joinSql(parts, sql` OR `);
}

/** The place of a word among those of its field, counted from 1; 0, which nothing has, for no word of it. */
function numberOf(field: FieldName, word: string): number {
  const description = fields[field];
  return description.kind === 'word' ? description.words.indexOf(word) + 1 : 0;
}

const list = (values: readonly Value[]): Sql =>
  joinSql(
    values.flatMap((value) => (isBounds(value) ? [] : [sql`${value}::VARCHAR`])),
    sql`, `,
  );
