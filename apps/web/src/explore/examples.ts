/** Questions to begin with. Each reads the published tables as they are, and answers in a moment. */
export const examples = {
  years: `SELECT year(submitted) AS year, count(*) AS published
FROM recipes
GROUP BY year
HAVING published < 1000
ORDER BY year;`,
  tags: `SELECT name AS tag, sum(stars) / sum(n) AS mean_stars, sum(n) AS ratings
FROM recipe_ratings
JOIN recipe_tags USING (recipe_id)
JOIN tags ON tags.id = tag_id
GROUP BY tag
HAVING ratings >= 1000
ORDER BY mean_stars DESC
LIMIT 20;`,
  companions: `SELECT name AS ingredient, count(*) AS shared
FROM recipe_ingredients
JOIN ingredients ON id = ingredient_id
WHERE recipe_id IN (
    SELECT recipe_id
    FROM recipe_ingredients
    JOIN ingredients ON id = ingredient_id
    WHERE name = 'cinnamon'
  ) AND name <> 'cinnamon'
GROUP BY name
ORDER BY shared DESC
LIMIT 20;`,
  time: `SELECT 15 * (minutes // 15) AS minutes_from, count(DISTINCT id) AS rated, sum(stars) / sum(n) AS mean_stars
FROM recipes
JOIN recipe_ratings ON recipe_id = id
GROUP BY minutes_from
ORDER BY minutes_from;`,
  december: `SELECT name AS tag, sum(n) FILTER (WHERE month = 12) / sum(n) AS in_december, sum(n) AS listed
FROM tag_months
JOIN tags ON tags.id = tag_id
GROUP BY tag
HAVING listed >= 500
ORDER BY in_december DESC
LIMIT 20;`,
  stars: `SELECT year(date) AS year, sum(rating * n) / sum(n) AS mean_stars, sum(n) AS ratings
FROM ratings_daily
WHERE rating > 0
GROUP BY year
ORDER BY year;`,
} as const;

export type ExampleId = keyof typeof examples;

export const exampleIds: readonly ExampleId[] = ['years', 'tags', 'companions', 'time'];

/** Those that tables of counts answer, where browsers get no others. */
export const countedExampleIds: readonly ExampleId[] = ['december', 'stars'];
