import type { TableName } from './manifest.ts';

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

const itemTable = (rowMeaning: string, description: string): TableSchema => ({
  rowMeaning,
  columns: [recipeId, { name: 'item', type: 'VARCHAR', description }],
  sortedBy: ['item', 'recipe_id'],
  rowGroupSize: wholeTableGroups,
});

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
  recipe_ingredients: itemTable(
    'ingredient of a clean recipe, once per recipe',
    'ingredient, lower case, without outer blanks',
  ),
  recipe_tags: itemTable('tag of a clean recipe, once per recipe', 'tag, lower case, without outer blanks'),
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
