import { duckdb, pythonListSql, type SourceName } from '@mangetamain/analytics/dataset';
import type { SourceAdapter } from './adapter.ts';
import { column, listText } from './sql.ts';

/**
 * What 100 % of a daily value is, in grams (sodium: milligrams), as the first Food.com set counted: 21 CFR 101.9(c)(8)
 * and (9) as of 1993. That has no value for sugar: 25 g is 5 % of 2,000 kcal (WHO 2015), the only round value under
 * which no recipe of the first set holds more sugar than carbohydrates.
 */
const dailyValues = {
  FatContent: 65,
  SugarContent: 25,
  SodiumContent: 2400,
  ProteinContent: 50,
  SaturatedFatContent: 20,
  CarbohydrateContent: 300,
} as const;

/** A vector as R writes it, as a list: `c("a", "b")`, `character(0)`, or one value by itself. */
const vector = (name: string): string => {
  const text = column(name);
  const bare = `replace(replace(${text}, '\\', '\\\\'), '"', '\\"')`;
  return `CASE
    WHEN ${text} IS NULL OR ${text} IN ('NA', 'character(0)') THEN '[]'
    WHEN starts_with(${text}, 'c(') THEN '[' || substr(${text}, 3, length(${text}) - 3) || ']'
    WHEN starts_with(${text}, '[') THEN ${text}
    WHEN starts_with(${text}, '"') THEN '[' || ${text} || ']'
    ELSE '["' || ${bare} || '"]' END`;
};

/** A list as text, and its length; where it cannot be read, the text as it stands is reported by what reads it. */
const readable = (name: string) => {
  const list = pythonListSql(`(${vector(name)})`, duckdb);
  return { text: `coalesce(${listText(`(${list})`)}, ${column(name)})`, length: `len(${list})`, list };
};

const iso = "'^P(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:[0-9.]+S)?)?$'";

/** Minutes of a duration in ISO 8601; null for one that is not stated, and what stands there for one that is none. */
const minutes = (name: string): string => {
  const text = column(name);
  const part = (group: number) =>
    `coalesce(TRY_CAST(nullif(regexp_extract(${text}, ${iso}, ${group}), '') AS INTEGER), 0)`;
  return `CASE
    WHEN ${text} IS NULL OR ${text} = 'NA' THEN NULL
    WHEN regexp_full_match(${text}, ${iso}) THEN (${part(1)} * 1440 + ${part(2)} * 60 + ${part(3)})::VARCHAR
    ELSE ${text} END`;
};

const share = ([name, daily]: readonly [string, number]): string =>
  `round(100 * TRY_CAST(${column(name)} AS DOUBLE) / ${daily})`;

const nutrition = `[TRY_CAST("Calories" AS DOUBLE), ${Object.entries(dailyValues).map(share).join(', ')}]`;

/** Tags as the first set writes them: `Low Protein` is `low-protein`. */
const tag = (text: string): string => `replace(lower(trim(${text})), ' ', '-')`;

const keywords = readable('Keywords');
const steps = readable('RecipeInstructions');
const ingredients = readable('RecipeIngredientParts');

const title = 'the other Food.com set, to 2020';
const remedy = 'Give recipes.csv and reviews.csv as they were published, with all their columns.';

const adapters: Readonly<Record<SourceName, SourceAdapter>> = {
  recipes: {
    title,
    remedy,
    columns: [
      'RecipeId',
      'Name',
      'AuthorId',
      'TotalTime',
      'DatePublished',
      'Description',
      'RecipeCategory',
      'Keywords',
      'RecipeIngredientParts',
      'RecipeInstructions',
      'Calories',
      ...Object.keys(dailyValues),
    ],
    values: {
      name: '"Name"',
      id: '"RecipeId"',
      minutes: minutes('TotalTime'),
      contributor_id: '"AuthorId"',
      submitted: '"DatePublished"',
      tags: listText(
        `list_distinct(list_transform(list_filter(list_prepend("RecipeCategory", ${keywords.list}),
          each -> each IS NOT NULL AND each <> 'NA'), each -> ${tag('each')}))`,
      ),
      nutrition: `CASE WHEN list_count(${nutrition}) = ${Object.keys(dailyValues).length + 1}
        THEN '[' || array_to_string(${nutrition}, ', ') || ']' END`,
      n_steps: steps.length,
      steps: steps.text,
      description: '"Description"',
      ingredients: `lower(${ingredients.text})`,
      n_ingredients: ingredients.length,
    },
  },
  interactions: {
    title,
    remedy,
    columns: ['RecipeId', 'AuthorId', 'Rating', 'DateSubmitted'],
    values: {
      user_id: '"AuthorId"',
      recipe_id: '"RecipeId"',
      date: '"DateSubmitted"',
      rating: '"Rating"',
    },
  },
};

/** Columns by which the set is known. */
const signs: Readonly<Record<SourceName, readonly string[]>> = {
  recipes: ['RecipeId', 'AuthorId', 'DatePublished'],
  interactions: ['ReviewId', 'RecipeId', 'DateSubmitted'],
};

/** How the other Food.com set holds a source, where a header is one of its; otherwise null. */
export function otherFoodCom(header: readonly string[], source: SourceName): SourceAdapter | null {
  return signs[source].every((name) => header.includes(name)) ? adapters[source] : null;
}
