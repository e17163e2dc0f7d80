import { groupedCounts, groupSummaries, kruskalWallis } from '../../stats/index.ts';
import {
  measured,
  printed,
  printedTo,
  series,
  type MeasuredData,
  type ReferenceGroup,
} from '../reference.ts';
import { valuesOfMeasures } from './recipe-measures.ts';
import { seasonOf, seasons, sources } from './sources.ts';

async function measureSeasons({ engine }: MeasuredData) {
  const found: [string, number | undefined][] = [];
  for await (const { measure, rows } of valuesOfMeasures(engine)) {
    const table = groupedCounts(
      rows.map(({ month, value, count }) => ({ group: seasonOf(month), value, count })),
      seasons,
    );
    const summaries = groupSummaries(table);
    const mean = (index: number) => (summaries[index]?.count === 0 ? undefined : summaries[index]?.mean);
    seasons.forEach((season, index) => found.push([`${measure}.${season}`, mean(index)]));
    found.push([`${measure}.h`, kruskalWallis(table)?.h]);
  }
  return measured(found);
}

/** Mean of each season, and the Kruskal–Wallis statistic of their difference. */
const means = (
  measure: string,
  values: readonly number[],
  decimals: number,
  h: number,
  hDecimals: number,
) => [
  ...series(measure, `${measure}, mean`, seasons, values, printedTo(decimals)),
  printed(`${measure}.h`, `${measure}, Kruskal–Wallis H of seasons`, h, hDecimals),
];

/** Recipes of each season compared. */
export const recipesOfSeasons: ReferenceGroup = {
  title: 'Seasons compared',
  source: sources.seasons,
  published: [
    ...means('minutes', [43.1, 41.9, 41.0, 43.9], 1, 346.926, 3),
    ...means('complexity', [17.2226, 17.0519, 16.8207, 17.2833], 4, 173.3569, 4),
    ...means('steps', [9.3, 9.18, 8.99, 9.34], 2, 170.6173, 4),
    ...means('ingredients', [8.8, 8.77, 8.74, 8.81], 2, 11.4141, 4),
    ...means('calories', [455.46, 446.92, 445.53, 472.11], 2, 24.84, 2),
    ...means('fat', [34.91, 34.43, 34.01, 35.43], 2, 37.21, 2),
    ...means('sugar', [79.09, 75.54, 79.94, 92.23], 2, 79.23, 2),
    ...means('sodium', [27.13, 28.04, 27.87, 27.34], 2, 36.24, 2),
    ...means('protein', [32.8, 32.66, 31.85, 32.65], 2, 40.28, 2),
    ...means('saturated fat', [44.58, 43.07, 42.61, 45.23], 2, 118.22, 2),
  ],
  measure: measureSeasons,
};
