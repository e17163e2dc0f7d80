import { isDirection } from '../analysis/claim.ts';
import type { Analysis, Params } from '../analysis/index.ts';
import { analyses } from '../analyses/registry.ts';
import { seededRandom, type Random } from '../stats/index.ts';
import {
  createTables,
  datasetFacts,
  inventedRows,
  openNativeEngine,
  type TableRows,
} from '../testing/index.ts';
import { shuffled } from './series.ts';

/** How often the heading of a card claims something where the dates are drawn by lot. */
export interface HeadingLevel {
  readonly analysis: string;
  readonly params: Params;
  readonly claims: number;
  readonly runs: number;
}

/** Cards whose headings speak of dates that recipes and ratings have; how many were published when is not among them. */
const isCalibrated = ({ id, page }: Analysis) => page !== 'trends' && !id.endsWith('.volume');

/** Settings under which each card is tried. */
function settingsOf({ controls }: Analysis): readonly Params[] {
  return 'grain' in controls ? [{ grain: 'season' }, { grain: 'month' }] : [{}];
}

function withDatesByLot(rows: TableRows, random: Random): TableRows {
  const { recipes = [], interactions = [] } = rows;
  const days = shuffled(
    recipes.map(({ submitted }) => submitted),
    random,
  );
  const ratingDays = shuffled(
    interactions.map(({ date }) => date),
    random,
  );
  return {
    ...rows,
    recipes: recipes.map((recipe, index) => ({ ...recipe, submitted: days[index] ?? '2005-01-01' })),
    interactions: interactions.map((rating, index) => ({
      ...rating,
      date: ratingDays[index] ?? '2005-01-01',
    })),
  };
}

/** Runs every card `runs` times on invented recipes and ratings whose dates are drawn by lot; tells of each round. */
export async function headingLevels(
  runs: number,
  onRound: (round: number) => void = () => undefined,
): Promise<HeadingLevel[]> {
  const tried = analyses
    .filter(isCalibrated)
    .flatMap((analysis) => settingsOf(analysis).map((params) => ({ analysis, params, claims: 0 })));
  const random = seededRandom(2018);
  const rows = inventedRows({ recipes: 3000, ratings: 6000 });
  for (let round = 0; round < runs; round += 1) {
    onRound(round);
    const engine = await openNativeEngine();
    try {
      await createTables(engine, withDatesByLot(rows, random));
      for (const each of tried) {
        const { findings } = await each.analysis.run(engine, each.params, datasetFacts());
        const verdict = findings[0]?.verdict ?? 'none';
        if (isDirection(verdict)) each.claims += 1;
      }
    } finally {
      await engine.close();
    }
  }
  return tried.map(({ analysis, params, claims }) => ({ analysis: analysis.id, params, claims, runs }));
}
