/** Questions to begin with. Each reads the published tables as they are, and answers in a moment. */
export const examples = {
  years: `SELECT year(submitted) AS year, count(*) AS recipes
FROM recipes
GROUP BY year
HAVING recipes < 1000
ORDER BY year;`,
  tags: `SELECT name AS tag, sum(stars) / sum(n) AS mean_stars, sum(n) AS ratings
FROM recipe_ratings
JOIN recipe_tags USING (recipe_id)
JOIN tags ON tags.id = tag_id
GROUP BY tag
HAVING ratings >= 1000
ORDER BY mean_stars DESC
LIMIT 20;`,
  companions: `SELECT other.name AS ingredient, count(*) AS recipes
FROM ingredients AS chosen
JOIN recipe_ingredients AS listed ON listed.ingredient_id = chosen.id
JOIN recipe_ingredients AS beside USING (recipe_id)
JOIN ingredients AS other ON other.id = beside.ingredient_id
WHERE chosen.name = 'cinnamon' AND other.id <> chosen.id
GROUP BY ingredient
ORDER BY recipes DESC
LIMIT 20;`,
  time: `SELECT 15 * (minutes // 15) AS minutes_from, count(DISTINCT id) AS recipes, sum(stars) / sum(n) AS mean_stars
FROM recipes
JOIN recipe_ratings ON recipe_id = id
GROUP BY minutes_from
ORDER BY minutes_from;`,
} as const;

export type ExampleId = keyof typeof examples;

export const exampleIds: readonly ExampleId[] = ['years', 'tags', 'companions', 'time'];
