import { isDirection } from '../analysis/claim.ts';
import type { Analysis, Params } from '../analysis/index.ts';
import { pageIds, type PageId } from '../analysis/page-ids.ts';
import { analyses } from '../analyses/registry.ts';
import { seededRandom, type Random } from '../stats/index.ts';
import {
  createTables,
  datasetFacts,
  inventedRows,
  openNativeEngine,
  type TableRows,
} from '../testing/index.ts';

/** How often the heading of a card, or any heading of a page, claims something where the dates are drawn by lot. */
interface Level {
  readonly params: Params;
  readonly claims: number;
  readonly runs: number;
}

export interface HeadingLevel extends Level {
  readonly analysis: string;
}

export interface PageLevel extends Level {
  readonly page: string;
}

/** Settings under which each page is tried; a few ratings a month are enough, so that its trend has something to say. */
const settingsOf: Readonly<Record<PageId, readonly Params[]>> = {
  trends: [{}],
  seasonality: [{ grain: 'season' }, { grain: 'month' }],
  weekend: [{}],
  ratings: [{ monthRatings: '0' }],
};

/** Every day of the data is as likely as any other: nothing depends on the year, the season, the month or the day. */
function withDatesByLot({ recipes = [], interactions = [], ...rows }: TableRows, random: Random): TableRows {
  const [from, to] = datasetFacts().period;
  const start = Date.parse(from);
  const days = (Date.parse(to) - start) / msPerDay + 1;
  const anyDay = () => new Date(start + Math.floor(days * random()) * msPerDay).toISOString().slice(0, 10);
  return {
    ...rows,
    recipes: recipes.map((recipe) => ({ ...recipe, submitted: anyDay() })),
    interactions: interactions.map((rating) => ({ ...rating, date: anyDay() })),
  };
}

const msPerDay = 86_400_000;

interface Tried {
  readonly page: PageId;
  readonly params: Params;
  readonly cards: readonly Analysis[];
}

const tried: readonly Tried[] = pageIds.flatMap((page) =>
  settingsOf[page].map((params) => ({
    page,
    params,
    cards: analyses.filter((analysis) => analysis.page === page),
  })),
);

/** Which headings claim something in one round, by page and card. */
async function claimsIn(rows: TableRows): Promise<readonly (readonly boolean[])[]> {
  const engine = await openNativeEngine();
  try {
    // So few rows: more threads would only wait for each other.
    await engine.query('SET threads = 1');
    await createTables(engine, rows);
    const found: boolean[][] = [];
    for (const { cards, params } of tried) {
      const own: boolean[] = [];
      for (const card of cards) {
        const { findings } = await card.run(engine, params, datasetFacts());
        own.push(isDirection(findings[0]?.verdict ?? 'none'));
      }
      found.push(own);
    }
    return found;
  } finally {
    await engine.close();
  }
}

/** Rounds side by side: they wait for their engines most of the time. */
const atOnce = 8;

/** Runs every card `runs` times on invented recipes and ratings whose dates are drawn by lot; tells of each round. */
export async function headingLevels(
  runs: number,
  onRound: (round: number) => void = () => undefined,
): Promise<{ readonly headings: readonly HeadingLevel[]; readonly pages: readonly PageLevel[] }> {
  const rows = inventedRows({ recipes: 1500, ratings: 3000 });
  const rounds: (readonly (readonly boolean[])[])[] = [];
  let next = 0;
  const worker = async () => {
    for (let round = next++; round < runs; round = next++) {
      onRound(round);
      rounds.push(await claimsIn(withDatesByLot(rows, seededRandom(2018 + round))));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, runs) }, worker));
  const countOf = (claims: (round: readonly (readonly boolean[])[]) => boolean | undefined) =>
    rounds.filter(claims).length;
  return {
    headings: tried.flatMap(({ params, cards }, page) =>
      cards.map(({ id }, card) => ({
        analysis: id,
        params,
        claims: countOf((round) => round[page]?.[card]),
        runs,
      })),
    ),
    pages: tried.map(({ page, params }, place) => ({
      page,
      params,
      claims: countOf((round) => round[place]?.includes(true)),
      runs,
    })),
  };
}
