import { leastRecipes } from './ingredient-readers.ts';
import type { TableName } from './manifest.ts';
import { pairSums, ratingScores, type CalendarPart, type RatingScore } from './rating-pairs.ts';

/** One column of a published table. */
export interface ColumnSchema {
  readonly name: string;
  /** DuckDB type, as `DESCRIBE` prints it. */
  readonly type: string;
  readonly unit?: string;
  readonly description: string;
}

/** One published table: what a row is, its columns in order, and how its Parquet file is laid out. */
interface TableSchema {
  readonly rowMeaning: string;
  readonly columns: readonly ColumnSchema[];
  /**
   * Order of the rows in the file: the one found to give the smallest file. It leaves no ties, so that equal data
   * gives equal bytes.
   */
  readonly sortedBy: readonly string[];
  /** Rows per Parquet row group: small where single rows are looked up. */
  readonly rowGroupSize: number;
}

const dailyValue = '% of daily value';
const wholeTableGroups = 122_880;
/** The smallest row group that DuckDB writes: one vector. */
const lookupGroups = 2_048;

const recipeId = { name: 'recipe_id', type: 'INTEGER', description: 'recipes.id' } as const;

/** What a recipe lists; the tables of each kind have one shape. */
type ItemKind = 'ingredient' | 'tag';

const itemId = (kind: ItemKind): ColumnSchema => ({
  name: `${kind}_id`,
  type: 'INTEGER',
  description: `${kind}s.id`,
});

const itemNames = (kind: ItemKind): TableSchema => ({
  rowMeaning: `${kind} that a clean recipe lists`,
  columns: [
    { name: 'id', type: 'INTEGER', description: 'rank by use, 1 for the most used; equal ones by name' },
    { name: 'name', type: 'VARCHAR', description: `${kind}, lower case, without outer blanks` },
    { name: 'n_recipes', type: 'INTEGER', unit: 'recipes', description: 'clean recipes that list it' },
  ],
  sortedBy: ['id'],
  rowGroupSize: wholeTableGroups,
});

const itemsOfRecipes = (kind: ItemKind): TableSchema => ({
  rowMeaning: `${kind} of a clean recipe, once per recipe`,
  columns: [recipeId, itemId(kind)],
  sortedBy: [`${kind}_id`, 'recipe_id'],
  rowGroupSize: wholeTableGroups,
});

const publicationYear: ColumnSchema = {
  name: 'year',
  type: 'SMALLINT',
  description: 'year of publication',
};

/** Recipes counted by item, year and one thing more: all that a page asks of items, in a fraction of their rows. */
const itemCounts = (kind: ItemKind, rowMeaning: string, counted: ColumnSchema): TableSchema => ({
  rowMeaning: `${kind}, year and ${rowMeaning}, where a clean recipe has them`,
  columns: [
    itemId(kind),
    publicationYear,
    counted,
    { name: 'n', type: 'INTEGER', unit: 'recipes', description: 'how many clean recipes' },
  ],
  sortedBy: [`${kind}_id`, 'year', counted.name],
  rowGroupSize: wholeTableGroups,
});

const itemMinutes = (kind: ItemKind): TableSchema =>
  itemCounts(kind, 'duration', {
    name: 'minutes',
    type: 'SMALLINT',
    unit: 'min',
    description: 'preparation time, 1 to 180',
  });

const itemMonths = (kind: ItemKind): TableSchema =>
  itemCounts(kind, 'month', { name: 'month', type: 'TINYINT', description: 'month of publication, 1 to 12' });

const itemWeekdays = (kind: ItemKind): TableSchema =>
  itemCounts(kind, 'day of the week', {
    name: 'weekday',
    type: 'TINYINT',
    description: 'day of publication, 1 for Monday to 7 for Sunday',
  });

/** Number and sum of some ratings: `n` and `stars`, or `weekend_n` and `weekend_stars`. */
const ratingSums = (prefix: string, which: string): ColumnSchema[] => [
  { name: `${prefix}n`, type: 'INTEGER', unit: 'ratings', description: `how many ratings ${which}` },
  { name: `${prefix}stars`, type: 'INTEGER', unit: 'stars', description: 'their sum' },
];

const scoreOfPairs = (score: RatingScore): ColumnSchema[] => {
  const { unit, description } = ratingScores[score];
  const { first, other, both } = pairSums(score);
  return [
    {
      name: first,
      type: 'BIGINT',
      unit,
      description: `sum over the pairs of the first’s score: ${description}`,
    },
    { name: other, type: 'BIGINT', unit, description: 'the same of the other' },
    { name: both, type: 'BIGINT', unit: `${unit}²`, description: 'sum of the products of both' },
  ];
};

/** Pairs of ratings by year and part of the calendar of both. */
const ratingPairs = (part: CalendarPart, description: string): TableSchema => {
  const [own, other] = [part, `other_${part}`];
  return {
    rowMeaning: `year and ${part} of two ratings of one reader or one recipe, the earlier first, where there are any`,
    columns: [
      { name: 'year', type: 'SMALLINT', description: 'year of the first' },
      { name: own, type: 'TINYINT', description: `of the first, ${description}` },
      { name: 'other_year', type: 'SMALLINT', description: 'year of the other' },
      { name: other, type: 'TINYINT', description: `of the other, ${description}` },
      {
        name: 'pairs',
        type: 'BIGINT',
        unit: 'pairs',
        description:
          'how many, in either order where year and part are the same; a rating makes one with itself',
      },
      ...(['short', 'under_five', 'low'] as const).flatMap(scoreOfPairs),
    ],
    sortedBy: ['year', own, 'other_year', other],
    rowGroupSize: wholeTableGroups,
  };
};

/** Schema of every published table: used to write the files, to check them and to describe them. */
export const tables: Readonly<Record<TableName, TableSchema>> = {
  recipes: {
    rowMeaning: 'clean recipe',
    columns: [
      { name: 'id', type: 'INTEGER', description: 'Food.com recipe number, unique' },
      { name: 'contributor_id', type: 'INTEGER', description: 'author' },
      { name: 'submitted', type: 'DATE', description: 'day of publication' },
      { name: 'minutes', type: 'SMALLINT', unit: 'min', description: 'preparation time, 1 to 180' },
      { name: 'n_steps', type: 'SMALLINT', unit: 'steps', description: 'number of steps' },
      { name: 'n_ingredients', type: 'SMALLINT', unit: 'ingredients', description: 'number of ingredients' },
      { name: 'calories', type: 'DOUBLE', unit: 'kcal', description: 'energy of one serving' },
      { name: 'total_fat_pct', type: 'FLOAT', unit: dailyValue, description: 'total fat' },
      { name: 'sugar_pct', type: 'FLOAT', unit: dailyValue, description: 'sugar' },
      { name: 'sodium_pct', type: 'FLOAT', unit: dailyValue, description: 'sodium' },
      { name: 'protein_pct', type: 'FLOAT', unit: dailyValue, description: 'protein' },
      { name: 'sat_fat_pct', type: 'FLOAT', unit: dailyValue, description: 'saturated fat' },
      { name: 'carb_pct', type: 'FLOAT', unit: dailyValue, description: 'carbohydrates' },
      {
        name: 'complexity_score',
        type: 'DOUBLE',
        unit: 'points',
        description: 'ln(1 + minutes) + n_steps + 0.5 × n_ingredients',
      },
    ],
    sortedBy: ['id'],
    rowGroupSize: wholeTableGroups,
  },
  ingredients: itemNames('ingredient'),
  recipe_ingredients: itemsOfRecipes('ingredient'),
  ingredient_minutes: itemMinutes('ingredient'),
  ingredient_months: itemMonths('ingredient'),
  ingredient_weekdays: itemWeekdays('ingredient'),
  tags: itemNames('tag'),
  recipe_tags: itemsOfRecipes('tag'),
  tag_minutes: itemMinutes('tag'),
  tag_months: itemMonths('tag'),
  tag_weekdays: itemWeekdays('tag'),
  ratings_daily: {
    rowMeaning: 'day and rating',
    columns: [
      { name: 'date', type: 'DATE', description: 'day of the rating' },
      {
        name: 'rating',
        type: 'TINYINT',
        unit: 'stars',
        description: '1 to 5; 0 stands for a review without a star and belongs in no mean',
      },
      { name: 'n', type: 'INTEGER', unit: 'ratings', description: 'how many that day' },
    ],
    sortedBy: ['rating', 'date'],
    rowGroupSize: wholeTableGroups,
  },
  recipe_ratings: {
    rowMeaning: 'rated recipe, clean or not, and year of its ratings',
    columns: [
      recipeId,
      { name: 'year', type: 'SMALLINT', description: 'year of the ratings' },
      ...ratingSums('', 'of 1 to 5 that year'),
      ...ratingSums('summer_', 'of June to August'),
      ...ratingSums('winter_', 'of January, February and December'),
      ...ratingSums('weekend_', 'of a Saturday or Sunday'),
    ],
    sortedBy: ['n', 'stars', 'recipe_id', 'year'],
    rowGroupSize: wholeTableGroups,
  },
  rating_pair_months: ratingPairs('month', '1 to 12'),
  rating_pair_weekdays: ratingPairs('weekday', '1 for Monday to 7 for Sunday'),
  ingredient_readers: {
    rowMeaning: `ingredient of at least ${leastRecipes} rated clean recipes`,
    columns: [
      itemId('ingredient'),
      { name: 'ratings', type: 'BIGINT', unit: 'ratings', description: 'of clean recipes that list it' },
      {
        name: 'pairs',
        type: 'BIGINT',
        unit: 'pairs',
        description: 'of those ratings, how many share a reader, in either order; each makes one with itself',
      },
      {
        name: 'variance',
        type: 'DOUBLE',
        unit: 'stars²',
        description:
          'what pairs that share a reader and no recipe add to the variance of their mean less that of all other ratings of clean recipes',
      },
    ],
    sortedBy: ['ingredient_id'],
    rowGroupSize: wholeTableGroups,
  },
  interactions: {
    rowMeaning: 'clean rating, of any recipe, clean or not',
    columns: [
      recipeId,
      { name: 'user_id', type: 'INTEGER', description: 'who rated' },
      { name: 'date', type: 'DATE', description: 'day of the rating' },
      { name: 'rating', type: 'TINYINT', unit: 'stars', description: '1 to 5' },
    ],
    sortedBy: ['user_id', 'recipe_id', 'date', 'rating'],
    rowGroupSize: wholeTableGroups,
  },
  recipe_details: {
    rowMeaning: 'clean recipe, with its texts',
    columns: [
      { name: 'id', type: 'INTEGER', description: 'recipes.id' },
      { name: 'name', type: 'VARCHAR', description: 'title' },
      { name: 'description', type: 'VARCHAR', description: 'what its author wrote of it, or null' },
      { name: 'steps', type: 'VARCHAR[]', description: 'steps in order, as written' },
      { name: 'tags', type: 'VARCHAR[]', description: 'tags in order, as written' },
      { name: 'ingredients', type: 'VARCHAR[]', description: 'ingredients in order, as written' },
    ],
    sortedBy: ['id'],
    rowGroupSize: lookupGroups,
  },
};

/** `CREATE TABLE` statement of an empty published table. */
export function createTableSql(table: TableName): string {
  const columns = tables[table].columns.map(({ name, type }) => `${name} ${type}`);
  return `CREATE TABLE ${table} (${columns.join(', ')})`;
}
