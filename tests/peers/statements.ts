import type { Years } from './subjects.ts';

/** What a table is called in FROM. */
type Naming = (table: string) => string;

const itself: Naming = (table) => table;

const seasonCounts = (named: Naming, [from, to]: Years, ...further: string[]) => `
  SELECT items.name AS ingredient,
    ['winter', 'spring', 'summer', 'autumn'][(month % 12) // 3 + 1] AS season,
    sum(n)::INTEGER AS n${further.map((column) => `, ${column}::INTEGER AS ${column}`).join('')}
  FROM ${named('ingredient_months')} AS counts JOIN ${named('ingredients')} AS items ON items.id = ingredient_id
  WHERE ingredient_id <= 12 AND year BETWEEN ${from} AND ${to}
  GROUP BY ${['1', '2', ...further].join(', ')} ORDER BY 1, 2`;

/** What the four charts ask of DuckDB for some years. */
export const statementsFor = (years: Years, named = itself) => ({
  volume: `
  SELECT year(submitted)::INTEGER AS year, count(*)::INTEGER AS n
  FROM ${named('recipes')} WHERE year(submitted) BETWEEN ${years[0]} AND ${years[1]} GROUP BY 1 ORDER BY 1`,
  duration: `
  SELECT year(submitted)::INTEGER AS year, avg(minutes) AS mean, median(minutes)::DOUBLE AS median,
    quantile_cont(minutes, 0.25)::DOUBLE AS low, quantile_cont(minutes, 0.75)::DOUBLE AS high
  FROM ${named('recipes')} WHERE year(submitted) BETWEEN ${years[0]} AND ${years[1]} GROUP BY 1 ORDER BY 1`,
  ratings: `
  SELECT epoch_ms(date_trunc('month', date)::TIMESTAMP)::DOUBLE AS month, min(year(date))::INTEGER AS year,
    sum(rating * n)::DOUBLE / sum(n)::DOUBLE AS mean
  FROM ${named('ratings_daily')} WHERE year(date) BETWEEN ${years[0]} AND ${years[1]} GROUP BY 1 ORDER BY 1`,
  seasons: seasonCounts(named, years),
});

/** The same counted so that a page can choose years without a database. */
export const statementsByYear = (years: Years, named = itself) => ({
  ...statementsFor(years, named),
  seasons: seasonCounts(named, years, 'year'),
});
