import { describe, expect, it } from 'vitest';
import { listed } from '../../analysis/listed.ts';
import type { Finding } from '../../analysis/presentation.ts';
import { seededRandom, type Random } from '../../stats/index.ts';
import { datasetFacts, inventedRows } from '../../testing/index.ts';
import type { Text } from '../../text/index.ts';
import { complexityColumns, nutrients, type MeasureId } from '../measures.ts';
import type { ItemSeasonParams } from './items/controls.ts';
import { modelItems } from './items/model.ts';
import type { ItemSeasonRows } from './items/rows.ts';
import { itemWords } from './items/words.ts';
import { modelMeasures, type MeasureParams } from './measures/model.ts';
import type { MeasureRows } from './measures/rows.ts';
import { measureWords } from './measures/words.ts';
import { modelVolume } from './volume/model.ts';
import { volumeWords } from './volume/words.ts';

/**
 * How often the cards of this page name something where there is nothing: recipes keep what they are and are given days
 * anew, by chance. Headings may claim in at most 5 % of runs; the bound allows for the chance in 200 of them.
 */
const runs = 200;
const mostClaims = 0.09 * runs;

const { recipes = [] } = inventedRows({ recipes: 1200, ratings: 0 });

interface Day {
  readonly year: number;
  readonly month: number;
}

const dayOf = (submitted = ''): Day => ({
  year: Number(submitted.slice(0, 4)),
  month: Number(submitted.slice(5, 7)),
});

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((one, other) => one.key - other.key)
    .map(({ item }) => item);
}

const isClaim = ({ verdict }: Pick<Finding, 'verdict'>) => verdict === 'up' || verdict === 'down';

interface Said {
  readonly heading: Finding;
  readonly summary: Text | null;
}

/** In how many runs the heading claims; fails where the sentence at the head of the page says otherwise. */
function claims(run: (random: Random) => Said): number {
  return Array.from({ length: runs }, (_, index) => run(seededRandom(index + 1))).filter(
    ({ heading, summary }) => {
      const claimed = summary !== null && 'message' in summary && /\.(?:up|down)$/u.test(summary.message);
      expect(claimed, JSON.stringify(summary)).toBe(isClaim(heading));
      return isClaim(heading);
    },
  ).length;
}

const grains = ['season', 'month'] as const;
type Grain = (typeof grains)[number];

const quarterOf = (month: number) => Math.floor((month % 12) / 3);

/** The mean rank of each value among all. */
function midRanks(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  const first = new Map<number, number>();
  const times = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index);
    times.set(value, (times.get(value) ?? 0) + 1);
  });
  const ranks = values.map((value) => (first.get(value) ?? 0) + ((times.get(value) ?? 1) + 1) / 2);
  const tieSum = [...times.values()].reduce((sum, t) => sum + t ** 3 - t, 0);
  return { ranks, tieSum };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function groupsOf<Item>(items: readonly Item[], key: (item: Item) => number): ReadonlyMap<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** What the engine would answer for measures that are ranked beforehand: ranks do not change with the days. */
const measured = (ids: readonly MeasureId[], count: number) =>
  ids.map((id) => {
    const values = recipes.slice(0, count).map((recipe) => recipe[id] ?? 0);
    return { values, ...midRanks(values) };
  });

function rowsOf(measures: ReturnType<typeof measured>, days: readonly Day[], grain: Grain): MeasureRows {
  const indexes = days.map((_, index) => index);
  const dayAt = (index: number) => days[index] ?? { year: 0, month: 1 };
  const months = groupsOf(indexes, (index) => dayAt(index).year * 12 + dayAt(index).month - 1);
  const periods = groupsOf(indexes, (index) =>
    grain === 'season' ? quarterOf(dayAt(index).month) : dayAt(index).month - 1,
  );
  return {
    moments: measures.flatMap(({ values }, measure) =>
      [...months].map(([key, own]) => {
        const mean = sum(own.map((index) => values[index] ?? 0)) / own.length;
        return {
          measure,
          year: Math.floor(key / 12),
          month: (key % 12) + 1,
          recipes: own.length,
          mean,
          squares: sum(own.map((index) => ((values[index] ?? 0) - mean) ** 2)),
        };
      }),
    ),
    ranks: measures.flatMap(({ ranks, tieSum }, measure) =>
      [...periods].map(([period, own]) => ({
        measure,
        period,
        recipes: own.length,
        rankSum: sum(own.map((index) => ranks[index] ?? 0)),
        tieSum,
        low: 0,
        median: 0,
        high: 0,
      })),
    ),
  };
}

const cards = [
  ['duration', ['minutes']],
  ['complexity', Object.values(complexityColumns)],
  ['nutrition', nutrients],
] as const satisfies readonly (readonly [string, readonly MeasureId[]])[];

/** Recipes of each month when each falls on a day by chance: years keep their level, or months scatter as bulks do. */
function randomTotals(random: Random, recipesOfYear: (year: number) => number, bulk: number) {
  const counts = new Map<number, number>();
  for (let year = 2001; year <= 2008; year += 1) {
    for (let drawn = 0; drawn < recipesOfYear(year); drawn += bulk) {
      const month = new Date(Date.UTC(year, 0, 1 + Math.floor(random() * 365))).getUTCMonth() + 1;
      counts.set(year * 12 + month - 1, (counts.get(year * 12 + month - 1) ?? 0) + bulk);
    }
  }
  return [...counts].map(([key, n]) => ({ year: Math.floor(key / 12), month: (key % 12) + 1, recipes: n }));
}

const levels = [
  ['few recipes', () => 40, 1],
  ['years of different size', (year: number) => 20 * 1.8 ** (year - 2001), 1],
  ['recipes in bulks', () => 900, 15],
] as const;

describe.each(grains)('on days by chance, by %s', (grain) => {
  it.each(levels)('the volume of %s seldom names anything', (_, recipesOfYear, bulk) => {
    const params = { years: null, hemisphere: 'northern', grain } as const;
    const facts = datasetFacts({ period: ['2001-01-01', '2008-12-31'] });
    const headings = claims((random) => {
      const model = modelVolume(randomTotals(random, recipesOfYear, bulk), params, facts);
      const [heading] = listed(volumeWords.findings(model, params));
      if (heading === undefined) throw new Error('A card has a heading');
      return { heading, summary: volumeWords.summary?.(model, params) ?? null };
    });
    expect(headings).toBeLessThan(mostClaims);
  });
});

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Items in shares of recipes from one in a hundred to one in three, most of them rare. */
const items = Array.from({ length: 120 }, (_, index) => {
  const random = seededRandom(1000 + index);
  const share = 0.011 + 0.3 * (index / 120) ** 4;
  return recipes.flatMap((_recipe, at) => (random() < share ? [at] : []));
});

function itemRows(days: readonly Day[]): ItemSeasonRows {
  const count = (month: number, own: readonly number[]) =>
    own.filter((index) => days[index]?.month === month).length;
  const all = days.map((_, index) => index);
  const rows = items.map((own, index) => {
    const [m1 = 0, m2 = 0, m3 = 0, m4 = 0, m5 = 0, m6 = 0, ...second] = months.map((month) =>
      count(month, own),
    );
    const [m7 = 0, m8 = 0, m9 = 0, m10 = 0, m11 = 0, m12 = 0] = second;
    const item = `item ${index}`;
    const byMonth = { m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12 };
    return { item, recipes: own.length, ...byMonth, years: 0, q0: 0, q1: 0, q2: 0, q3: 0 };
  });
  const totals = months.map((month) => ({ year: 2005, month, recipes: count(month, all) }));
  return { totals: totals.filter((total) => total.recipes > 0), items: rows, names: rows };
}

describe.each(grains)('on shuffled days, by %s', (grain) => {
  it.each(['percent1', 'percent05'] as const)('items with support %s seldom have a season', (support) => {
    const params: ItemSeasonParams = {
      years: null,
      hemisphere: 'northern',
      grain,
      show: '20',
      sort: 'peak',
      rank: 'variation',
      support,
      item: '',
    };
    const days = recipes.map(({ submitted }) => dayOf(submitted));
    const headings = claims((random) => {
      const model = modelItems(itemRows(shuffled(days, random)), 'ingredients', params);
      const [heading] = listed(itemWords.findings(model, params));
      if (heading === undefined) throw new Error('A card has a heading');
      return { heading, summary: itemWords.summary?.(model, params) ?? null };
    });
    expect(headings).toBeLessThan(mostClaims);
  });
});

describe.each(grains)('on shuffled days, by %s', (grain) => {
  it.each(
    cards.flatMap(([name, ids]) =>
      ([120, 1200] as const).flatMap((count) =>
        (['none', 'years'] as const).map((adjust) => [name, count, adjust, ids] as const),
      ),
    ),
  )('%s of %d recipes, years adjusted: %s, seldom names anything', (name, count, adjust, ids) => {
    const params: MeasureParams = { years: null, hemisphere: 'northern', grain, adjust, unit: 'percent' };
    const measures = measured(ids, count);
    const days = recipes.slice(0, count).map(({ submitted }) => dayOf(submitted));
    let anywhere = 0;
    const headings = claims((random) => {
      const model = modelMeasures(rowsOf(measures, shuffled(days, random), grain), name, ids, params);
      if (model.measures.some(({ claim }) => isClaim(claim))) anywhere += 1;
      const [heading] = listed(measureWords.findings(model, params));
      if (heading === undefined) throw new Error('A card has a heading');
      return { heading, summary: measureWords.summary?.(model, params) ?? null };
    });
    expect(headings).toBeLessThan(mostClaims);
    expect(anywhere).toBeLessThan(mostClaims);
  });
});
